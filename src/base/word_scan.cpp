#include "base/word_scan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/decode.h"
#include "base/unicode.h"

namespace dossier {
namespace {

// What surely ends a word comes first, then markup, then what has to be looked at.
enum class Byte : unsigned char { sign, letter, gap, query, close, tag, markup, filler, coded };

constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const bool gap = c == ' ' || (c >= '\t' && c <= '\r') || c == '-' || c == '_';
    table[c] = letter ? Byte::letter : gap ? Byte::gap : c >= 0x80 ? Byte::coded : Byte::sign;
  }
  table['&'] = table['%'] = table[static_cast<unsigned char>(kLess)] = Byte::coded;
  table['?'] = table['+'] = Byte::query;
  table['<'] = Byte::tag;
  table['>'] = Byte::close;
  table[static_cast<unsigned char>(kMarkup)] = Byte::markup;
  table[static_cast<unsigned char>(kFiller)] = Byte::filler;
  return table;
}();

Byte byte_of(char c) { return kBytes[static_cast<unsigned char>(c)]; }

// Elements that may stand inside a word without ending it.
bool is_phrasing(std::string_view name) {
  constexpr std::array<std::string_view, 38> names = {
      "a",    "abbr", "acronym", "b",     "bdi",  "bdo",  "big",   "blink", "cite",   "code",
      "data", "del",  "dfn",     "em",    "font", "i",    "ins",   "kbd",   "label",  "mark",
      "nobr", "q",    "rb",      "ruby",  "s",    "samp", "small", "span",  "strike", "strong",
      "sub",  "sup",  "time",    "tspan", "tt",   "u",    "var",   "wbr"};
  static_assert(std::is_sorted(names.begin(), names.end()));
  return std::binary_search(names.begin(), names.end(), name);
}

bool is_part_of_word(Glyph glyph) {
  return glyph == Glyph::letter || glyph == Glyph::mark || glyph == Glyph::nothing;
}

bool is_ideograph(std::string_view text, std::size_t at) {
  const char32_t code = decode_at(text, at).code;
  return code >= 0x80 && glyph_of(code) == Glyph::ideograph;
}

// Ideographs that are others in NFC.
bool is_compatible(char32_t code) {
  return (code >= 0xF900 && code < 0xFB00) || (code >= 0x2F800 && code < 0x2FA20);
}

// Words that agree in so many bytes are taken for equal: composing all the marks of a longer one
// could take time that grows with its square.
constexpr std::size_t kLongestWord = 256;

std::uint64_t folded_hash(std::string_view word) {
  return word_hash(fold(word.substr(0, kLongestWord)));
}

}  // namespace

WordScan::WordScan(std::string_view text, TextForm form, MarkupIs markup)
    : text_(text), markup_(markup) {
  const auto close = form == TextForm::tagged ? text.rfind('>') : text.npos;
  if (close != text.npos) tags_end_ = close;
}

bool WordScan::next(Word& word) {
  do {
    if (at_ >= text_.size()) return false;
  } while (pass());
  word.begin = at_;
  word.tag = tag_;
  word.after_markup = is_split();
  word.is_sign = word.is_ideograph = false;
  read_word(word);
  const Last last = before_.last, sort = word.is_sign        ? Last::sign
                                         : word.is_ideograph ? Last::ideograph
                                                             : Last::letters;
  const bool is_joined = word.after_markup && markup_ == MarkupIs::nothing;
  word.after_gap = before_.gap || (before_.markup != kNowhere && !is_joined);
  const bool is_one_text = last == Last::ideograph && word.is_ideograph;
  if (is_one_text) word.after_gap = false;
  word.is_touched = !word.after_gap && ((last == Last::letters && word.is_sign) ||
                                        (last == Last::sign && sort == Last::letters));
  if (word.after_markup && last != Last::sign && !word.is_sign && !is_one_text)
    saw_split_word_ = true;
  before_ = {sort};
  at_ = word.end;
  return true;
}

