// The character that a reader sees at a place of a text: itself, or what a character reference or
// percent-encoded bytes stand for.
#pragma once

#include <cstddef>
#include <string_view>

namespace dossier {

struct Decoded {
  char32_t code = 0;       // 0 of a byte that is no UTF-8
  std::size_t length = 1;  // bytes of the text
};

// `at` is inside the text. A `&` or `%` that introduces nothing is itself.
Decoded decode_at(std::string_view text, std::size_t at);

}  // namespace dossier
