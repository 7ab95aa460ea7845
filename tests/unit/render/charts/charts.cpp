#include "render/charts/charts.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

// The rows of its table, "Scope: 1 2 | Judgment: 0 3".
std::string table_of(const Chart& chart) {
  std::string out;
  for (const std::vector<std::string>& row : chart.rows) {
    out += (out.empty() ? "" : " | ") + row.front() + ":";
    for (std::size_t i = 1; i < row.size(); ++i) out += " " + row[i];
  }
  return out;
}

std::size_t count_in(const Chart& chart, std::string_view part) {
  std::size_t count = 0;
  for (auto at = chart.drawing.text.find(part); at != std::string::npos;
       at = chart.drawing.text.find(part, at + 1))
    ++count;
  return count;
}

// One entry a line: "date kind stage".
struct Work {
  const char *date, *kind, *stage;
};

std::unique_ptr<Viewed> viewed(const std::vector<Work>& work, Audience reader = Audience::self) {
  PortfolioFiles files({});
  for (std::size_t i = 0; i < work.size(); ++i)
    files.memory().put("/p/content/e" + std::to_string(i) + ".md",
                       "---\ntitle: E" + std::to_string(i) + "\ndate: " + work[i].date +
                           "\nkind: " + work[i].kind + "\nstage: " + work[i].stage +
                           "\nvisibility: internal\n---\nBody\n");
  return files.viewed(reader);
}

TEST_CASE("a chart is a record of its title, its words, its drawing and its table") {
  Chart chart;
  CHECK(chart_records(chart).empty());  // nothing to say
  chart.title = "T";
  chart.summary = "S.";
  chart.drawing = {"<svg></svg>"};
  chart.columns = {"Stage", "2026"};
  chart.rows = {{"Scope", "3"}};
  const FieldsList records = chart_records(chart);
  REQUIRE(records.size() == 1);
  CHECK(field(records[0], "title") == "T");
  CHECK(field(records[0], "drawing") == "<svg></svg>");
  CHECK(column(list_of(records[0], "columns"), "title") == "Stage, 2026");
  CHECK(column(list_of(list_of(records[0], "rows").at(0), "cells"), "text") == "3");
}

TEST_CASE("the timeline has a lane for each stage that has something") {
  const Chart chart = timeline_chart(viewed({{"2026-10-05", "adr", "scope"},
                                             {"2026-10-05", "adr", "scope"},
                                             {"2025-02-01", "adr", "judgment"}})
                                         ->view);
  CHECK(chart.columns == std::vector<std::string>{"Stage", "2025", "2026"});
  CHECK(table_of(chart) == "Scope: 0 2 | Judgment: 1 0");
  CHECK(
      chart.summary ==
      "3 entries in 2 stages, from 1 February 2025 to 5 October 2026. The larger a mark, the more "
      "there is.");
  CHECK(count_in(chart, "<circle") == 2);  // two on one day are one mark
  CHECK(count_in(chart, ">2026</text>") == 1);
}

TEST_CASE("a timeline of many years says the oldest together") {
  const Chart chart = timeline_chart(
      viewed({{"2026-10-05", "adr", "scope"}, {"2009-10-05", "adr", "scope"}})->view);
  CHECK(chart.columns.back() == "Before");
  CHECK(table_of(chart) == "Scope: 0 0 0 0 0 1 1");
}

TEST_CASE("a timeline of nothing is no chart") {
  CHECK(chart_records(timeline_chart(viewed({})->view)).empty());
  CHECK(chart_records(records_chart(viewed({})->view)).empty());
}

TEST_CASE("both records are counted in each of eight quarters") {
  const Chart chart = records_chart(viewed({{"2026-10-05", "adr", "scope"},
                                            {"2026-08-05", "adr", "scope"},
                                            {"2026-08-05", "fix", "scope"},
                                            {"2024-12-31", "adr", "scope"}})
                                        ->view);
  CHECK(table_of(chart) ==
        "2025 Q1: 0 0 | 2025 Q2: 0 0 | 2025 Q3: 0 0 | 2025 Q4: 0 0 | 2026 Q1: 0 0 | 2026 Q2: 0 0 | "
        "2026 Q3: 1 1 | 2026 Q4: 1 0");
  CHECK(chart.summary == "In two years 2 of judgment (full bars) and 1 of delivery (open bars).");
  CHECK(count_in(chart, "<rect") == 3);
  CHECK(count_in(chart, "fill=\"none\"") == 1);
}

TEST_CASE("the weekly log has a bar for each week with something, oldest first") {
  Cadence wins;
  wins.weeks = {{{2026, 44}, 3}, {{2026, 43}, 0}, {{2026, 42}, 1}};
  wins.streak = 1;
  wins.longest_streak = 4;
  wins.empty_weeks = 1;
  const Chart chart = weeks_chart(wins);
  CHECK(table_of(chart) == "2026, week 42: 1 | 2026, week 43: 0 | 2026, week 44: 3");
  CHECK(count_in(chart, "<rect") == 2);
  CHECK(
      chart.summary ==
      "On pace for 1 week now, 4 weeks at the longest; 1 of the last 3 without an entry. The line "
      "is the pace: two entries a week.");
  CHECK(chart_records(weeks_chart({})).empty());
}

TEST_CASE("the plan is a strip of its phases, with today") {
  PortfolioFiles files({{"content/a.md", "---\ntitle: A\ndate: 2026-10-05\nkind: adr\n---\nB\n"}},
                       "plan: {start: 2026-09-01}\n");
  const Chart chart = plan_chart(files.viewed(Audience::self)->view);
  CHECK(chart.rows.size() == 3);
  CHECK(chart.rows[0][1] == "1 to 30");
  CHECK(count_in(chart, ">Day 62</text>") == 1);
  CHECK(count_in(chart, "fill=\"none\"") == 3);
  PortfolioFiles without({});
  CHECK(chart_records(plan_chart(without.viewed(Audience::self)->view)).empty());
}

TEST_CASE("before and after are bars where both are numbers") {
  const auto bars = [](std::optional<double> before, std::optional<double> after) {
    return impact_bars({"m", Amount{"x", before}, Amount{"y", after}, "", ""}).text;
  };
  CHECK(bars(40, 10).find("width=\"25%\"") != std::string::npos);
  CHECK(bars(10, 40).find("width=\"25%\"") != std::string::npos);
  CHECK(bars(40, 0).find("width=\"0.6%\"") != std::string::npos);  // seen, however small
  CHECK(bars(40, std::nullopt) == "");
  CHECK(bars(-1, 4) == "");
  CHECK(bars(0, 0) == "");
  CHECK(impact_bars({"m", std::nullopt, Amount{"4", 4.0}, "", ""}).text == "");
}

}  // namespace
}  // namespace dossier
