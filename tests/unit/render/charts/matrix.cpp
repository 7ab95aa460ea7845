#include "render/charts/matrix.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr const char* kShown =
    "---\ntitle: A\ndate: 2026-10-05\nkind: adr\nvisibility: internal\nchecklist: "
    "[technical/multi-team-system]\n---\nB\n";

TEST_CASE("the matrix has the last six quarters, oldest first") {
  PortfolioFiles files({{"content/a.md", kShown}});
  const FieldsList quarters = matrix_quarters(files.viewed()->view);
  CHECK(column(quarters, "title") == "Q3, Q4, Q1, Q2, Q3, Q4");
  CHECK(column(quarters, "year") == "2025, 2025, 2026, 2026, 2026, 2026");
}

TEST_CASE("colleagues see the rows that have something, and no strength") {
  PortfolioFiles files({{"content/a.md", kShown}});
  const auto viewed = files.viewed(Audience::internal);
  const Framework& framework = viewed->view.portfolio.frameworks.front();
  const FieldsList items = item_matrix(viewed->view, framework);
  REQUIRE(items.size() == 1);
  CHECK(field(items[0], "url") == "#multi-team-system");
  CHECK(field(items[0], "strength") == "");
  CHECK(column(list_of(items[0], "cells"), "count") == ", , , , , 1");
  const PageLinks links(viewed->view, kIndexPath);
  const FieldsList categories = category_matrix(viewed->view, framework, links);
  REQUIRE(categories.size() == 1);
  CHECK(field(categories[0], "url") == "checklist/senior-checklist/technical/index.html");
  CHECK(field(categories[0], "total") == "1 entry");
  CHECK(field(categories[0], "strengths") == "");
}

TEST_CASE("the owner sees every row and how strong it is") {
  PortfolioFiles files({{"content/a.md", kShown}});
  const auto viewed = files.viewed(Audience::self);
  const Framework& framework = viewed->view.portfolio.frameworks.front();
  CHECK(item_matrix(viewed->view, framework).size() > 10);
  const PageLinks links(viewed->view, kIndexPath);
  const FieldsList categories = category_matrix(viewed->view, framework, links);
  CHECK(categories.size() == framework.categories.size());
  CHECK(field(categories[0], "strengths") == "1 thin, 4 none");
  CHECK(field(categories[0], "strengths_marks").find("<svg") == 0);
}

}  // namespace
}  // namespace dossier
