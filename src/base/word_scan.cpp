#include "base/word_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/unicode.h"

namespace dossier {
namespace {

constexpr std::uint64_t kSeed = 0xcbf29ce484222325, kPrime = 0x100000001b3;  // FNV-1a
constexpr std::uint64_t kSign = 0x9e3779b97f4a7c15;

constexpr std::uint64_t mix(std::uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * kPrime;
}

enum class Byte : unsigned char { sign, letter, gap, filler, coded, tag, markup };

constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const bool gap = c == ' ' || (c >= '\t' && c <= '\r') || c == '-' || c == '_';
    table[c] = letter ? Byte::letter : gap ? Byte::gap : c >= 0x80 ? Byte::coded : Byte::sign;
  }
  table['&'] = table['%'] = Byte::coded;
  table['<'] = Byte::tag;
  table[static_cast<unsigned char>(kMarkup)] = Byte::markup;
  table[static_cast<unsigned char>(kFiller)] = Byte::filler;
  return table;
}();

Byte byte_of(char c) { return kBytes[static_cast<unsigned char>(c)]; }

unsigned char lower(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 'A' && byte <= 'Z' ? byte | 0x20u : byte;
}

// Elements that may stand inside a word without ending it.
bool is_phrasing(std::string_view name) {
  constexpr std::array<std::string_view, 28> names = {
      "a",    "abbr",   "b",   "bdi", "bdo",  "cite",  "code", "data", "del",  "dfn",
      "em",   "font",   "i",   "ins", "kbd",  "mark",  "q",    "s",    "samp", "small",
      "span", "strong", "sub", "sup", "time", "tspan", "u",    "wbr"};
  static_assert(std::is_sorted(names.begin(), names.end()));
  return std::binary_search(names.begin(), names.end(), name);
}

struct Entity {
  std::string_view name;
  char32_t code;
};
// Those that dossier writes, and those that stand for something that is no sign.
constexpr std::array<Entity, 16> kEntities = {{{"amp", '&'},
                                               {"lt", '<'},
                                               {"gt", '>'},
                                               {"quot", '"'},
                                               {"apos", '\''},
                                               {"nbsp", 0xA0},
                                               {"ensp", 0x2002},
                                               {"emsp", 0x2003},
                                               {"thinsp", 0x2009},
                                               {"shy", 0xAD},
                                               {"zwj", 0x200D},
                                               {"zwnj", 0x200C},
                                               {"hyphen", 0x2010},
                                               {"ndash", 0x2013},
                                               {"mdash", 0x2014},
                                               {"lowbar", '_'}}};
constexpr std::size_t kLongestEntity = 12;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// Quotation marks and apostrophes are one sign, however they are drawn.
char32_t plain_sign(char32_t code) {
  if (code == 0x2018 || code == 0x2019) return '\'';
  if (code == 0x201C || code == 0x201D) return '"';
  return code;
}

bool is_part_of_word(Glyph glyph) {
  return glyph == Glyph::letter || glyph == Glyph::mark || glyph == Glyph::nothing;
}

}  // namespace

bool WordScan::next(Word& word) {
  Between between;
  for (;;) {
    if (at_ >= text_.size()) return false;
    switch (byte_of(text_[at_])) {
      case Byte::gap:
        between.gap = between.whole = true;
        [[fallthrough]];
      case Byte::filler:
        ++at_;
        continue;
      case Byte::markup:
      case Byte::tag:
        if (const std::size_t length = markup_length(at_)) {
          pass_markup(length, between);
          continue;
        }
        break;
      case Byte::coded:
        if (const Look here = look(); here.code != 0) {
          const Glyph glyph = glyph_of(here.code);
          if (glyph == Glyph::blank || glyph == Glyph::dash) between.gap = between.whole = true;
          if (glyph == Glyph::blank || glyph == Glyph::dash || glyph == Glyph::nothing) {
            at_ += here.length;
            continue;
          }
        }
        break;
      case Byte::letter:
      case Byte::sign:
        break;
    }
    break;
  }
  word.after_gap = between.gap;
  const bool joins = after_letters_ && between.markup && !between.whole;
  word.begin = at_;
  read_word(word);
  after_letters_ = !word.is_sign;
  if (joins && after_letters_) saw_split_word_ = true;
  return true;
}

void WordScan::pass_markup(std::size_t length, Between& between) {
  if (text_[at_] == '<') tags_.push_back(text_.substr(at_ + 1, length - 2));
  between.markup = true;
  // Which sort it is matters only where a word may go on behind it.
  const bool splits = !between.whole && may_split(at_, length);
  if (!splits) between.whole = true;
  if (!splits || markup_ == MarkupIs::gap) between.gap = true;
  at_ += length;
}

// Bytes of the tag or the like at `at`, or 0 when it is none. A `>` ends a tag wherever it stands:
// what follows is read as text and so not lost.
std::size_t WordScan::markup_length(std::size_t at) {
  if (text_[at] == kMarkup) return 1;
  if (form_ == TextForm::plain || no_more_tags_ || at + 1 >= text_.size()) return 0;
  const char first = text_[at + 1];
  if (byte_of(first) != Byte::letter && first != '/' && first != '!' && first != '?') return 0;
  const auto end = text_.find('>', at);
  if (end != text_.npos) return end + 1 - at;
  no_more_tags_ = true;
  return 0;
}

