// Text, word by word, as a reader sees it: the ground that base/phrases searches on. A word is a
// run of letters and digits, known by a hash of its folded form; every sign is a word of its own.
// Runs of blanks, hyphens and underscores are gaps, and so is a plus in the query of an address.
// Character references and percent-encoded bytes count as what they stand for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_hash.h"

namespace dossier {

// What is markup in a text: nothing but bytes kMarkup, or tags between `<` and `>` as well.
enum class TextForm { plain, tagged };

// Texts that dossier reads have no such bytes: control characters are refused.
inline constexpr char kMarkup = '\x01';
inline constexpr char kFiller = '\x02';  // counts as nothing
inline constexpr char kLess = '\x03';    // a `<` that begins no tag

// What markup is to the words beside it: a gap; or nothing at all, where it is of the sort that may
// stand inside a word, such as <em>.
enum class MarkupIs { gap, nothing };

struct Word {
  std::uint64_t hash = 0;
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::size_t tag = 0;             // in which it stands, by a number of its own; 0: in none
  bool is_sign = false;
  bool is_ideograph = false;  // its script writes without blanks
  bool after_gap = false;     // a gap stands before it
  bool after_markup = false;  // nothing but markup does that may stand inside a word
  bool is_touched = false;    // a sign right behind a letter or digit, or the other way round
};

class WordScan {
 public:
  // `text` outlives the scan. Bytes that are no UTF-8 are signs. The inside of a tag is a text of
  // its own; it is read where markup is a gap, and left out where markup is nothing.
  WordScan(std::string_view text, TextForm form, MarkupIs markup);

  // The next word, or false at the end.
  bool next(Word& word);

  // Passes over words with which no phrase begins, as far as that is quickly done; with
  // `inside_tag`, not beyond the end of the tag.
  void skip(const Beginnings& phrases, bool inside_tag);

  bool is_in_tag() const { return tag_ != 0; }

  // Whether letters have been passed between which nothing stood but markup that may stand inside a
  // word, so that a reader sees one.
  bool saw_split_word() const { return saw_split_word_; }

 private:
  static constexpr std::size_t kNowhere = std::string_view::npos;
  enum class Last { nothing, letters, ideograph, sign };

  // What has been passed since the last word.
  struct Before {
    Last last = Last::nothing;      // that word
    bool gap = false;               // blanks or hyphens
    std::size_t markup = kNowhere;  // where the first markup stands
  };

  // A word with which a phrase may begin; the next word says whether one does.
  struct Candidate {
    std::size_t at = kNowhere;
    std::uint64_t hash = 0;
    Before before;
  };

  // What has been read from a run of bytes, because words come again.
  struct Known {
    std::uint64_t run = 0;  // its hash
    std::uint64_t hash = 0;
    std::size_t length = 0;  // of the word
    bool is_sign = false;
  };

  bool skip_word(const Beginnings& phrases, Candidate& first, Letters word, Last sort);
  bool pass();
  bool pass_coded();
  bool pass_plus();
  bool pass_markup();
  void leave_tag();
  bool is_markup(std::size_t at) const;
  std::size_t behind_fillers(std::size_t at) const;
  std::size_t markup_length(std::size_t at) const;
  bool may_split(std::size_t at) const;
  bool is_split() const;
  bool goes_on(std::size_t at) const;
  void read_word(Word& word);
  std::size_t run_length() const;
  void read_run(Word& word, std::size_t length);
  void read_decoded(Word& word);
  void read_sign(Word& word);

  std::string_view text_;
  MarkupIs markup_;
  std::size_t tags_end_ = 0;  // the last `>`
  std::size_t at_ = 0;
  std::size_t tag_ = 0;           // that is being read
  Before before_, outside_;       // the latter is what `before_` was in front of the tag
  std::size_t query_ = kNowhere;  // a place inside the query of an address
  bool saw_split_word_ = false;
  std::string decoded_;
  std::vector<Known> known_;  // by the hash of the run
};

}  // namespace dossier
