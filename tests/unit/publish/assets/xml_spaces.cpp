#include "publish/assets/xml_spaces.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

std::vector<XmlAttribute> declaring(
    std::initializer_list<std::pair<std::string_view, std::string>> attributes) {
  std::vector<XmlAttribute> all;
  for (const auto& [name, value] : attributes) {
    all.emplace_back().name = name;
    all.back().value = value;
  }
  return all;
}

TEST_CASE("a name has a prefix and a rest") {
  CHECK(prefix_of("xlink:href") == "xlink");
  CHECK(local_name("xlink:href") == "href");
  CHECK(prefix_of("href") == "");
  CHECK(local_name("href") == "href");
}

TEST_CASE("some attributes declare a prefix") {
  CHECK(declared_prefix("xmlns") == "");
  CHECK(declared_prefix("xmlns:a") == "a");
  CHECK_FALSE(declared_prefix("xmlnsa").has_value());
  CHECK_FALSE(declared_prefix("a:xmlns").has_value());
}

TEST_CASE("a prefix holds inside of its element, and the nearest counts") {
  XmlSpaces spaces;
  CHECK(spaces.find("") == "");
  CHECK(spaces.find("xml") == kXmlSpace);
  CHECK_FALSE(spaces.find("a").has_value());
  REQUIRE(spaces.open(declaring({{"xmlns", "one"}, {"xmlns:a", "two"}, {"x", "y"}})));
  CHECK(spaces.find("") == "one");
  REQUIRE(spaces.open(declaring({{"xmlns:a", "three"}, {"xmlns", ""}})));
  CHECK(spaces.find("") == "");
  CHECK(spaces.find("a") == "three");
  REQUIRE(spaces.open({}));
  CHECK(spaces.find("a") == "three");
  spaces.close();
  spaces.close();
  CHECK(spaces.find("a") == "two");
  CHECK(spaces.find("") == "one");
  spaces.close();
  CHECK_FALSE(spaces.find("a").has_value());
}

TEST_CASE("at most 64 declarations hold at once") {
  XmlSpaces spaces;
  for (int i = 0; i < 64; ++i) CHECK(spaces.open(declaring({{"xmlns:a", "x"}})));
  CHECK_FALSE(spaces.open(declaring({{"xmlns:a", "x"}})));
}

}  // namespace
}  // namespace dossier
