// Looks at eight bytes of a text at once, to pass quickly over what needs no attention.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace dossier {

using ByteWord = std::uint64_t;

constexpr ByteWord repeated(unsigned char byte) { return 0x0101010101010101u * byte; }

constexpr bool has_zero(ByteWord word) {
  return ((word - repeated(0x01)) & ~word & repeated(0x80)) != 0;
}
constexpr bool has_byte(ByteWord word, char byte) {
  return has_zero(word ^ repeated(static_cast<unsigned char>(byte)));
}
constexpr bool has_no_ascii(ByteWord word) { return (word & repeated(0x80)) != 0; }
// May be true of bytes beyond ASCII, too.
constexpr bool has_below_blank(ByteWord word) {
  return ((word - repeated(0x20)) & ~word & repeated(0x80)) != 0;
}

// The first offset at or after `at` from which fewer than eight bytes are left, or eight bytes of
// which `needs_attention(word)` is true.
template <class Test>
std::size_t skip_words(std::string_view text, std::size_t at, const Test& needs_attention) {
  for (; at + sizeof(ByteWord) <= text.size(); at += sizeof(ByteWord)) {
    ByteWord word;
    std::memcpy(&word, text.data() + at, sizeof word);
    if (needs_attention(word)) break;
  }
  return at;
}

}  // namespace dossier
