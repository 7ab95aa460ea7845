#include "render/contract.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace dossier {
namespace {

using Type = ContractName::Type;

bool is_scope(std::string_view scope) {
  for (const ContractName& row : contract())
    if (row.scope == scope) return true;
  return false;
}

TEST_CASE("the contract names nothing twice and explains everything") {
  std::set<std::string> seen;
  for (const ContractName& row : contract()) {
    CAPTURE(row.scope);
    CAPTURE(row.name);
    CHECK(seen.insert(std::string(row.scope) + "/" + std::string(row.name)).second);
    CHECK(!row.meaning.empty());
    CHECK(!row.name.starts_with(kHasPrefix));
    CHECK((row.type == Type::list) == !row.row.empty());
  }
}

TEST_CASE("the rows of every list have a scope, and every scope has a use") {
  std::set<std::string_view> used = {"every page"};
  for (const std::string_view name : template_names()) used.insert(name);
  for (const ContractName& row : contract())
    if (row.type == Type::list) {
      CAPTURE(row.name);
      CHECK(is_scope(row.row));
      used.insert(row.row);
    }
  for (const ContractName& row : contract()) {
    CAPTURE(row.scope);
    CHECK(used.contains(row.scope));
  }
}

TEST_CASE("only bodies and what this program draws are HTML") {
  for (const ContractName& row : contract())
    if (row.type == Type::html) {
      CAPTURE(row.scope);
      CAPTURE(row.name);
      CHECK(std::set<std::string_view>{"body", "page.data", "drawing", "bars", "mark",
                                       "strength_mark", "strengths_marks"}
                .contains(row.name));
    }
}

TEST_CASE("no template is named twice") {
  const auto names = template_names();
  CHECK(std::set<std::string_view>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("names are found in their scope alone") {
  REQUIRE(find_name("entry", "body") != nullptr);
  CHECK(find_name("entry", "body")->type == Type::html);
  CHECK(find_name("index", "body") == nullptr);
  CHECK(find_name("every page", "site.name") != nullptr);
  CHECK(find_name("entry", "site.name") == nullptr);
  CHECK(find_name("entry", "has_tags") == find_name("entry", "tags"));
  CHECK(find_name("entry", "has_body") == nullptr);
  CHECK(find_name("entry", "") == nullptr);
  CHECK(find_name("", "body") == nullptr);
}

}  // namespace
}  // namespace dossier
