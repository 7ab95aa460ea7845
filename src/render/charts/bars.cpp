// Charts of bars that stand side by side.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/charts/charts.h"
#include "render/charts/quarters.h"
#include "render/rows.h"

namespace dossier {
namespace {

constexpr double kTallest = 72;  // of a bar
constexpr double kAbove = 16;    // for the number on top of it
constexpr double kBase = kAbove + kTallest;

// On the base line of the drawing, its number above; a speck stands for none.
void draw_bar(double x, double width, std::size_t count, std::size_t most, Ink ink,
              Graphic& graphic) {
  const double height = kTallest * static_cast<double>(count) / static_cast<double>(most);
  if (count == 0) {
    graphic.circle(x + width / 2, kBase - 3, 1.5, Ink::faint);
    return;
  }
  graphic.rect(x, kBase - height, width, height, ink);
  graphic.text(x + width / 2, kBase - height - 4, std::to_string(count), Anchor::middle);
}

struct QuarterRecords {
  int quarter = 0;
  std::size_t judgment = 0, delivery = 0;
};

constexpr int kQuarters = 8;

std::vector<QuarterRecords> records_by_quarter(const SiteView& view) {
  const int last = quarter_number(view.portfolio.as_of);
  std::vector<QuarterRecords> quarters(kQuarters);
  for (int i = 0; i < kQuarters; ++i)
    quarters[static_cast<std::size_t>(i)].quarter = last - kQuarters + 1 + i;
  for (const Entry& entry : view.portfolio.entries) {
    const int at = quarter_number(entry.date) - quarters.front().quarter;
    if (at < 0) break;  // the newest come first
    QuarterRecords& quarter = quarters[static_cast<std::size_t>(at)];
    ++(kind_of(view.portfolio, entry).record == Record::judgment ? quarter.judgment
                                                                 : quarter.delivery);
  }
  return quarters;
}

void draw_quarter(const QuarterRecords& quarter, double x, std::size_t most, Graphic& graphic) {
  constexpr double step = 100.0 / kQuarters, width = step * 0.36, gap = step * 0.06;
  draw_bar(x + gap, width, quarter.judgment, most, Ink::full, graphic);
  draw_bar(x + 2 * gap + width, width, quarter.delivery, most, Ink::outline, graphic);
  graphic.text(x + step / 2, kBase + 16, quarter_word(quarter.quarter), Anchor::middle);
  if (quarter.quarter % 4 == 0 || x == 0)
    graphic.text(x + step / 2, kBase + 32, std::to_string(year_of_quarter(quarter.quarter)),
                 Anchor::middle);
}

std::string week_title(const IsoWeek& week) {
  return std::to_string(week.year) + ", week " + std::to_string(week.week);
}

}  // namespace

Chart records_chart(const SiteView& view) {
  if (view.portfolio.entries.empty()) return {};
  const std::vector<QuarterRecords> quarters = records_by_quarter(view);
  std::size_t most = 1;
  QuarterRecords sum;
  for (const QuarterRecords& quarter : quarters) {
    most = std::max({most, quarter.judgment, quarter.delivery});
    sum.judgment += quarter.judgment;
    sum.delivery += quarter.delivery;
  }
  Chart chart;
  chart.title = "Judgment and delivery, by quarter";
  chart.summary = "In two years " + std::to_string(sum.judgment) + " of judgment (full bars) and " +
                  std::to_string(sum.delivery) + " of delivery (open bars).";
  chart.columns = {"Quarter", "Judgment", "Delivery"};
  Graphic graphic(kBase + 38);
  graphic.line(0, kBase, 100, kBase, Ink::faint);
  for (std::size_t i = 0; i < quarters.size(); ++i) {
    draw_quarter(quarters[i], 100.0 / kQuarters * static_cast<double>(i), most, graphic);
    chart.rows.push_back({quarter_label(quarters[i].quarter), std::to_string(quarters[i].judgment),
                          std::to_string(quarters[i].delivery)});
  }
  chart.drawing = std::move(graphic).take(chart.title + ": " + chart.summary);
  return chart;
}

Chart weeks_chart(const Cadence& wins) {
  if (wins.weeks.empty()) return {};
  std::size_t most = kWeeklyPace;
  for (const WeekCount& week : wins.weeks) most = std::max(most, week.count);
  Chart chart;
  chart.title = "Entries a week";
  chart.summary = "On pace for " + counted(wins.streak, "week") + " now, " +
                  counted(wins.longest_streak, "week") + " at the longest; " +
                  std::to_string(wins.empty_weeks) + " of the last " +
                  std::to_string(wins.weeks.size()) +
                  " without an entry. The line is the pace: two entries a week.";
  chart.columns = {"Week", "Entries"};
  Graphic graphic(kBase + 22);
  const double pace = kBase - kTallest * kWeeklyPace / static_cast<double>(most);
  graphic.line(0, kBase, 100, kBase, Ink::faint).line(0, pace, 100, pace, Ink::faint);
  const double step = 100.0 / static_cast<double>(wins.weeks.size());
  for (std::size_t i = 0; i < wins.weeks.size(); ++i) {
    const WeekCount& week = wins.weeks[wins.weeks.size() - 1 - i];  // oldest first
    draw_bar(step * (static_cast<double>(i) + 0.15), step * 0.7, week.count, most, Ink::full,
             graphic);
    chart.rows.push_back({week_title(week.week), std::to_string(week.count)});
  }
  graphic.text(0, kBase + 16, week_title(wins.weeks.back().week))
      .text(100, kBase + 16, "this week", Anchor::end);
  chart.drawing = std::move(graphic).take(chart.title + ": " + chart.summary);
  return chart;
}

Html impact_bars(const Impact& impact) {
  if (!impact.before || !impact.after || !impact.before->number || !impact.after->number) return {};
  const double before = *impact.before->number, after = *impact.after->number;
  const double most = std::max(before, after);
  if (before < 0 || after < 0 || most <= 0) return {};
  constexpr double height = 7, speck = 0.6;
  Graphic graphic(2 * height + 3);
  graphic.rect(0, 0, std::max(speck, 100 * before / most), height, Ink::faint)
      .rect(0, height + 2, std::max(speck, 100 * after / most), height, Ink::full);
  return std::move(graphic).take({});
}

}  // namespace dossier
