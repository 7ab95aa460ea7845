#include "publish/assets/base64.h"

#include <doctest/doctest.h>

#include <array>
#include <utility>

namespace dossier {
namespace {

// RFC 4648, section 10.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kVectors = {
    {{"", ""},
     {"f", "Zg=="},
     {"fo", "Zm8="},
     {"foo", "Zm9v"},
     {"foob", "Zm9vYg=="},
     {"fooba", "Zm9vYmE="},
     {"foobar", "Zm9vYmFy"}}};

TEST_CASE("bytes become base64 and bytes again") {
  for (const auto& [bytes, text] : kVectors) {
    CHECK(base64_encode(bytes) == text);
    CHECK(base64_decode(text) == bytes);
  }
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  CHECK(base64_decode(base64_encode(all)) == all);
  CHECK(base64_encode("\xFB\xFF") == "+/8=");
}

TEST_CASE("blanks in base64 are passed over") {
  CHECK(base64_decode(" Zm9v\r\n\tYg= = ") == "foob");
}

TEST_CASE("what is no base64 is told from it") {
  for (const char* text :
       {"Zg", "Zg=", "Z===", "====", "Zm9v=", "Zg==Zg==", "Z=g=", "Zm9-", "Zm9\x80"})
    CHECK_FALSE(base64_decode(text).has_value());
}

}  // namespace
}  // namespace dossier
