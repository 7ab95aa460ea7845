#include "base/byte_words.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

TEST_CASE("byte_words: a byte is found at each of the eight places, and nowhere else") {
  for (int wanted = 0; wanted < 256; ++wanted)
    for (std::size_t place = 0; place < 8; ++place)
      for (const int other : {0x20, 0x41, 0x7E, 0x80, 0xFF}) {
        std::string text(8, static_cast<char>(other));
        text[place] = static_cast<char>(wanted);
        ByteWord word;
        std::memcpy(&word, text.data(), sizeof word);
        const bool beyond = wanted >= 0x80 || other >= 0x80;
        CHECK(has_byte(word, static_cast<char>(wanted)));
        CHECK(has_no_ascii(word) == beyond);
        if (!beyond) CHECK(has_below_blank(word) == (wanted < 0x20));
        if (wanted < 0x20) CHECK(has_below_blank(word));
      }
  CHECK_FALSE(has_byte(repeated('a'), 'b'));
}

TEST_CASE("byte_words: what needs no attention is passed over by eights") {
  const auto perhaps = [](ByteWord word) { return has_byte(word, 'x'); };
  CHECK(skip_words("", 0, perhaps) == 0);
  CHECK(skip_words("1234567", 0, perhaps) == 0);
  CHECK(skip_words("12345678", 0, perhaps) == 8);
  CHECK(skip_words("12345678", 1, perhaps) == 1);
  CHECK(skip_words("12345678x", 0, perhaps) == 8);
  CHECK(skip_words("12345678abcdefgx", 0, perhaps) == 8);
  CHECK(skip_words("1234567xabcdefgh", 0, perhaps) == 0);
}

}  // namespace
}  // namespace dossier