void WordScan::skip(const Beginnings& phrases, bool inside_tag) {
  const Byte unsure = markup_ == MarkupIs::gap ? Byte::filler : Byte::tag;
  Candidate first;
  for (bool passed = true; passed && at_ < text_.size();) {
    switch (byte_of(text_[at_])) {
      case Byte::letter: {
        const Letters word = read_letters(text_, at_);
        const bool is_whole = word.end == text_.size() || byte_of(text_[word.end]) < unsure;
        passed = is_whole && skip_word(phrases, first, word, Last::letters);
        if (!passed || at_ == text_.size() || text_[at_] != ' ') break;
        [[fallthrough]];
      }
      case Byte::gap:
        before_.gap = true;
        [[fallthrough]];
      case Byte::filler:
        ++at_;
        break;
      case Byte::sign: {
        const auto code = static_cast<unsigned char>(text_[at_]);
        if (first.at == kNowhere && !phrases.has_sign(code)) {
          before_ = {Last::sign};
          ++at_;
          break;
        }
        passed = skip_word(phrases, first, {sign_hash(code), at_ + 1}, Last::sign);
        break;
      }
      case Byte::tag:
      case Byte::markup:
        passed = first.at == kNowhere && pass_markup();
        break;
      case Byte::close:
        passed = tag_ != 0 && !inside_tag;
        if (tag_ != 0) first.at = kNowhere;
        if (passed) leave_tag();
        break;
      default:
        passed = false;
    }
  }
  if (first.at == kNowhere) return;
  at_ = first.at;
  before_ = first.before;
}

// Says whether no phrase begins with the word at hand, or with the candidate and this word.
inline bool WordScan::skip_word(const Beginnings& phrases, Candidate& first, Letters word,
                                Last sort) {
  if (first.at != kNowhere && phrases.may_have(first.hash, word.hash)) return false;
  first.at = kNowhere;
  if (phrases.may_have(word.hash)) {
    if (phrases.may_have_alone(word.hash)) return false;
    first = {at_, word.hash, before_};
  }
  if (before_.markup != kNowhere && sort == Last::letters && before_.last != Last::sign &&
      is_split())
    saw_split_word_ = true;
  before_ = {sort};
  at_ = word.end;
  return true;
}

// Passes over one thing that is no word; false where a word begins.
bool WordScan::pass() {
  switch (byte_of(text_[at_])) {
    case Byte::gap:
      before_.gap = true;
      [[fallthrough]];
    case Byte::filler:
      ++at_;
      return true;
    case Byte::markup:
    case Byte::tag:
      return pass_markup();
    case Byte::close:
      if (tag_ == 0) return false;
      leave_tag();
      return true;
    case Byte::query:
      return pass_plus();
    case Byte::coded:
      return pass_coded();
    default:
      return false;
  }
}

bool WordScan::pass_coded() {
  const Decoded here = decode_at(text_, at_);
  if (here.code == 0) return false;
  const Glyph glyph = glyph_of(here.code);
  if (glyph != Glyph::blank && glyph != Glyph::dash && glyph != Glyph::nothing) return false;
  if (glyph != Glyph::nothing) before_.gap = true;
  at_ += here.length;
  return true;
}

// In the query of an address, which ends with a blank or a quote, a plus is a blank.
bool WordScan::pass_plus() {
  if (text_[at_] == '?') query_ = at_;
  if (text_[at_] == '?' || query_ == kNowhere) return false;
  const std::string_view since = text_.substr(query_, at_ - query_);
  const bool is_over = since.find_first_of(" \t\r\n\"'<>") != since.npos;
  query_ = is_over ? kNowhere : at_;
  if (is_over) return false;
  before_.gap = true;
  ++at_;
  return true;
}

bool WordScan::pass_markup() {
  if (!is_markup(at_)) return false;
  if (before_.markup == kNowhere) before_.markup = at_;
  if (text_[at_] == kMarkup || markup_ == MarkupIs::nothing) {
    at_ += markup_length(at_);
    return true;
  }
  outside_ = std::exchange(before_, {});
  tag_ = ++at_;
  return true;
}

void WordScan::leave_tag() {
  before_ = outside_;
  tag_ = 0;
  ++at_;
}

// Whether a tag begins, or the like. A `>` ends it wherever it stands: what follows is read as text
// and so not lost.
bool WordScan::is_markup(std::size_t at) const {
  if (text_[at] == kMarkup) return true;
  if (tag_ != 0 || at >= tags_end_ || text_[at] != '<') return false;
  const char first = text_[behind_fillers(at + 1)];
  return byte_of(first) == Byte::letter || first == '/' || first == '!' || first == '?';
}

std::size_t WordScan::behind_fillers(std::size_t at) const {
  while (text_[at] == kFiller) ++at;  // a `>` stands ahead
  return at;
}

std::size_t WordScan::markup_length(std::size_t at) const {
  return text_[at] == kMarkup ? 1 : text_.find('>', at) + 1 - at;
}

// Whether the markup may stand inside a word.
bool WordScan::may_split(std::size_t at) const {
  if (text_[at] == kMarkup) return true;
  std::size_t begin = behind_fillers(at + 1);
  if (text_[begin] == '!') return true;
  if (text_[begin] == '/') begin = behind_fillers(begin + 1);
  std::array<char, 8> name{};
  std::size_t size = 0;
  for (; size < name.size() && byte_of(text_[begin + size]) == Byte::letter; ++size)
    name[size] = static_cast<char>(text_[begin + size] | 0x20);
  return is_phrasing({name.data(), size});
}

