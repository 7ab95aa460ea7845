#include "import/json_input.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("what is whole of a list that breaks off is kept") {
  const JsonInput half = read_json(R"([{"a":1},{"a":{"b":2}},{"a":)");
  CHECK(half.items.size() == 2);
  CHECK(half.value.is_discarded());
  CHECK(half.fault == "not well-formed JSON: it goes wrong at byte 29");
  CHECK(read_json(R"({"a":[{"b":1}])").items.empty());
  CHECK(read_json("[]").fault.empty());
  CHECK_FALSE(read_json("").fault.empty());
  CHECK(read_json("[1e999]").fault == "not well-formed JSON: a number is out of range");
}

TEST_CASE("depth is bounded") {
  CHECK(read_json(std::string(64, '[') + std::string(64, ']')).fault.empty());
  CHECK(read_json(std::string(1'000'000, '[')).fault == "nested more than 64 levels deep");
  CHECK(read_json("\"" + std::string(100, '[') + "\"").fault.empty());
}

TEST_CASE("members of any type are read as text, or as nothing") {
  const JsonInput input = read_json(R"({"n":7,"s":"x","o":{"s":"y"},"l":["a",{"name":"b"},[]]})");
  CHECK(text_of(input.value, "n") == "7");
  CHECK(text_of(input.value, "l").empty());
  CHECK(text_of(input.value, "o", "s") == "y");
  CHECK(text_of(input.value, "s", "s").empty());
  CHECK(texts_of(input.value, "l", "name") == std::vector<std::string>{"a", "b"});
  CHECK(texts_of(input.value, "s", "name") == std::vector<std::string>{"x"});
}

}  // namespace
}  // namespace dossier
