#include "base/json_text.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

std::string json(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}

TEST_CASE("json_text: what JSON gives a meaning to is escaped") {
  CHECK(json("") == "\"\"");
  CHECK(json("plain é ✓ </script>") == "\"plain é ✓ </script>\"");
  CHECK(json("a \"b\" \\ c") == "\"a \\\"b\\\" \\\\ c\"");
  CHECK(json("\b\f\n\r\t") == "\"\\b\\f\\n\\r\\t\"");
  CHECK(json(std::string("\0\x1F\x7F", 3)) == "\"\\u0000\\u001f\x7F\"");
}

TEST_CASE("json_text: an object has its members in their order, with commas between") {
  CHECK(JsonObject().take() == "{}");
  JsonObject inner;
  inner.add("x", "1");
  JsonObject object;
  object.add("a\"", "b").add_some("none", "").add_some("c", "d");
  object.add("list", std::vector<std::string>{"e", "f"});
  object.add("empty", std::vector<std::string>());
  object.add("in", std::move(inner));
  CHECK(std::move(object).take() ==
        "{\"a\\\"\":\"b\",\"c\":\"d\",\"list\":[\"e\",\"f\"],\"empty\":[],\"in\":{\"x\":\"1\"}}");
}

}  // namespace
}  // namespace dossier
