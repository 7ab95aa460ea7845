#include "model/portfolio.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

Category category(const std::string& id, std::vector<Item> items = {}) {
  Category made;
  made.id = id;
  made.items = std::move(items);
  return made;
}

Claim claim(const std::string& framework, const std::string& category_id) {
  Claim made;
  made.framework = framework;
  made.category = category_id;
  made.item = "item";
  return made;
}

Date day(std::string_view text) { return parse_date(text).value(); }

TEST_CASE("frameworks, categories, items and entries are found by id") {
  Portfolio portfolio;
  portfolio.frameworks.resize(2);
  portfolio.frameworks[0].id = "one";
  portfolio.frameworks[1].id = "two";
  portfolio.dormant.resize(1);
  portfolio.dormant[0].id = "sleeper";
  portfolio.entries.resize(2);
  portfolio.entries[1].id = "outbox";
  CHECK(find_framework(portfolio, "two") == &portfolio.frameworks[1]);
  CHECK(find_framework(portfolio, "sleeper") == nullptr);
  CHECK(find_entry(portfolio, "outbox") == &portfolio.entries[1]);
  CHECK(find_entry(portfolio, "Outbox") == nullptr);

  Framework framework;
  framework.categories = {category("a"), category("b", {Item{"x", "", "", {}, {}, {}}})};
  CHECK(find_category(framework, "b") == &framework.categories[1]);
  CHECK(find_category(framework, "c") == nullptr);
  CHECK(find_item(framework.categories[1], "x") == &framework.categories[1].items[0]);
  CHECK(find_item(framework.categories[0], "x") == nullptr);
}

TEST_CASE("an entry has the kind of its word, and a plain one when nobody defines it") {
  Portfolio portfolio;
  portfolio.kinds.resize(1);
  portfolio.kinds[0].id = "adr";
  portfolio.kinds[0].artifact = true;
  Entry entry;
  entry.kind = "adr";
  CHECK(&kind_of(portfolio, entry) == &portfolio.kinds[0]);
  entry.kind = "other";
  CHECK_FALSE(kind_of(portfolio, entry).artifact);
}

TEST_CASE("an entry has the categories that it claims or lists, in the framework's order") {
  Framework framework;
  framework.id = "one";
  framework.categories = {category("a"), category("b"), category("c"), category("d")};
  Entry entry;
  entry.checklist = {claim("one", "c"), claim("two", "d"), claim("one", "c")};
  entry.category = {"b", "elsewhere"};
  std::string found;
  for (const Category* one : categories_of(entry, framework)) found += one->id;
  CHECK(found == "bc");
  CHECK(categories_of(Entry{}, framework).empty());
}

TEST_CASE("a win is an entry of that kind or with an impact, unless it says otherwise") {
  Entry entry;
  entry.kind = "adr";
  CHECK_FALSE(is_win(entry));
  entry.kind = "win";
  CHECK(is_win(entry));
  entry.win = false;
  CHECK_FALSE(is_win(entry));
  entry.impact.resize(1);
  CHECK_FALSE(is_win(entry));
  entry.win.reset();
  entry.kind = "adr";
  CHECK(is_win(entry));
  entry.impact.clear();
  entry.win = true;
  CHECK(is_win(entry));
}

TEST_CASE("drafts and entries dated after as_of do not count") {
  Entry entry;
  entry.date = day("2026-03-04");
  CHECK(is_counted(entry, day("2026-03-04")));
  CHECK(is_counted(entry, day("2026-03-05")));
  CHECK_FALSE(is_counted(entry, day("2026-03-03")));
  entry.draft = true;
  CHECK_FALSE(is_counted(entry, day("2026-03-05")));
}

TEST_CASE("an artifact is there by the kind or by what the entry links to") {
  Entry entry;
  Kind kind;
  CHECK_FALSE(has_artifact(entry, kind));
  kind.artifact = true;
  CHECK(has_artifact(entry, kind));
  kind.artifact = false;
  entry.artifacts.resize(1);
  CHECK(has_artifact(entry, kind));
}

}  // namespace
}  // namespace dossier
