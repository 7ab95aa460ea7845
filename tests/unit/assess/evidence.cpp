#include "assess/evidence.h"

#include "unit/assess/support.h"

namespace dossier {
namespace {

Kind kind(std::string_view id) {
  static const std::vector<Kind> kinds = builtin_kinds();
  return *find_kind(kinds, id);
}

Entry played(Role role, std::string kind_id) {
  Entry entry = make_entry("e", "2026-01-01", std::move(kind_id));
  entry.role = role;
  return entry;
}

TEST_CASE("own work is what one wrote or led; two kinds have a role of their own") {
  CHECK(is_own_work(played(Role::author, "adr")));
  CHECK(is_own_work(played(Role::lead, "fix")));
  CHECK_FALSE(is_own_work(played(Role::contributor, "adr")));
  CHECK(is_own_work(played(Role::reviewer, "code-review")));
  CHECK_FALSE(is_own_work(played(Role::reviewer, "adr")));
  CHECK(is_own_work(played(Role::consulted, "consultation")));
  CHECK_FALSE(is_own_work(played(Role::consulted, "code-review")));
}

TEST_CASE("an artifact stands alone with fifty words or an address") {
  Entry entry = make_entry("e", "2026-01-01");
  entry.body.words = 49;
  CHECK_FALSE(is_standalone(entry, kind("adr")));
  entry.body.words = 50;
  CHECK(is_standalone(entry, kind("adr")));
  CHECK_FALSE(is_standalone(entry, kind("fix")));  // no artifact
  entry.body.words = 0;
  entry.artifacts.emplace_back();
  CHECK(is_standalone(entry, kind("fix")));
  entry.role = Role::contributor;
  CHECK_FALSE(is_standalone(entry, kind("fix")));
}

TEST_CASE("a measure has a metric and a value after; zero is one") {
  Entry entry = make_entry("e", "2026-01-01");
  CHECK_FALSE(is_measured(entry));
  entry.impact.resize(1);
  entry.impact[0].text = "Better.";
  CHECK_FALSE(is_measured(entry));
  entry.impact[0].metric = "errors";
  entry.impact[0].before = Amount{"3", 3.0};
  CHECK_FALSE(is_measured(entry));
  entry.impact[0].after = Amount{"0", 0.0};
  CHECK(is_measured(entry));
}

TEST_CASE("solid is own work with two of three proofs") {
  Entry entry = make_entry("e", "2026-01-01");
  CHECK_FALSE(is_solid(entry, kind("adr")));
  entry.body.words = 50;
  CHECK_FALSE(is_solid(entry, kind("adr")));  // standalone alone
  entry.feedback.push_back({"Good.", {}, {}});
  CHECK(is_solid(entry, kind("adr")));
  CHECK_FALSE(is_solid(entry, kind("fix")));  // corroborated alone
  CHECK(is_solid(solid(make_entry("e", "2026-01-01")), kind("fix")));
  Entry helped = solid(make_entry("e", "2026-01-01"));
  helped.role = Role::contributor;
  CHECK_FALSE(is_solid(helped, kind("fix")));
}

TEST_CASE("another team asks, not the own one in other letters, and not for a status") {
  Config config;
  Entry entry = make_entry("e", "2026-01-01", "consultation");
  entry.asked_by = AskedBy{"Sales", {}, {}};
  CHECK_FALSE(is_outside_team(entry, config));  // no own team, so no outside
  config.team = "Ärger";
  CHECK(is_outside_team(entry, config));
  entry.asked_by->team = "äRGER";
  CHECK_FALSE(is_outside_team(entry, config));
  entry.asked_by->team = "";
  CHECK_FALSE(is_outside_team(entry, config));
  entry.asked_by->team = "Sales";
  entry.kind = "stakeholder-update";
  CHECK_FALSE(is_outside_team(entry, config));
}

TEST_CASE("teams are counted once, the own one not") {
  Config config;
  config.team = "Core";
  Entry entry = make_entry("e", "2026-01-01");
  entry.teams = {"Ledger", "LEDGER ", "core", "Risk"};
  CHECK(teams_reached(entry, config) == 2);
}

TEST_CASE("drafts and later days do not count; both ends of a span do") {
  Entry draft = make_entry("draft", "2026-01-02");
  draft.draft = true;
  const Portfolio portfolio =
      make_portfolio({}, {make_entry("a", "2026-01-01"), draft, make_entry("b", "2026-01-03"),
                          make_entry("c", "2026-01-04")});
  const EntryIndexes counted = counted_entries(portfolio, day("2026-01-03"));
  CHECK(ids(portfolio, counted) == "b a");
  CHECK(ids(portfolio, between(portfolio, counted, day("2026-01-01"), day("2026-01-03"))) == "b a");
  CHECK(ids(portfolio, between(portfolio, counted, day("2026-01-02"), day("2026-01-03"))) == "b");
}

}  // namespace
}  // namespace dossier
