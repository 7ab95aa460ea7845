#include "render/complexity/line_marks.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

// What a character is to the parser, as bits.
enum : unsigned char {
  kSplits = 1,    // ends a piece of text and is one itself
  kStarts = 2,    // starts a new piece of text
  kRepeats = 4,   // a run of it is one piece
  kWord = 8,      // a letter or digit
  kAddress = 16,  // may stand before or behind the "@" of a mail address, and is no letter or digit
  kBlank = 32,
  kCounts = 64  // is looked at wherever it stands
};

constexpr std::array<unsigned char, 256> make_classes() {
  std::array<unsigned char, 256> classes{};
  const auto add = [&](std::string_view characters, unsigned char bits) {
    for (const char c : characters) classes[static_cast<unsigned char>(c)] |= bits;
  };
  add("\\`&*_~[]<!", kSplits);
  add(":w", kStarts);
  add("`*_~", kRepeats);
  add("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", kWord);
  add(".+-_:@/", kAddress);
  add(" \t", kBlank);
  add("\\`&*_~[]<!:w@|) \t", kCounts);
  return classes;
}
constexpr std::array<unsigned char, 256> kClasses = make_classes();

class Counter {
 public:
  explicit Counter(std::string_view line) : line_(line) { made_.before_pipe = line.size(); }

  LineMarks run() {
    for (at_ = 0; at_ < line_.size(); ++at_) {
      // Nearly all are the next of a piece of text.
      if (in_text_ && !is(line_[at_], kCounts))
        ++word_bytes_;
      else
        take(line_[at_]);
    }
    end_word();
    made_.after_pipe = made_.pipes > 0 ? made_.after_pipe : line_.size();
    return made_;
  }

 private:
  static bool is(char c, unsigned char bits) {
    return (kClasses[static_cast<unsigned char>(c)] & bits) != 0;
  }
  char before() const { return at_ > 0 ? line_[at_ - 1] : ' '; }
  char behind() const { return at_ + 1 < line_.size() ? line_[at_ + 1] : ' '; }
  bool goes_on_with(std::string_view text) const { return line_.substr(at_).starts_with(text); }

  void take(char c) {
    count_piece(c);
    if (is(c, kBlank)) return end_word();
    ++word_bytes_;
    switch (c) {
      case '[':
        return count_label();
      case ']':
        return count_link();
      case '!':
        made_.images += behind() == '[' ? 1 : 0;
        return;
      case '<':
        return count_declaration();
      case '*':
      case '_':
      case '~':
        return count_emphasis(c);
      case '@':
        return count_mail();
      case '|':
        return count_pipe();
      case ':':
      case 'w':
      case ')':
        return count_address(c);
      default:
        return;
    }
  }

  void count_piece(char c) {
    if (is(c, kSplits)) {
      made_.pieces += is(c, kRepeats) && before() == c ? 0 : 1;
      in_text_ = false;
    } else if (is(c, kStarts) || !in_text_) {
      ++made_.pieces;
      in_text_ = true;
    }
  }

  // More is kept of these than of others: both ends of a link, and of a footnote the way back.
  void count_label() {
    constexpr std::size_t footnote = 8;
    made_.pieces += behind() == '^' ? footnote : 0;
  }
  void count_link() {
    ++made_.pieces;
    ++made_.links;
  }

  // The parser looks for the end of each through all that follows.
  void count_declaration() {
    if (behind() != '?' && behind() != '!') return;
    constexpr std::array<std::string_view, kEnds> starts = {"<?", "<!--", "<![", "<!"};
    for (std::size_t i = 0; i < kEnds; ++i)
      if (goes_on_with(starts[i])) {
        made_.declarations += ends_behind(i) ? 0 : 1;
        return;
      }
  }

  bool ends_behind(std::size_t kind) {
    constexpr std::array<std::string_view, kEnds> ends = {"?>", "-->", "]]>", ">"};
    if (!looked_for_ends_)
      for (std::size_t i = 0; i < kEnds; ++i) last_end_[i] = line_.rfind(ends[i]);
    looked_for_ends_ = true;
    return last_end_[kind] != line_.npos && last_end_[kind] > at_;
  }

  void count_emphasis(char c) {
    const bool inside = c == '_' && is(before(), kWord) && is(behind(), kWord);
    made_.emphasis += before() == c || inside ? 0 : 1;
  }

  void count_mail() {
    constexpr std::size_t kept = 4;  // pieces, beside the text
    if (!is(before(), kWord | kAddress) || !is(behind(), kWord | kAddress)) return;
    ++made_.mails;
    made_.pieces += kept;
  }

  void count_pipe() {
    if (made_.pipes++ == 0) made_.before_pipe = at_;
    made_.after_pipe = line_.size() - at_ - 1;
  }

  // The parser reads on to the end of the word at each start of an address, and for each ")" that
  // ends one it counts those before. Telling whether "www." starts one costs most.
  void count_address(char c) {
    constexpr std::size_t www = 12;
    constexpr std::size_t kept = 4;  // pieces, beside the text
    if (c == ')') {
      word_marks_ += word_has_address_ ? 1 : 0;
    } else if (goes_on_with("://") || goes_on_with("www.")) {
      word_marks_ += c == 'w' ? www : 1;
      word_has_address_ = true;
      made_.pieces += kept;
    }
  }

  void end_word() {
    made_.addresses += word_marks_ * word_bytes_;
    word_marks_ = word_bytes_ = 0;
    word_has_address_ = false;
  }

  static constexpr std::size_t kEnds = 4;

  std::string_view line_;
  std::size_t at_ = 0;
  LineMarks made_;
  bool looked_for_ends_ = false;
  std::array<std::size_t, kEnds> last_end_{};
  bool in_text_ = false;
  std::size_t word_bytes_ = 0, word_marks_ = 0;
  bool word_has_address_ = false;
};

}  // namespace

LineMarks count_marks(std::string_view line) { return Counter(line).run(); }

bool may_make_heading(std::string_view content) {
  return content.starts_with('#') || content.find_first_not_of("=- \t") == content.npos;
}

}  // namespace dossier
