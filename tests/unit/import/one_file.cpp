#include "import/one_file.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("one_file: a list that breaks off gives what is whole of it, and is reported") {
  Haul haul;
  CHECK(items_of_list("[{\"a\": 1}, {\"a\": 2}, {", "f.json", "no list", haul).size() == 2);
  REQUIRE(haul.skipped.size() == 1);
  CHECK(haul.skipped[0].what == "f.json");
  CHECK(haul.skipped[0].unreadable);
  CHECK_FALSE(haul.empty);
}

TEST_CASE("one_file: an empty list is well-formed, what is none is refused") {
  Haul haul;
  CHECK(items_of_list("[]", "f.json", "no list", haul).empty());
  CHECK(haul.empty);
  CHECK(haul.skipped.empty());
  Haul other;
  CHECK(items_of_list("{\"a\": 1}", "f.json", "no list", other).empty());
  REQUIRE(other.skipped.size() == 1);
  CHECK(other.skipped[0].reason == "no list");
  CHECK_FALSE(other.empty);
}

}  // namespace
}  // namespace dossier
