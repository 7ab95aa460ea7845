#include "import/plan.h"

#include <doctest/doctest.h>

#include "io/memory.h"

namespace dossier {
namespace {

Draft draft(const std::string& title, const std::string& source) {
  Draft made;
  made.title = title;
  made.id = title;
  made.kind = "win";
  made.source = source;
  return made;
}

Entry entry(const std::string& id, const std::string& source) {
  Entry made;
  made.id = id;
  made.source = source;
  made.file = "content/" + id + ".md";
  return made;
}

TEST_CASE("an id and a file that are taken are never taken again") {
  Memory files;
  files.put("/p/content/imported/undated/a-2.md", "x");
  Portfolio portfolio;
  portfolio.entries = {entry("a", "")};
  Haul haul;
  haul.drafts = {draft("A", "1"), draft("a", "2"), draft("\xF0\x9F\x98\x80", "3")};
  const auto planned = plan_import(haul, portfolio, files, "/p");
  REQUIRE(planned.size() == 3);
  CHECK(planned[0].file == "content/imported/undated/a-3.md");
  CHECK(planned[1].file == "content/imported/undated/a-4.md");
  CHECK(planned[2].file == "content/imported/undated/win.md");
}

TEST_CASE("an item that no framework has stays in the text, and is no claim") {
  Memory files;
  Portfolio portfolio;
  portfolio.frameworks.resize(1);
  portfolio.frameworks[0].id = "own";
  portfolio.frameworks[0].categories.resize(1);
  portfolio.frameworks[0].categories[0].id = "depth";
  portfolio.frameworks[0].categories[0].items.resize(1);
  portfolio.frameworks[0].categories[0].items[0].id = "one";
  Haul haul;
  haul.drafts = {draft("A", "1")};
  haul.drafts[0].claims = {{"depth/one", "why"}, {"depth/two", ""}, {"depth/one", ""}};
  const auto planned = plan_import(haul, portfolio, files, "/p");
  REQUIRE(planned.size() == 1);
  REQUIRE(planned[0].draft.claims.size() == 1);
  CHECK(planned[0].draft.claims[0].why == "why");
  CHECK(planned[0].body.find("- Checklist, an item that is not known: depth/two") == 0);
  CHECK(planned[0].text().find("checklist:\n  \"depth/one\": \"why\"\n") != std::string::npos);
}

TEST_CASE("a text that no entry may have is refused") {
  Memory files;
  Haul haul;
  haul.drafts = {draft("A", "1")};
  haul.drafts[0].body = std::string(1024 * 1024, 'x');
  CHECK(plan_import(haul, Portfolio(), files, "/p").empty());
  REQUIRE(haul.skipped.size() == 1);
  CHECK(haul.skipped[0].unreadable);
}

TEST_CASE("a source that the portfolio or the same haul has is skipped with the reason") {
  Memory files;
  Portfolio portfolio;
  portfolio.entries = {entry("there", "adr:x")};
  Haul haul;
  haul.drafts = {draft("A", "adr:x"), draft("B", "adr:y"), draft("C", "adr:y")};
  const auto planned = plan_import(haul, portfolio, files, "/p");
  REQUIRE(planned.size() == 1);
  REQUIRE(haul.skipped.size() == 2);
  CHECK(haul.skipped[0].reason == "already there: content/there.md");
  CHECK(haul.skipped[1].reason == "already there: content/imported/undated/b.md");
  CHECK_FALSE(haul.skipped[0].unreadable);
}

TEST_CASE("tags with one slug become one tag, in the spelling that is there") {
  Memory files;
  Portfolio portfolio;
  portfolio.entries = {entry("there", "")};
  portfolio.entries[0].tags = {"CI/CD"};
  Haul haul;
  haul.drafts = {draft("A", "1")};
  haul.drafts[0].tags = {"ci-cd", "CI CD", "new", "!!!"};
  const auto planned = plan_import(haul, portfolio, files, "/p");
  REQUIRE(planned.size() == 1);
  CHECK(planned[0].draft.tags == std::vector<std::string>{"CI/CD", "new"});
}

}  // namespace
}  // namespace dossier
