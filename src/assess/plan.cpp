#include "assess/plan.h"

#include <algorithm>

#include "assess/checklist.h"
#include "assess/evidence.h"
#include "assess/where.h"

namespace dossier {
namespace {

// Whether an item is stronger than it was.
bool has_moved(const CategoryAssessment& before, const CategoryAssessment& now) {
  for (std::size_t i = 0; i < now.items.size(); ++i)
    if (rank(now.items[i].strength) > rank(before.items[i].strength)) return true;
  return false;
}

// Categories of the first checklist that have moved since the day before the plan began.
std::vector<std::string> moved_since(const Portfolio& portfolio, Date start,
                                     const std::vector<FrameworkAssessment>& now) {
  std::vector<std::string> moved;
  if (now.empty()) return moved;
  const auto before = assess_checklists(portfolio, start - std::chrono::days(1));
  for (std::size_t i = 0; i < now.front().categories.size(); ++i)
    if (has_moved(before.front().categories[i], now.front().categories[i]))
      moved.push_back(now.front().categories[i].id);
  return moved;
}

bool is_done(const Portfolio& portfolio, const Task& task, const EntryIndexes& entries) {
  if (!task.done_when) return false;
  const auto met = std::count_if(entries.begin(), entries.end(), [&](EntryIndex i) {
    return meets(portfolio.entries[i], task.done_when->where, portfolio);
  });
  return met >= task.done_when->needs;
}

}  // namespace

std::optional<PlanAssessment> assess_plan(const Portfolio& portfolio, Date as_of,
                                          const std::vector<FrameworkAssessment>& now) {
  const auto holder =
      std::find_if(portfolio.frameworks.begin(), portfolio.frameworks.end(),
                   [](const Framework& framework) { return framework.plan.has_value(); });
  const auto start = portfolio.config.plan.start;
  if (holder == portfolio.frameworks.end() || !start) return std::nullopt;
  PlanAssessment made;
  made.framework = holder->id;
  made.day = static_cast<int>((as_of - *start).count()) + 1;
  made.needs = static_cast<std::size_t>(holder->plan->moved);
  if (made.day >= 1) made.moved = moved_since(portfolio, *start, now);
  const EntryIndexes since = between(portfolio, counted_entries(portfolio, as_of), *start, as_of);
  for (const Phase& phase : holder->plan->phases) {
    if (made.day >= phase.days.first && made.day <= phase.days.last) made.phase = phase.id;
    for (const Task& task : phase.tasks)
      made.tasks.push_back({task.id, is_done(portfolio, task, since)});
  }
  return made;
}

}  // namespace dossier
