#include "base/decode.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

// "233 of 2": the code point and its bytes, of what stands at `at`.
std::string decoded(std::string_view text, std::size_t at = 0) {
  const Decoded found = decode_at(text, at);
  return std::to_string(static_cast<unsigned>(found.code)) + " of " + std::to_string(found.length);
}

TEST_CASE("a character is itself") {
  CHECK(decoded("a") == "97 of 1");
  CHECK(decoded("\u00E9") == "233 of 2");
  CHECK(decoded("\u5317x") == "21271 of 3");
  CHECK(decoded("x\U0001F600", 1) == "128512 of 4");
}

TEST_CASE("a reference is what it stands for, and percent-encoded bytes are what they encode") {
  CHECK(decoded("&eacute;") == "233 of 8");
  CHECK(decoded("&#x5317;") == "21271 of 8");
  CHECK(decoded("%41b") == "65 of 3");
  CHECK(decoded("x%c3%A9", 1) == "233 of 6");
  CHECK(decoded("%F0%9F%98%80") == "128512 of 12");
}

TEST_CASE("a sign that introduces nothing is itself") {
  for (const char* text : {"&", "& ", "&nosuchname;", "&#0;"}) CHECK(decoded(text) == "38 of 1");
  for (const char* text : {"%", "%4", "%4g", "%zz", "%00", "%C3", "%C3%", "%C3%4", "%C3x", "%C3%41",
                           "%FF", "%A9", "%C3\xA9"}) {
    CAPTURE(text);
    CHECK(decoded(text) == "37 of 1");
  }
}

TEST_CASE("a byte that is no UTF-8 is nothing") {
  for (const char* text : {"\xFF", "\xA9", "\xC3", "\xC3x", "\xE5\x8C", "\xE5\x8Cx", "\xC0\x80"}) {
    CAPTURE(text);
    CHECK(decoded(text) == "0 of 1");
  }
}

}  // namespace
}  // namespace dossier
