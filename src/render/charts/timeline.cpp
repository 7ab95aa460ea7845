#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.h"
#include "render/charts/charts.h"
#include "render/charts/quarters.h"
#include "render/rows.h"

namespace dossier {
namespace {

constexpr double kLane = 46, kAxis = 22;   // heights
constexpr double kLabel = 13, kMark = 31;  // of a lane, from its top
constexpr int kFewestQuarters = 4;
constexpr int kMostYears = 6;  // as columns of the table

// From the quarter of the oldest entry to that of the day, in equal steps.
class Axis {
 public:
  Axis(Date oldest, Date today)
      : first_(std::min(quarter_number(oldest), quarter_number(today) - kFewestQuarters + 1)),
        last_(quarter_number(today)) {
    const auto days = static_cast<double>((end() - begin()).count());
    bins_ = static_cast<int>(std::clamp(days / 14, 8.0, 72.0));
  }

  int first_year() const { return year_of_quarter(first_); }
  int last_year() const { return year_of_quarter(last_); }

  double percent(Date date) const {
    return 100.0 * static_cast<double>((date - begin()).count()) /
           static_cast<double>((end() - begin()).count());
  }
  int bin(Date date) const {
    return std::clamp(static_cast<int>(percent(date) / 100 * bins_), 0, bins_ - 1);
  }
  double middle(int bin) const { return (bin + 0.5) * 100 / bins_; }

 private:
  Date begin() const { return start_of_quarter(first_); }
  Date end() const { return start_of_quarter(last_ + 1); }

  int first_, last_;
  int bins_ = 1;
};

// The area is as large as the count, as long as marks do not grow into each other.
double radius_of(std::size_t count, std::size_t most) {
  const double one = std::min(3.2, 9 / std::sqrt(static_cast<double>(most)));
  return std::max(1.5, one * std::sqrt(static_cast<double>(count)));
}

void draw_lane(const SiteView& view, const Stage& stage, const Axis& axis, double top,
               Graphic& graphic) {
  std::map<int, std::size_t> counts;
  for (const Entry* entry : view.index.of_stage(stage.id)) ++counts[axis.bin(entry->date)];
  std::size_t most = 1;
  for (const auto& [bin, count] : counts) most = std::max(most, count);
  graphic.text(0, top + kLabel, stage.title);
  graphic.line(0, top + kMark, 100, top + kMark, Ink::faint);
  for (const auto& [bin, count] : counts)
    graphic.circle(axis.middle(bin), top + kMark, radius_of(count, most), Ink::full);
}

void draw_years(const Axis& axis, double bottom, Graphic& graphic) {
  constexpr double least = 8;  // percent, for a label
  for (int year = axis.first_year(); year <= axis.last_year(); ++year) {
    const double x = std::max(0.0, axis.percent(start_of_quarter(year * 4)));
    const double end = std::min(100.0, axis.percent(start_of_quarter((year + 1) * 4)));
    graphic.line(x, bottom, x, bottom + 6, Ink::full);
    if (end - x >= least) graphic.text(x, bottom + kAxis - 4, std::to_string(year));
  }
}

Chart table_of(const SiteView& view, const std::vector<const Stage*>& stages, int last_year) {
  Chart chart;
  const int oldest = year_of(view.portfolio.entries.back().date);
  const int first = std::max(oldest, last_year - kMostYears + 1);
  chart.columns = {"Stage"};
  for (int year = first; year <= last_year; ++year) chart.columns.push_back(std::to_string(year));
  if (first > oldest) chart.columns.emplace_back("Before");
  for (const Stage* stage : stages) {
    std::vector<std::size_t> counts(static_cast<std::size_t>(last_year - first) + 2);
    for (const Entry* entry : view.index.of_stage(stage->id)) {
      const int year = year_of(entry->date);
      ++counts[year < first ? counts.size() - 1 : static_cast<std::size_t>(year - first)];
    }
    std::vector<std::string> row = {stage->title};
    for (std::size_t i = 0; i + 1 < chart.columns.size(); ++i)
      row.push_back(std::to_string(counts[i]));
    chart.rows.push_back(std::move(row));
  }
  return chart;
}

}  // namespace

Chart timeline_chart(const SiteView& view) {
  if (view.portfolio.entries.empty()) return {};
  std::vector<const Stage*> stages;
  for (const Stage* stage : view.stages)
    if (!view.index.of_stage(stage->id).empty()) stages.push_back(stage);
  const Axis axis(view.portfolio.entries.back().date, view.portfolio.as_of);
  Chart chart = table_of(view, stages, axis.last_year());
  chart.title = "Evidence by stage";
  chart.summary =
      entries_in_words(view.portfolio.entries.size()) + " in " + counted(stages.size(), "stage") +
      ", from " + long_date(view.portfolio.entries.back().date) + " to " +
      long_date(view.portfolio.entries.front().date) + ". The larger a mark, the more there is.";
  const double height = kLane * static_cast<double>(stages.size());
  Graphic graphic(height + kAxis);
  for (std::size_t i = 0; i < stages.size(); ++i)
    draw_lane(view, *stages[i], axis, kLane * static_cast<double>(i), graphic);
  draw_years(axis, height, graphic);
  chart.drawing = std::move(graphic).take(chart.title + ": " + chart.summary);
  return chart;
}

}  // namespace dossier
