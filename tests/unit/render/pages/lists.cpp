#include "unit/support/portfolios.h"

namespace dossier {
namespace {

PortfolioFiles sample() {
  return PortfolioFiles(
      {{"content/a.md", entry_text("A", "date: 2026-05-02\ntags: [x]\n")},
       {"content/b.md", entry_text("B", "kind: win\ntags: [x, y]\ncategory: business\n")},
       {"content/c.md", entry_text("C", "date: 2025-12-31\nkind: post-mortem\n")},
       {"content/d.md", entry_text("D",
                                   "date: 2025-01-01\nkind: win\n"
                                   "artifacts: [\"https://a.example/\"]\n")},
       {"content/s.md", entry_text("S", "visibility: self\ntags: [secret]\n")}});
}

TEST_CASE("all evidence by year, with links to what it can be filtered by") {
  const auto viewed = sample().viewed(Audience::everyone);
  const Fields page = viewed->content("evidence/index.html");
  const FieldsList groups = list_of(page, "groups");
  CHECK(field(page, "entries") == "4 entries");
  CHECK(column(groups, "title") == "2026, 2025");
  CHECK(column(list_of(groups.at(0), "rows"), "title") == "A, B");
  CHECK(column(list_of(groups.at(1), "rows"), "title") == "C, D");
  CHECK(column(list_of(page, "tags"), "title") == "x, y");
  CHECK(column(list_of(page, "tags"), "count") == "2, 1");
  CHECK(column(list_of(page, "tags"), "url") == "../tags/x/index.html, ../tags/y/index.html");
  CHECK(column(list_of(page, "categories"), "url") ==
        "../checklist/senior-checklist/business/index.html");
  CHECK(column(list_of(page, "stages"), "url") ==
        "../stages/scope/index.html, ../stages/artifacts/index.html");
}

TEST_CASE("the timeline goes by quarter, a tag by year") {
  const auto viewed = sample().viewed(Audience::everyone);
  CHECK(column(list_of(viewed->content("timeline/index.html"), "groups"), "title") ==
        "2026, second quarter, 2025, fourth quarter, 2025, first quarter");
  const Fields tag = viewed->content("tags/x/index.html");
  CHECK(field(tag, "entries") == "2 entries");
  CHECK(column(list_of(tag, "groups"), "title") == "2026");
  CHECK(viewed->page("tags/secret/index.html") == nullptr);
  CHECK(sample().viewed(Audience::self)->page("tags/secret/index.html") != nullptr);
}

TEST_CASE("artifacts are what is written, by kind") {
  const auto viewed = sample().viewed(Audience::everyone);
  const Fields page = viewed->content("artifacts/index.html");
  std::string titles;
  for (const Fields& group : list_of(page, "groups"))
    titles += column(list_of(group, "rows"), "title") + ";";
  CHECK(titles == "A;C;D;");
  CHECK(field(page, "entries") == "3 entries");
}

TEST_CASE("without entries the lists are there, and empty") {
  const auto viewed = PortfolioFiles({}).viewed(Audience::everyone);
  for (const char* path : {"evidence/index.html", "artifacts/index.html", "timeline/index.html"}) {
    CAPTURE(path);
    const Fields page = viewed->content(path);
    CHECK(field(page, "entries") == "");
    CHECK(field(page, "groups") == "");
  }
}

TEST_CASE("rows of all evidence say what the filter finds them by, and what it offers") {
  PortfolioFiles files({{"content/a.md",
                         "---\ntitle: A\ndate: 2026-10-05\nkind: adr\nstage: scope\ntags: [x, "
                         "y]\nchecklist: [technical/multi-team-system, "
                         "business/estimates]\nvisibility: internal\n---\nB\n"}});
  const Fields content = files.viewed(Audience::self)->content(kEvidencePath);
  const Fields row = list_of(list_of(content, "groups").at(0), "rows").at(0);
  CHECK(field(row, "kind") == "adr");
  CHECK(field(row, "in_stage") == "scope");
  CHECK(field(row, "in_categories") == "senior-checklist/technical\nsenior-checklist/business");
  CHECK(field(row, "in_tags") == "x\ny");
  CHECK(column(list_of(content, "kinds"), "value") == "adr");
  CHECK(column(list_of(content, "tags"), "value") == "x, y");
  CHECK(column(list_of(content, "categories"), "found") == "true, , true, ");
  CHECK(field(content, "script") == "");  // of a theme that has none
}

}  // namespace
}  // namespace dossier
