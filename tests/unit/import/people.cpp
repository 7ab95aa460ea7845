#include "import/people.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("a list of people is taken apart") {
  CHECK(split_people("Ada, @bob; Carol and Dan & Eve") ==
        std::vector<std::string>{"Ada", "@bob", "Carol", "Dan", "Eve"});
  CHECK(split_people(" , ").empty());
}

TEST_CASE("the owner is known by name, handle and address, and by no part of a name") {
  const std::vector<std::string> me = {"Ada Example", "@ada", "ada@example.org"};
  CHECK(is_me("ada example", me));
  CHECK(is_me("ada", me));
  CHECK(is_me("**@Ada**", me));
  CHECK(is_me("Somebody <ADA@example.org>", me));
  CHECK(is_me("[Ada Example](https://example.org)", me));
  CHECK_FALSE(is_me("Ada", {"Ada Example"}));
  CHECK_FALSE(is_me("Adam", me));
  CHECK_FALSE(is_me("", {""}));
}

}  // namespace
}  // namespace dossier
