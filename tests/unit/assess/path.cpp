#include "assess/path.h"

#include "unit/assess/support.h"

namespace dossier {
namespace {

Checkpoint make_checkpoint(std::string id, std::string_view within, int needs = 1) {
  Checkpoint checkpoint;
  checkpoint.id = std::move(id);
  checkpoint.within = *parse_span(within);
  checkpoint.needs = needs;
  return checkpoint;
}

TEST_CASE("a window includes its first and its last day, months clamped, a quarter 90 days") {
  Framework framework = make_framework("f", {});
  framework.checkpoints = {make_checkpoint("months", "6 months", 2),
                           make_checkpoint("quarter", "1 quarter", 2)};
  const Portfolio portfolio = make_portfolio(
      {framework}, {make_entry("before", "2026-02-27"), make_entry("first", "2026-02-28"),
                    make_entry("day-91", "2026-06-01"), make_entry("day-90", "2026-06-02"),
                    make_entry("last", "2026-08-31"), make_entry("after", "2026-09-01")});
  const auto made = assess_checkpoints(portfolio, day("2026-08-31"));
  REQUIRE(made.size() == 2);
  CHECK(ids(portfolio, made[0].evidence) == "last day-90 day-91 first");
  CHECK(iso_date(made[0].since) == "2026-02-28");
  CHECK(iso_date(made[0].until) == "2026-08-31");
  CHECK(made[0].passes);
  CHECK(ids(portfolio, made[1].evidence) == "last day-90");
  CHECK(assess_checkpoints(portfolio, day("2026-05-29"))[1].passes == false);
}

TEST_CASE("stages of one id are one, with the checkpoints of their own frameworks") {
  Framework a = make_framework("a", {}), b = make_framework("b", {});
  a.checkpoints = {make_checkpoint("x", "30 days")};
  a.stages = {{"artifacts", {}, {}, {{"x", {}}}}, {"bare", {}, {}, {}}};
  b.checkpoints = {make_checkpoint("x", "30 days", 5)};  // the same id, another test
  Portfolio portfolio =
      make_portfolio({a, b}, {make_entry("new", "2026-10-30"), make_entry("old", "2001-01-01")});
  const auto stages = [&] {
    const auto checkpoints = assess_checkpoints(portfolio, day("2026-11-01"));
    return assess_stages(portfolio, day("2026-11-01"), checkpoints);
  };
  CHECK(stages()[0].passes);
  CHECK(ids(portfolio, stages()[0].entries) == "new old");
  CHECK_FALSE(stages()[1].passes);  // no checkpoint
  portfolio.frameworks[1].stages = {{"artifacts", {}, {}, {{"x", {}}}}};
  CHECK(stages().size() == 2);
  CHECK_FALSE(stages()[0].passes);
  CHECK(join(stages()[0].checkpoints, " ") == "x x");
}

TEST_CASE("a signal shows what it was read from, enough or not") {
  Framework framework = make_framework("f", {});
  Signal signal;
  signal.id = "s";
  signal.within = *parse_span("90 days");
  signal.progressing_when.needs = 2;
  framework.signals = {signal};
  const Portfolio portfolio = make_portfolio({framework}, {make_entry("a", "2026-10-01")});
  const auto made = assess_signals(portfolio, day("2026-11-01"));
  CHECK_FALSE(made[0].progressing);
  CHECK(ids(portfolio, made[0].evidence) == "a");
}

TEST_CASE("the records and decisions look back 90 days") {
  Entry undecided = make_entry("undecided", "2026-09-01");
  undecided.decision = false;
  const Portfolio portfolio = make_portfolio(
      {}, {make_entry("before", "2026-08-02"), make_entry("first", "2026-08-03"), undecided,
           make_entry("win", "2026-11-01", "win"), make_entry("later", "2026-11-02")});
  const Records records = assess_records(portfolio, day("2026-11-01"));
  CHECK(iso_date(records.since) == "2026-08-03");
  CHECK(records.judgment == 2);
  CHECK(records.delivery == 1);
  CHECK(count_decisions(portfolio, day("2026-11-01")) == 1);
}

}  // namespace
}  // namespace dossier