bool WordScan::may_split(std::size_t at, std::size_t length) const {
  if (text_[at] == kMarkup) return true;
  std::string_view name = text_.substr(at + 1, length - 2);
  if (name.starts_with('/')) name.remove_prefix(1);
  if (name.starts_with('!')) return true;
  std::array<char, 8> small{};
  std::size_t size = 0;
  while (size < name.size() && byte_of(name[size]) == Byte::letter) {
    if (size == small.size()) return false;
    small[size] = static_cast<char>(lower(name[size]));
    ++size;
  }
  return is_phrasing({small.data(), size});
}

// Whether the word goes on at a byte that is no plain letter.
bool WordScan::goes_on(std::size_t at) {
  if (at >= text_.size()) return false;
  switch (byte_of(text_[at])) {
    case Byte::filler:
      return true;
    case Byte::coded: {
      const Look here = look(at);
      return here.code != 0 && is_part_of_word(glyph_of(here.code));
    }
    case Byte::tag:
    case Byte::markup: {
      if (markup_ == MarkupIs::gap) return false;
      const std::size_t length = markup_length(at);
      return length > 0 && may_split(at, length);
    }
    default:
      return false;
  }
}

void WordScan::read_word(Word& word) {
  word.is_sign = false;
  std::uint64_t hash = kSeed;
  std::size_t at = at_;
  while (at < text_.size() && byte_of(text_[at]) == Byte::letter)
    hash = mix(hash, lower(text_[at++]));
  if (at == at_ || goes_on(at)) return read_decoded(word);
  word.hash = hash;
  word.end = at_ = at;
}

// A word some characters of which have to be decoded first, or a sign.
void WordScan::read_decoded(Word& word) {
  decoded_.clear();
  std::size_t at = at_, end = at_;
  while (at < text_.size()) {
    const Byte byte = byte_of(text_[at]);
    if (byte == Byte::letter) {
      decoded_ += text_[at];
      end = ++at;
    } else if (byte == Byte::coded && goes_on(at)) {
      const Look here = look(at);
      at += here.length;
      if (glyph_of(here.code) == Glyph::nothing) continue;
      append_utf8(decoded_, here.code);
      end = at;
    } else if (!decoded_.empty() && goes_on(at)) {
      at += byte == Byte::filler ? 1 : markup_length(at);
    } else {
      break;
    }
  }
  if (decoded_.empty()) return read_sign(word);
  std::uint64_t hash = kSeed;
  for (const char c : fold(decoded_)) hash = mix(hash, static_cast<unsigned char>(c));
  word.hash = hash;
  word.end = at_ = end;
}

// One sign, or one ideograph.
void WordScan::read_sign(Word& word) {
  Look here = look();
  if (here.code == 0) here = {static_cast<unsigned char>(text_[at_]), 1};
  word.is_sign = here.code < 0x80 || glyph_of(here.code) != Glyph::ideograph;
  word.hash = (kSign ^ plain_sign(here.code)) * kPrime;
  word.end = at_ += here.length;
}

// The code point at `at`, as a reader sees it; 0 where there is none.
WordScan::Look WordScan::look(std::size_t at) const {
  if (text_[at] == '&') return look_entity(at);
  if (text_[at] == '%') return look_percent(at);
  return look_utf8(at);
}

namespace {

// Bytes of the UTF-8 sequence that starts with `lead`, or 0.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

char32_t decode(const unsigned char* bytes, std::size_t length) {
  if (length == 1) return bytes[0];
  char32_t code = bytes[0] & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((bytes[i] & 0xC0) != 0x80) return 0;
    code = code << 6 | (bytes[i] & 0x3Fu);
  }
  return code;
}

}  // namespace

WordScan::Look WordScan::look_utf8(std::size_t at) const {
  const std::size_t length = sequence_length(static_cast<unsigned char>(text_[at]));
  if (length == 0 || at + length > text_.size()) return {};
  std::array<unsigned char, 4> bytes{};
  for (std::size_t i = 0; i < length; ++i) bytes[i] = static_cast<unsigned char>(text_[at + i]);
  const char32_t code = decode(bytes.data(), length);
  return code == 0 ? Look{} : Look{code, length};
}

WordScan::Look WordScan::look_entity(std::size_t at) const {
  const std::string_view rest = text_.substr(at + 1, kLongestEntity);
  const auto end = rest.find(';');
  if (end == rest.npos || end == 0) return {'&', 1};
  std::string_view name = rest.substr(0, end);
  if (!name.starts_with('#')) {
    for (const Entity& entity : kEntities)
      if (entity.name == name) return {entity.code, end + 2};
    return {'&', 1};
  }
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [stop, fault] =
      std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
  if (fault != std::errc() || stop != name.data() + name.size() || code == 0 || code > 0x10FFFF)
    return {'&', 1};
  return {code, end + 2};
}

WordScan::Look WordScan::look_percent(std::size_t at) const {
  const auto byte_at = [this](std::size_t i) -> int {
    if (i + 2 >= text_.size() || text_[i] != '%') return -1;
    const int high = hex_digit(text_[i + 1]), low = hex_digit(text_[i + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  };
  const int lead = byte_at(at);
  const std::size_t length = lead <= 0 ? 0 : sequence_length(static_cast<unsigned char>(lead));
  if (length == 0) return {'%', 1};
  std::array<unsigned char, 4> bytes{};
  for (std::size_t i = 0; i < length; ++i) {
    const int byte = byte_at(at + 3 * i);
    if (byte < 0) return {'%', 1};
    bytes[i] = static_cast<unsigned char>(byte);
  }
  const char32_t code = decode(bytes.data(), length);
  return code == 0 ? Look{'%', 1} : Look{code, 3 * length};
}

}  // namespace dossier
