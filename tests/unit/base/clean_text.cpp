#include "base/clean_text.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("text stands in quotes that nothing in it can end") {
  CHECK(yaml_quoted("plain: text # of - any [sort]") == "\"plain: text # of - any [sort]\"");
  CHECK(yaml_quoted("say \"x\" \\n") == "\"say \\\"x\\\" \\\\n\"");
  CHECK(yaml_quoted("Grüße") == "\"Grüße\"");
  CHECK(yaml_quoted("") == "\"\"");
}

TEST_CASE("blanks become single spaces, control characters go") {
  CHECK(yaml_quoted("  a\n---\n\tb\r\n") == "\"a --- b\"");
  CHECK(yaml_quoted("a\x01z") == "\"az\"");
  CHECK(yaml_quoted("a\xC2\x85z") == "\"az\"");
}

}  // namespace
}  // namespace dossier
