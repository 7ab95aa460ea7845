#include "unit/support/portfolios.h"

namespace dossier {
namespace {

TEST_CASE("a stage has its entries by year, and the other stages that have any") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "date: 2026-05-02\n")},
                        {"content/b.md", entry_text("B", "date: 2025-05-02\n")},
                        {"content/c.md", entry_text("C", "kind: win\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  const Fields stage = viewed->content("stages/artifacts/index.html");
  CHECK(field(stage, "entries") == "2 entries");
  CHECK(column(list_of(stage, "groups"), "title") == "2026, 2025");
  CHECK(column(list_of(stage, "stages"), "url") ==
        "../../stages/scope/index.html, ../../stages/artifacts/index.html");
  CHECK(column(list_of(stage, "stages"), "current") == ", true");
  CHECK(viewed->page("stages/judgment/index.html") == nullptr);
}

TEST_CASE("checkpoints are for the owner and the manager alone") {
  PortfolioFiles files({{"content/a.md", entry_text("A")}});
  const auto checkpoints = [&](Audience reader) {
    return list_of(files.viewed(reader)->content("stages/artifacts/index.html"), "checkpoints")
        .size();
  };
  CHECK(checkpoints(Audience::self) == 1);
  CHECK(checkpoints(Audience::manager) == 1);
  CHECK(checkpoints(Audience::internal) == 0);
  CHECK(checkpoints(Audience::everyone) == 0);
}

}  // namespace
}  // namespace dossier
