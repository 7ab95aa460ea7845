#include <algorithm>

#include "base/text.h"
#include "render/charts/charts.h"

namespace dossier {
namespace {

constexpr double kTop = 20, kHeight = 18;
constexpr double kDays = 90;  // the strip is at least this long

struct PhaseState {
  const Phase* phase = nullptr;
  std::size_t done = 0;
};

std::size_t count_done(const Phase& phase, const PlanAssessment& plan) {
  return static_cast<std::size_t>(
      std::count_if(plan.tasks.begin(), plan.tasks.end(), [&](const TaskAssessment& assessed) {
        return assessed.done &&
               std::any_of(phase.tasks.begin(), phase.tasks.end(),
                           [&](const Task& task) { return task.id == assessed.id; });
      }));
}

// The box of the phase, as full as its tasks are done.
void draw_phase(const PhaseState& state, double days, Graphic& graphic) {
  const double x = 100 * (state.phase->days.first - 1) / days;
  const double width = 100 * (state.phase->days.last - state.phase->days.first + 1) / days;
  if (state.done > 0)
    graphic.rect(
        x, kTop,
        width * static_cast<double>(state.done) / static_cast<double>(state.phase->tasks.size()),
        kHeight, Ink::faint);
  graphic.rect(x, kTop, width, kHeight, Ink::outline);
  graphic.text(x, kTop + kHeight + 16, std::to_string(state.phase->days.first));
}

void draw_today(int day, double days, Graphic& graphic) {
  if (day < 1 || day > days) return;
  const double x = 100 * (day - 0.5) / days;
  graphic.rect(x - 0.3, kTop - 4, 0.6, kHeight + 8, Ink::full)
      .text(x, kTop - 8, "Day " + std::to_string(day),
            x < 10   ? Anchor::start
            : x > 90 ? Anchor::end
                     : Anchor::middle);
}

}  // namespace

Chart plan_chart(const SiteView& view) {
  const auto& plan = view.assessment.plan;
  if (!plan) return {};
  const Framework& framework = *find_framework(view.portfolio, plan->framework);
  Chart chart;
  chart.title = "The plan, day by day";
  chart.columns = {"Phase", "Days", "Tasks done"};
  std::vector<PhaseState> states;
  std::size_t done = 0, tasks = 0;
  double days = kDays;
  for (const Phase& phase : framework.plan->phases) {
    states.push_back({&phase, count_done(phase, *plan)});
    done += states.back().done;
    tasks += phase.tasks.size();
    days = std::max(days, static_cast<double>(phase.days.last));
    chart.rows.push_back(
        {phase.title, std::to_string(phase.days.first) + " to " + std::to_string(phase.days.last),
         std::to_string(states.back().done) + " of " + std::to_string(phase.tasks.size())});
  }
  chart.summary = std::to_string(done) + " of " + counted(tasks, "task") +
                  " done. Each part is as full as its tasks are done.";
  Graphic graphic(kTop + kHeight + 22);
  for (const PhaseState& state : states) draw_phase(state, days, graphic);
  draw_today(plan->day, days, graphic);
  chart.drawing = std::move(graphic).take(chart.title + ": " + chart.summary);
  return chart;
}

}  // namespace dossier
