#include "unit/support/portfolios.h"

namespace dossier {
namespace {

Fields index_for(PortfolioFiles files, Audience reader = Audience::everyone) {
  return files.viewed(reader)->content("index.html");
}

TEST_CASE("the entries that lead the case: featured ones first, then measured, then written") {
  CHECK(column(list_of(index_for(PortfolioFiles(
                           {{"content/a.md", entry_text("A", "kind: win\ndate: 2026-06-01\n")},
                            {"content/b.md", entry_text("B")},
                            {"content/c.md", entry_text("C", "featured: 2\nkind: win\n")},
                            {"content/d.md", entry_text("D", "featured: 1\nkind: win\n")}})),
                       "strongest"),
               "title")
            .starts_with("D, C, "));
}

TEST_CASE("the newest wins, five at most") {
  PortfolioFiles files({{"content/x.md", entry_text("X")}});
  for (int i = 1; i <= 7; ++i) {
    const std::string n = std::to_string(i);
    files.memory().put("/p/content/w" + n + ".md",
                       entry_text("W" + n, "kind: win\ndate: 2026-06-0" + n + "\n"));
  }
  CHECK(column(list_of(index_for(files), "wins"), "title") == "W7, W6, W5, W4, W3");
}

TEST_CASE("checklists and stages are shown where the reader finds something") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "checklist: [technical/multi-team-system]\n")}});
  const Fields outside = index_for(files, Audience::internal);
  CHECK(column(list_of(outside, "frameworks"), "url") == "checklist/senior-checklist/index.html");
  CHECK(list_of(list_of(outside, "frameworks").at(0), "matrix").size() == 1);
  CHECK(column(list_of(outside, "stages"), "url") == "stages/artifacts/index.html");
  const Fields inside = index_for(files, Audience::manager);
  CHECK(list_of(list_of(inside, "frameworks").at(0), "matrix").size() > 1);
  CHECK(list_of(inside, "stages").size() == 3);
  CHECK(field(outside, "evidence_url") == "evidence/index.html");
  CHECK(field(outside, "timeline_url") == "timeline/index.html");
}

TEST_CASE("a portfolio without entries says so") {
  const Fields index = index_for(PortfolioFiles({}));
  CHECK(field(index, "entries") == "");
  CHECK(field(index, "strongest") == "");
  CHECK(field(index, "wins") == "");
  CHECK(field(index_for(PortfolioFiles({{"content/a.md", entry_text("A")}})), "entries") ==
        "1 entry");
}

}  // namespace
}  // namespace dossier
