#include "base/decode.h"

#include "base/entities.h"

namespace dossier {
namespace {

constexpr std::size_t kMostBytes = 4;

// Bytes of the UTF-8 sequence that starts with `lead`, or 0.
std::size_t sequence_length(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? kMostBytes : 0;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// The byte of "%C3" at `at`, or -1.
int percent_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '%') return -1;
  const int high = hex_digit(text[at + 1]), low = hex_digit(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// What `byte(0)`, `byte(1)` ... encode, and in how many bytes; the code 0 where they encode
// nothing. A byte that is missing is -1.
template <class Byte>
Decoded decode_utf8(Byte byte) {
  const int lead = byte(0);
  const std::size_t length = lead < 0 ? 0 : sequence_length(static_cast<unsigned>(lead));
  if (length < 2) return {length == 0 ? 0 : static_cast<char32_t>(lead), 1};
  char32_t code = static_cast<unsigned>(lead) & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const int next = byte(i);
    if (next < 0 || (next & 0xC0) != 0x80) return {};
    code = code << 6 | (static_cast<unsigned>(next) & 0x3Fu);
  }
  return {code, length};
}

}  // namespace

Decoded decode_at(std::string_view text, std::size_t at) {
  if (text[at] == '&') {
    const auto reference = read_reference(text.substr(at));
    return reference ? Decoded{reference->code, reference->length} : Decoded{'&', 1};
  }
  if (text[at] == '%') {
    const Decoded found =
        decode_utf8([&](std::size_t i) { return percent_byte(text, at + 3 * i); });
    return found.code == 0 ? Decoded{'%', 1} : Decoded{found.code, 3 * found.length};
  }
  return decode_utf8([&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : -1;
  });
}

}  // namespace dossier
