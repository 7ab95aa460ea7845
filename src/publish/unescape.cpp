#include "publish/unescape.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include "base/unicode.h"
#include "base/word_scan.h"

namespace dossier {
namespace {

// Puts a code point where an escape of `length` bytes stands.
void put(std::string& text, std::size_t at, std::size_t length, char32_t code) {
  std::string bytes;
  append_utf8(bytes, code);
  bytes.resize(length, kFiller);  // no escape is shorter than what it stands for
  text.replace(at, length, bytes);
}

std::optional<std::uint32_t> number(std::string_view digits, int base) {
  std::uint32_t value = 0;
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (digits.empty() || fault != std::errc() || end != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::optional<std::uint32_t> utf16_unit(std::string_view text) {
  constexpr std::size_t length = 6;
  return text.size() >= length && text.starts_with("\\u") ? number(text.substr(2, 4), 16)
                                                          : std::nullopt;
}

// Bytes of the \u escape at `at`, which is replaced, or 0.
std::size_t put_utf16(std::string& text, std::size_t at) {
  constexpr std::size_t one = 6, two = 12;
  const auto unit = utf16_unit(std::string_view(text).substr(at));
  if (!unit || *unit == 0) return 0;
  if (!is_high(*unit)) {
    put(text, at, one, *unit);
    return one;
  }
  const auto low = utf16_unit(std::string_view(text).substr(at + one));
  if (!low || !is_low(*low)) return 0;
  put(text, at, two, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
  return two;
}

char32_t entity(std::string_view name) {
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "amp") return '&';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  if (!name.starts_with('#')) return 0;
  const bool hex = name.starts_with("#x");
  const auto code = number(name.substr(hex ? 2 : 1), hex ? 16 : 10);
  return code && *code <= 0x10FFFF ? *code : 0;
}

}  // namespace

std::string unescape_json(std::string_view text) {
  constexpr std::string_view from = "nrtbf", to = "\n\r\t\b\f";
  std::string out(text);
  for (auto at = out.find('\\'); at != out.npos && at + 1 < out.size();) {
    std::size_t length = put_utf16(out, at);
    if (length == 0) {
      const auto known = from.find(out[at + 1]);
      const char shown = known == from.npos ? out[at + 1] : to[known];
      length = 2;
      out[at] = shown;
      out[at + 1] = kFiller;
    }
    at = out.find('\\', at + length);
  }
  return out;
}

std::string unescape_xml(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string out(text);
  for (auto at = out.find('&'); at != out.npos; at = out.find('&', at + 1)) {
    const auto end = std::string_view(out).substr(0, at + longest).find(';', at);
    if (end == std::string_view::npos) continue;
    if (const char32_t code = entity(std::string_view(out).substr(at + 1, end - at - 1)); code != 0)
      put(out, at, end + 1 - at, code);
  }
  return out;
}

}  // namespace dossier
