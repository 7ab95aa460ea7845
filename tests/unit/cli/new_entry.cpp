#include "cli/new_entry.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

NewEntry entry_with(const std::string& title) {
  NewEntry entry;
  entry.title = title;
  entry.kind = "adr";
  entry.date = *parse_date("2026-10-05");
  entry.body = "Body.\n";
  return entry;
}

TEST_CASE("what is written is read back as it was given") {
  for (const char* title :
       {"Plain", "- a: [b] # c", "say \"x\" \\ 'y'", "---", "::: manager", "null", "2026-10-05",
        "&anchor *alias", "{{site.name}}", "Grüße, 世界"}) {
    CAPTURE(title);
    NewEntry entry = entry_with(title);
    entry.tags = {"a, b", "x " + std::string(title)};
    entry.checklist = {"technical/debt-reduction"};
    PortfolioFiles files({{"content/a.md", entry_text(entry)}});
    const Portfolio portfolio = files.read();
    REQUIRE(portfolio.entries.size() == 1);
    CHECK(portfolio.entries[0].title == title);
    CHECK(portfolio.entries[0].tags.size() == 2);
    CHECK(portfolio.entries[0].checklist.size() == 1);
  }
}

TEST_CASE("every built-in kind has a skeleton that can be published as it is") {
  for (const Kind& kind : PortfolioFiles({}).read().kinds) {
    CAPTURE(kind.id);
    CHECK_FALSE(kind.skeleton.empty());
    NewEntry entry = entry_with("Title");
    entry.kind = kind.id;
    entry.body = kind.skeleton;
    entry.is_draft = true;
    PortfolioFiles files({{"content/a.md", entry_text(entry)}});
    const Portfolio portfolio = files.read();
    CHECK(portfolio.entries.at(0).draft);
    CHECK(portfolio.entries.at(0).kind == kind.id);
    CHECK(portfolio.entries.at(0).body.document->text.find("<!--") == std::string::npos);
  }
}

TEST_CASE("every useful key is there, and becomes good YAML when its mark is taken out") {
  NewEntry entry = entry_with("Title");
  entry.is_draft = true;
  std::string text = entry_text(entry);
  for (const char* key :
       {"summary", "checklist", "role", "origin", "engineers_affected", "teams", "asked_by",
        "impact", "business", "artifacts", "feedback", "tags", "visibility"}) {
    CAPTURE(key);
    CHECK(text.find("\n# " + std::string(key) + ":") != std::string::npos);
  }
  text.erase(text.find("\n# feedback:") + 1, 2);
  text.erase(text.find("\n#   - {text: ,") + 1, 1);
  text.replace(text.find("text: ,"), 7, "text: Good,");
  PortfolioFiles files({{"content/a.md", text}});
  CHECK(files.read().entries.at(0).feedback.size() == 1);
}

}  // namespace
}  // namespace dossier
