#include "base/entities.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

// "U+41 of 5 bytes", or nothing.
std::string read(std::string_view text) {
  const auto reference = read_reference(text);
  if (!reference) return {};
  const auto code = static_cast<unsigned>(reference->code);
  return std::to_string(code) + " of " + std::to_string(reference->length);
}

TEST_CASE("a reference is read by name, by number and by hexadecimal number") {
  CHECK(read("&amp; more") == "38 of 5");
  CHECK(read("&uuml;") == "252 of 6");
  CHECK(read("&Uuml;") == "220 of 6");
  CHECK(read("&nbsp;x") == "160 of 6");
  CHECK(read("&zwnj;") == "8204 of 6");
  CHECK(read("&AElig;") == "198 of 7");
  CHECK(read("&#65;") == "65 of 5");
  CHECK(read("&#0065;") == "65 of 7");
  CHECK(read("&#x4e;") == "78 of 6");
  CHECK(read("&#X4E;") == "78 of 6");
  CHECK(read("&#x10FFFF;") == "1114111 of 10");
}

TEST_CASE("numbers that old editors wrote for quotation marks are read as browsers do") {
  CHECK(read("&#146;") == "8217 of 6");
  CHECK(read("&#x96;") == "8211 of 6");
  CHECK(read("&#128;") == "8364 of 6");
  CHECK(read("&#129;") == "");
}

TEST_CASE("anything else is no reference") {
  for (const char* text : {"",         "&",          "&;",
                           "&amp",     "&amp ;",     "amp;",
                           " &amp;",   "&AMP;",      "&nosuchname;",
                           "&#;",      "&#x;",       "&#-1;",
                           "&#+1;",    "&# 1;",      "&#0;",
                           "&#xD800;", "&#x110000;", "&#99999999999;",
                           "&#65a;",   "&#x4g;",     "&#000000000065;"}) {
    CAPTURE(text);
    CHECK(read(text) == "");
  }
}

}  // namespace
}  // namespace dossier