// Whether nothing but such markup stands between the last word and `at_`.
bool WordScan::is_split() const {
  if (before_.markup == kNowhere || before_.gap || before_.last == Last::nothing) return false;
  for (std::size_t at = before_.markup; at < at_;) {
    const bool marked = is_markup(at);
    if (marked && !may_split(at)) return false;
    at += marked ? markup_length(at) : decode_at(text_, at).length;
  }
  return true;
}

// Whether the word goes on at a byte that is no plain letter.
bool WordScan::goes_on(std::size_t at) const {
  if (at >= text_.size()) return false;
  switch (byte_of(text_[at])) {
    case Byte::filler:
      return true;
    case Byte::coded: {
      const Decoded here = decode_at(text_, at);
      return here.code != 0 && is_part_of_word(glyph_of(here.code));
    }
    case Byte::tag:
    case Byte::markup:
      return markup_ == MarkupIs::nothing && is_markup(at) && may_split(at);
    default:
      return false;
  }
}

void WordScan::read_word(Word& word) {
  const Letters letters = read_letters(text_, at_);
  if (letters.end > at_ && !goes_on(letters.end)) {
    word.hash = letters.hash;
    word.end = letters.end;
  } else if (letters.end == at_ && is_ideograph(text_, at_)) {
    read_sign(word);
  } else if (const std::size_t length = run_length(); length > 0) {
    read_run(word, length);
  } else {
    read_decoded(word);
  }
}

// The letters and the bytes beyond ASCII that stand here, when they are few and what follows surely
// ends them, so that nothing else decides what is read from them; else 0.
std::size_t WordScan::run_length() const {
  constexpr std::size_t longest = 64;
  std::size_t length = 0;
  for (; at_ + length < text_.size(); ++length) {
    if (length == longest) return 0;
    const char c = text_[at_ + length];
    if (byte_of(c) == Byte::letter || static_cast<unsigned char>(c) >= 0x80) continue;
    return byte_of(c) < Byte::tag ? length : 0;
  }
  return length;
}

void WordScan::read_run(Word& word, std::size_t length) {
  constexpr int bits = 9;
  const std::uint64_t run = word_hash(text_.substr(at_, length));
  if (known_.empty()) known_.resize(std::size_t{1} << bits);
  Known& known = known_[run >> (64 - bits)];
  if (known.run != run || known.length == 0) {
    read_decoded(word);
    known = {run, word.hash, word.end - at_, word.is_sign};
  }
  word.hash = known.hash;
  word.end = at_ + known.length;
  word.is_sign = known.is_sign;
}

// A word some characters of which have to be decoded first, or a sign.
void WordScan::read_decoded(Word& word) {
  decoded_.clear();
  std::size_t at = at_;
  while (at < text_.size()) {
    const Byte byte = byte_of(text_[at]);
    if (byte == Byte::letter) {
      decoded_ += text_[at];
      word.end = ++at;
    } else if (byte == Byte::coded && goes_on(at)) {
      const Decoded here = decode_at(text_, at);
      at += here.length;
      if (glyph_of(here.code) == Glyph::nothing) continue;
      append_utf8(decoded_, here.code);
      word.end = at;
    } else if (!decoded_.empty() && goes_on(at)) {
      at += byte == Byte::filler ? 1 : markup_length(at);
    } else {
      break;
    }
  }
  if (decoded_.empty()) return read_sign(word);
  word.hash = folded_hash(decoded_);
}

// One sign, or one ideograph with its marks.
void WordScan::read_sign(Word& word) {
  Decoded here = decode_at(text_, at_);
  if (here.code == 0) here = {static_cast<unsigned char>(text_[at_]), 1};
  if (here.code == kLess) here.code = '<';
  word.end = at_ + here.length;
  word.is_ideograph = is_ideograph(text_, at_);
  word.is_sign = !word.is_ideograph;
  word.hash = sign_hash(here.code);
  if (word.is_sign) return;
  decoded_.clear();
  append_utf8(decoded_, here.code);
  bool is_composed = !is_compatible(here.code);
  while (word.end < text_.size() && byte_of(text_[word.end]) == Byte::coded) {
    here = decode_at(text_, word.end);
    if (here.code == 0 || glyph_of(here.code) != Glyph::mark) break;
    append_utf8(decoded_, here.code);
    word.end += here.length;
    is_composed = false;
  }
  word.hash = is_composed ? word_hash(decoded_) : folded_hash(decoded_);
}

}  // namespace dossier
