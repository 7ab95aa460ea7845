// Text, word by word, as a reader sees it: the ground that base/phrases searches on. A word is a
// run of letters and digits, known by a hash of its folded form; every sign is a word of its own.
// Runs of blanks, hyphens and underscores are gaps. Entities and percent-encoded bytes count as
// what they stand for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What is markup in a text: nothing but bytes kMarkup, or tags between `<` and `>` as well.
enum class TextForm { plain, tagged };

// Texts that dossier reads have no such bytes: control characters are refused.
inline constexpr char kMarkup = '\x01';
inline constexpr char kFiller = '\x02';  // counts as nothing

// What markup is to the words beside it: a gap; or nothing at all, where it is of the sort that may
// stand inside a word, such as <em>.
enum class MarkupIs { gap, nothing };

struct Word {
  std::uint64_t hash = 0;
  std::size_t begin = 0, end = 0;  // bytes of the text
  bool after_gap = false;          // a gap stands before it
  bool is_sign = false;
};

class WordScan {
 public:
  // `text` outlives the scan. Bytes that are no UTF-8 are signs.
  WordScan(std::string_view text, TextForm form, MarkupIs markup)
      : text_(text), form_(form), markup_(markup) {}

  // The next word, or false at the end.
  bool next(Word& word);

  // What stands inside the tags passed so far: plain texts of their own.
  const std::vector<std::string_view>& tags() const { return tags_; }

  // Whether nothing but markup that may stand inside a word stood between two words, so that a
  // reader sees one.
  bool saw_split_word() const { return saw_split_word_; }

 private:
  // What stands between two words.
  struct Between {
    bool gap = false;     // blanks, hyphens, or markup that is a gap
    bool whole = false;   // nothing that a word can go on behind
    bool markup = false;  // markup of whatever sort
  };

  struct Look {
    char32_t code = 0;
    std::size_t length = 1;  // bytes
  };

  Look look() const { return look(at_); }
  Look look(std::size_t at) const;
  Look look_utf8(std::size_t at) const;
  Look look_entity(std::size_t at) const;
  Look look_percent(std::size_t at) const;

  std::size_t markup_length(std::size_t at);
  bool may_split(std::size_t at, std::size_t length) const;
  void pass_markup(std::size_t length, Between& between);
  bool goes_on(std::size_t at);
  void read_word(Word& word);
  void read_decoded(Word& word);
  void read_sign(Word& word);

  std::string_view text_;
  TextForm form_;
  MarkupIs markup_;
  std::size_t at_ = 0;
  bool after_letters_ = false;  // the last word was no sign
  bool no_more_tags_ = false;   // no `>` stands ahead
  bool saw_split_word_ = false;
  std::vector<std::string_view> tags_;
  std::string decoded_;
};

}  // namespace dossier
