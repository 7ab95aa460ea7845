#include "assess/plan.h"

#include "assess/checklist.h"
#include "unit/assess/support.h"

namespace dossier {
namespace {

Portfolio planned(std::vector<Entry> entries) {
  Framework framework = make_framework("f", {"x", "y"});
  framework.plan = Plan{};
  framework.plan->moved = 1;
  Task log{"log", "Log.", Need{}}, talk{"talk", "Talk.", std::nullopt};
  log.done_when->needs = 2;
  framework.plan->phases = {{"first", {1, 30}, "First", {log, talk}}, {"second", {41, 60}, "", {}}};
  Portfolio portfolio = make_portfolio({framework}, std::move(entries));
  portfolio.config.plan.start = day("2026-09-01");
  return portfolio;
}

PlanAssessment plan_on(const Portfolio& portfolio, std::string_view date) {
  const Date as_of = day(date);
  const auto made = assess_plan(portfolio, as_of, assess_checklists(portfolio, as_of));
  REQUIRE(made.has_value());
  return *made;
}

TEST_CASE("day 1 is the start, and the day before it day 0") {
  const Portfolio portfolio = planned({});
  CHECK(plan_on(portfolio, "2026-08-30").day == -1);
  CHECK(plan_on(portfolio, "2026-08-31").day == 0);
  CHECK(plan_on(portfolio, "2026-08-31").phase == "");
  CHECK(plan_on(portfolio, "2026-09-01").day == 1);
  CHECK(plan_on(portfolio, "2026-09-01").phase == "first");
  CHECK(plan_on(portfolio, "2026-09-30").phase == "first");
  CHECK(plan_on(portfolio, "2026-10-01").phase == "");  // between two
  CHECK(plan_on(portfolio, "2026-10-30").phase == "second");
  CHECK(plan_on(portfolio, "2026-10-31").phase == "");
}

TEST_CASE("a task is done by entries from the start on; without done_when never") {
  const Portfolio portfolio =
      planned({make_entry("before", "2026-08-31"), make_entry("first", "2026-09-01"),
               make_entry("second", "2026-09-05")});
  CHECK_FALSE(plan_on(portfolio, "2026-09-04").tasks[0].done);
  CHECK(plan_on(portfolio, "2026-09-05").tasks[0].done);
  CHECK_FALSE(plan_on(portfolio, "2026-09-05").tasks[1].done);
}

TEST_CASE("a category moves when an item is stronger than before the start; stale is no step") {
  const Portfolio portfolio =
      planned({claiming(make_entry("then", "2024-01-01"), "f", "c", "x"),
               claiming(make_entry("now", "2026-09-10"), "f", "c", "x"),
               claiming(make_entry("ancient", "2020-01-01"), "f", "c", "y")});
  CHECK(plan_on(portfolio, "2026-09-09").moved.empty());
  CHECK(join(plan_on(portfolio, "2026-09-10").moved, " ") == "c");
  CHECK(plan_on(portfolio, "2026-08-31").moved.empty());
}

TEST_CASE("there is no plan without a start or a framework that has one") {
  Portfolio portfolio = planned({});
  portfolio.config.plan.start.reset();
  CHECK_FALSE(assess_plan(portfolio, day("2026-11-01"), {}).has_value());
  portfolio.config.plan.start = day("2026-09-01");
  portfolio.frameworks[0].plan.reset();
  CHECK_FALSE(assess_plan(portfolio, day("2026-11-01"), {}).has_value());
}

}  // namespace
}  // namespace dossier
