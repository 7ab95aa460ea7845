#include "assess/where.h"

#include "unit/assess/support.h"

namespace dossier {
namespace {

// The ids of the entries that meet `where`, newest first.
std::string meeting(const Portfolio& portfolio, const Where& where) {
  EntryIndexes found;
  for (EntryIndex i = 0; i < portfolio.entries.size(); ++i)
    if (meets(portfolio.entries[i], where, portfolio)) found.push_back(i);
  return ids(portfolio, found);
}

TEST_CASE("what asks for nothing is met by all, and all that is asked must hold") {
  const Portfolio portfolio = make_portfolio(
      {}, {make_entry("a", "2026-01-02", "adr"), make_entry("b", "2026-01-01", "fix")});
  Where where;
  CHECK(meeting(portfolio, where) == "a b");
  where.record = {Record::judgment, Record::delivery};
  CHECK(meeting(portfolio, where) == "a b");
  where.decision = true;
  CHECK(meeting(portfolio, where) == "a");
  where.kind = {{"fix", {}}};
  CHECK(meeting(portfolio, where) == "");
}

TEST_CASE("an unset word meets no word, a default does") {
  Entry found = make_entry("found", "2026-01-02");
  found.origin = Origin::self_identified;
  const Portfolio portfolio = make_portfolio({}, {found, make_entry("unset", "2026-01-01")});
  Where where;
  where.origin = {Origin::self_identified, Origin::ambiguous, Origin::assigned};
  CHECK(meeting(portfolio, where) == "found");
  where = {};
  where.role = {Role::author};
  CHECK(meeting(portfolio, where) == "found unset");
}

TEST_CASE("what is unset meets no minimum, not even nought") {
  Entry set = make_entry("set", "2026-01-02");
  set.engineers_affected = 0;
  set.teams = {"Own"};
  Portfolio portfolio = make_portfolio({}, {set, make_entry("unset", "2026-01-01")});
  portfolio.config.team = "Own";
  Where where;
  where.engineers_affected = AtLeast{0};
  CHECK(meeting(portfolio, where) == "set");
  where = {};
  where.teams = AtLeast{0};
  CHECK(meeting(portfolio, where) == "set");
  where.teams = AtLeast{1};
  CHECK(meeting(portfolio, where) == "");
}

TEST_CASE("tags are equal when case-folded") {
  Entry entry = make_entry("a", "2026-01-01");
  entry.tags = {"Straße"};
  const Portfolio portfolio = make_portfolio({}, {entry});
  Where where;
  where.tag = {"other", "STRASSE"};
  CHECK(meeting(portfolio, where) == "a");
}

TEST_CASE("categories and stages of frameworks that are not active count nothing") {
  Entry listed = make_entry("listed", "2026-01-03");
  listed.category = {"c"};
  const Entry claimed = claiming(make_entry("claimed", "2026-01-02"), "f", "c", "x");
  Portfolio portfolio = make_portfolio({make_framework("f", {"x"})},
                                       {listed, claimed, make_entry("z", "2026-01-01")});
  portfolio.frameworks[0].stages.push_back({"artifacts", {}, {}, {}});
  Where category, stage;
  category.category = {{"c", {}}};
  stage.stage = {{"artifacts", {}}};
  CHECK(meeting(portfolio, category) == "listed claimed");
  CHECK(meeting(portfolio, stage) == "listed claimed z");
  portfolio.dormant = std::exchange(portfolio.frameworks, {});
  CHECK(meeting(portfolio, category) == "");
  CHECK(meeting(portfolio, stage) == "");
}

}  // namespace
}  // namespace dossier
