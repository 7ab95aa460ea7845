// Finds many phrases in a text at once, as a reader would: case and Unicode form do not matter, and
// between two words of a phrase may stand any run of blanks, hyphens, underscores and markup. A
// phrase is found only where no letter or digit touches it; in scripts that write without blanks,
// such as Chinese, it may touch others. Linear in the text, whatever the number of phrases
// [Aho, Corasick 1975], with words (base/word_scan) in the place of bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/word_scan.h"

namespace dossier {

struct PhraseMatch {
  std::size_t phrase = 0;          // its number
  std::size_t begin = 0, end = 0;  // bytes of the text
  bool operator==(const PhraseMatch&) const = default;
};

class PhraseSet {
 public:
  PhraseSet() : PhraseSet(std::span<const std::string>()) {}

  // A phrase is known by its number in the list. One without a word or a sign is never found.
  explicit PhraseSet(std::span<const std::string> phrases);

  // Whether nothing can be found.
  bool empty() const { return nodes_.size() == 1; }

  // Every match once, by where it begins; of those that begin together the longest first.
  std::vector<PhraseMatch> find(std::string_view text, TextForm form = TextForm::plain) const;

 private:
  friend class PhraseSearch;
  using State = std::uint32_t;

  struct Node {
    State fallback = 0;  // the longest proper end of this one with which some phrase begins
    State shorter = 0;   // the nearest such node, fallback by fallback, where a phrase ends
    std::uint32_t depth = 0;
    std::vector<std::size_t> phrases;  // that end here
  };

  State step(State from, std::uint64_t hash, bool after_gap) const;

  std::vector<Node> nodes_;
  std::unordered_map<std::uint64_t, State> edges_;
  HashFilter known_edges_;  // asked first: most words lead nowhere
  Beginnings beginnings_;
  std::size_t deepest_ = 0;
};

// How many words a text has: what stands between gaps counts once if there is a letter or digit in
// it ("AT&T" is one word), and two ideographs are one word.
std::size_t count_phrase_words(std::string_view text);

}  // namespace dossier
