#include "cli/report_json.h"

#include <array>
#include <cstdio>

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

Json ids(const Portfolio& portfolio, const EntryIndexes& entries) {
  Json made = Json::array();
  for (const EntryIndex i : entries) made.push_back(portfolio.entries[i].id);
  return made;
}

Json item_json(const Portfolio& portfolio, const ItemAssessment& item) {
  return {{"id", item.id},
          {"strength", word_of(item.strength)},
          {"evidence", ids(portfolio, item.evidence)},
          {"crosswalk", ids(portfolio, item.crosswalk)}};
}

Json category_json(const Portfolio& portfolio, const CategoryAssessment& category) {
  Json items = Json::array();
  for (const ItemAssessment& item : category.items) items.push_back(item_json(portfolio, item));
  return {{"id", category.id},
          {"covered", category.covered},
          {"strong", category.strong},
          {"total", category.total},
          {"items", std::move(items)}};
}

Json framework_json(const Portfolio& portfolio, const FrameworkAssessment& framework) {
  Json categories = Json::array();
  for (const CategoryAssessment& category : framework.categories)
    categories.push_back(category_json(portfolio, category));
  return {{"id", framework.id},
          {"covered", framework.covered},
          {"strong", framework.strong},
          {"total", framework.total},
          {"not_applicable", framework.not_applicable},
          {"verdict", word_of(framework.verdict)},
          {"categories", std::move(categories)}};
}

Json stage_json(const Portfolio& portfolio, const StageAssessment& stage) {
  return {{"id", stage.id},
          {"entries", ids(portfolio, stage.entries)},
          {"checkpoints", stage.checkpoints},
          {"passes", stage.passes}};
}

Json checkpoint_json(const Portfolio& portfolio, const CheckpointAssessment& checkpoint) {
  return {{"id", checkpoint.id},
          {"framework", checkpoint.framework},
          {"passes", checkpoint.passes},
          {"count", checkpoint.evidence.size()},
          {"needs", checkpoint.needs},
          {"since", iso_date(checkpoint.since)},
          {"until", iso_date(checkpoint.until)},
          {"evidence", ids(portfolio, checkpoint.evidence)}};
}

Json signal_json(const Portfolio& portfolio, const SignalAssessment& signal) {
  return {{"id", signal.id},
          {"framework", signal.framework},
          {"reading", signal.progressing ? "progressing" : "trap"},
          {"evidence", ids(portfolio, signal.evidence)}};
}

// 2026-W04
std::string week_id(const IsoWeek& week) {
  std::array<char, 32> text;
  const int length = std::snprintf(text.data(), text.size(), "%04d-W%02d", week.year, week.week);
  return {text.data(), static_cast<std::size_t>(length)};
}

Json wins_json(const Cadence& wins) {
  Json weeks = Json::array();
  for (const WeekCount& week : wins.weeks)
    weeks.push_back({{"week", week_id(week.week)}, {"count", week.count}});
  return {{"weeks", std::move(weeks)},
          {"streak", wins.streak},
          {"longest_streak", wins.longest_streak},
          {"empty_weeks", wins.empty_weeks}};
}

Json plan_json(const std::optional<PlanAssessment>& plan) {
  if (!plan) return nullptr;
  Json tasks = Json::array();
  for (const TaskAssessment& task : plan->tasks)
    tasks.push_back({{"id", task.id}, {"done", task.done}});
  return {{"day", plan->day},
          {"phase", plan->phase.empty() ? Json(nullptr) : Json(plan->phase)},
          {"moved", plan->moved},
          {"needs", plan->needs},
          {"tasks", std::move(tasks)}};
}

Json next_json(const NextStep& step) {
  return {{"item", to_string(ItemRef{step.framework, step.category, step.item})},
          {"strength", word_of(step.strength)},
          {"kinds", step.kinds},
          {"why", step.why}};
}

template <class T, class Make>
Json list_of(const std::vector<T>& values, Make make) {
  Json made = Json::array();
  for (const T& value : values) made.push_back(make(value));
  return made;
}

}  // namespace

Json report_json(const Portfolio& portfolio, const Assessment& assessment) {
  const auto of_portfolio = [&](auto make) {
    return [&portfolio, make](const auto& value) { return make(portfolio, value); };
  };
  Json made;
  made["as_of"] = iso_date(assessment.as_of);
  made["name"] = portfolio.config.name;
  made["frameworks"] = list_of(assessment.frameworks, of_portfolio(framework_json));
  made["stages"] = list_of(assessment.stages, of_portfolio(stage_json));
  made["checkpoints"] = list_of(assessment.checkpoints, of_portfolio(checkpoint_json));
  made["signals"] = list_of(assessment.signals, of_portfolio(signal_json));
  made["records"] = {{"since", iso_date(assessment.records.since)},
                     {"judgment", assessment.records.judgment},
                     {"delivery", assessment.records.delivery}};
  made["decisions_90_days"] = assessment.decisions_90_days;
  made["wins"] = wins_json(assessment.wins);
  made["plan"] = plan_json(assessment.plan);
  made["criteria"] = list_of(portfolio.config.criteria, [](const Criterion& criterion) {
    return Json{{"text", criterion.text}, {"status", word_of(criterion.status)}};
  });
  made["next"] = list_of(assessment.next, next_json);
  return made;
}

}  // namespace dossier
