#include "base/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>

#include "base/text.h"

namespace dossier {
namespace {

constexpr std::size_t kSlugBytes = 80;

struct Free {
  void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string map(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(raw);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

bool is_mark(utf8proc_category_t category) {
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

bool is_letter_or_digit(utf8proc_category_t category) {
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         category == UTF8PROC_CATEGORY_ND;
}

bool is_latin(utf8proc_int32_t c) { return c < 0x250 || (c >= 0x1E00 && c < 0x1F00); }

void append_code_point(std::string& out, utf8proc_int32_t c) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(c, bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

// Scripts that write without blanks between words.
bool is_ideograph(utf8proc_int32_t c) {
  struct Range {
    utf8proc_int32_t first, last;
  };
  constexpr Range ranges[] = {{0x0E00, 0x0EFF},     // Thai, Lao
                              {0x1000, 0x109F},     // Myanmar
                              {0x1780, 0x17FF},     // Khmer
                              {0x3005, 0x3007},     // ideographic marks
                              {0x3040, 0x30FF},     // Kana
                              {0x31F0, 0x31FF},     // Kana extensions
                              {0x3400, 0x9FFF},     // Han
                              {0xF900, 0xFAFF},     // Han, compatibility
                              {0x20000, 0x3FFFF}};  // Han, further planes
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// Calls `visit` with every code point until it returns false; says whether all were taken.
template <class Visit>
bool for_each_code_point(std::string_view text, Visit visit) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const auto length = utf8proc_iterate(at, left, &c);
    if (length <= 0 || !visit(c)) return false;
    at += length;
    left -= length;
  }
  return true;
}

// Keeps what a slug may hold; every run of the rest becomes one hyphen. `text` is decomposed.
std::string keep_slug_characters(std::string_view text) {
  constexpr utf8proc_int32_t apostrophe = '\'', curly_apostrophe = 0x2019;
  std::string out;
  bool gap = false, latin = false;
  for_each_code_point(text, [&](utf8proc_int32_t c) {
    const auto category = utf8proc_category(c);
    if (c == apostrophe || c == curly_apostrophe) return true;  // don't -> dont
    if (is_mark(category)) {
      if (!latin && !out.empty() && !gap) append_code_point(out, c);
      return true;
    }
    if (!is_letter_or_digit(category)) {
      gap = true;
      return true;
    }
    if (gap && !out.empty()) out += '-';
    gap = false;
    latin = is_latin(c);
    append_code_point(out, c);
    return true;
  });
  return out;
}

}  // namespace

std::string normalize(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold(std::string_view text) {
  if (!is_ascii(text)) return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

Glyph glyph_of(char32_t code_point) {
  constexpr utf8proc_int32_t minus = 0x2212, fullwidth_hyphen = 0xFF0D;
  const auto c = static_cast<utf8proc_int32_t>(code_point);
  if (!utf8proc_codepoint_valid(c)) return Glyph::sign;
  if (utf8proc_get_property(c)->ignorable) return Glyph::nothing;
  const auto category = utf8proc_category(c);
  if (is_ideograph(c)) return is_mark(category) ? Glyph::mark : Glyph::ideograph;
  if (is_letter_or_digit(category) || category == UTF8PROC_CATEGORY_NL ||
      category == UTF8PROC_CATEGORY_NO)
    return Glyph::letter;
  if (is_mark(category)) return Glyph::mark;
  if (category == UTF8PROC_CATEGORY_PD || category == UTF8PROC_CATEGORY_PC || c == minus ||
      c == fullwidth_hyphen)
    return Glyph::dash;
  if (category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
      category == UTF8PROC_CATEGORY_ZP || c == ' ' || (c >= '\t' && c <= '\r'))
    return Glyph::blank;
  return Glyph::sign;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code_point)))
    append_code_point(out, static_cast<utf8proc_int32_t>(code_point));
}

std::string slugify(std::string_view text) {
  const std::string folded =
      is_ascii(text)
          ? fold(text)
          : map(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  std::string slug = normalize(keep_slug_characters(folded));
  if (slug.size() > kSlugBytes) {
    slug = clip_bytes(slug, kSlugBytes);
    if (const auto cut = slug.rfind('-'); cut != slug.npos && cut > kSlugBytes / 2)
      slug.resize(cut);
    while (slug.ends_with('-')) slug.pop_back();
  }
  return slug;
}

std::string heading_anchor(std::string_view text) {
  std::string out;
  for_each_code_point(text, [&](utf8proc_int32_t c) {
    const auto category = utf8proc_category(c);
    if (is_letter_or_digit(category) || is_mark(category) || c == '-' || c == '_')
      append_code_point(out, utf8proc_tolower(c));
    else if (c == ' ' || c == '\t')
      out += '-';
    return true;
  });
  return out;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > kSlugBytes || normalize(text) != text) return false;
  if (text.front() == '-' || text.back() == '-' || text.find("--") != text.npos) return false;
  bool after_letter = false;
  return for_each_code_point(text, [&](utf8proc_int32_t c) {
    const auto category = utf8proc_category(c);
    const bool letter = is_letter_or_digit(category) && utf8proc_tolower(c) == c;
    const bool fits = letter || c == '-' || (is_mark(category) && after_letter);
    after_letter = letter || (is_mark(category) && after_letter);
    return fits;
  });
}

}  // namespace dossier
