#include "assess/cadence.h"

#include "unit/assess/support.h"

namespace dossier {
namespace {

Portfolio log_of(std::initializer_list<const char*> dates) {
  std::vector<Entry> entries;
  for (const char* date : dates)
    entries.push_back(make_entry("e" + std::to_string(entries.size()), date, "win"));
  return make_portfolio({}, std::move(entries));
}

TEST_CASE("there are 26 weeks, newest first, in the year of their Thursday") {
  const Cadence made = assess_cadence(log_of({"2026-12-28", "2027-01-03"}), day("2027-01-03"));
  REQUIRE(made.weeks.size() == 26);
  CHECK(made.weeks[0].week == IsoWeek{2026, 53});
  CHECK(made.weeks[0].count == 2);
  CHECK(made.weeks[1].week == IsoWeek{2026, 52});
  CHECK(made.weeks[25].week == IsoWeek{2026, 28});
  CHECK(made.empty_weeks == 25);
  const Cadence next = assess_cadence(log_of({"2026-12-28"}), day("2027-01-04"));
  CHECK(next.weeks[0].week == IsoWeek{2027, 1});
}

TEST_CASE("the current week may add to the streak, but does not break it") {
  const Portfolio portfolio = log_of({"2026-10-19", "2026-10-25", "2026-10-26", "2026-11-01"});
  CHECK(assess_cadence(portfolio, day("2026-11-01")).streak == 2);
  CHECK(assess_cadence(portfolio, day("2026-10-31")).streak == 1);  // one so far this week
  CHECK(assess_cadence(portfolio, day("2026-11-08")).streak == 2);  // none this week
  CHECK(assess_cadence(portfolio, day("2026-11-09")).streak == 0);  // a week without
}

TEST_CASE("the longest streak looks at the whole log; two entries keep the pace, one does not") {
  const Portfolio portfolio = log_of({"2019-12-23", "2019-12-29", "2019-12-30", "2020-01-05",
                                      "2020-01-06", "2020-01-13", "2020-01-14"});
  const Cadence made = assess_cadence(portfolio, day("2026-11-01"));
  CHECK(made.longest_streak == 2);
  CHECK(made.streak == 0);
  CHECK(made.empty_weeks == 26);
}

TEST_CASE("an empty log has no streak") {
  const Cadence made = assess_cadence(log_of({}), day("2026-11-01"));
  CHECK(made.streak == 0);
  CHECK(made.longest_streak == 0);
}

}  // namespace
}  // namespace dossier
