#include <algorithm>

#include "base/text.h"
#include "render/charts/charts.h"
#include "render/pages/mirror.h"
#include "render/pages/pages.h"

namespace dossier {
namespace {

const Framework* framework_with_plan(const SiteView& view) {
  for (const Framework& framework : view.portfolio.frameworks)
    if (framework.plan) return &framework;
  return nullptr;
}

bool is_done(const std::optional<PlanAssessment>& assessed, const std::string& task) {
  return assessed &&
         std::any_of(assessed->tasks.begin(), assessed->tasks.end(),
                     [&](const TaskAssessment& one) { return one.id == task && one.done; });
}

FieldsList phases_of(const SiteView& view) {
  FieldsList phases;
  const Framework* framework = framework_with_plan(view);
  if (framework == nullptr) return phases;
  const auto& assessed = view.assessment.plan;
  for (const Phase& phase : framework->plan->phases) {
    FieldsList tasks;
    for (const Task& task : phase.tasks) {
      Fields record;
      record.set("text", task.text)
          .set("done", is_done(assessed, task.id))
          .set("by_hand", !task.done_when.has_value());
      tasks.push_back(std::move(record));
    }
    Fields record;
    record.set("title", phase.title)
        .set("days",
             "Days " + std::to_string(phase.days.first) + " to " + std::to_string(phase.days.last))
        .set("current", assessed && assessed->phase == phase.id)
        .set("tasks", std::move(tasks));
    phases.push_back(std::move(record));
  }
  return phases;
}

FieldsList moved_of(const SiteView& view, const PageLinks& links) {
  FieldsList moved;
  const auto& assessed = view.assessment.plan;
  if (!assessed || view.assessment.frameworks.empty()) return moved;
  const Framework& framework =
      *find_framework(view.portfolio, view.assessment.frameworks.front().id);
  for (const std::string& id : assessed->moved)
    moved.push_back(link_record(find_category(framework, id)->title,
                                links.to(category_path(framework.id, id))));
  return moved;
}

std::string day_in_words(const SiteView& view) {
  const auto& assessed = view.assessment.plan;
  if (!assessed) return {};
  const std::string start = long_date(*view.portfolio.config.plan.start);
  if (assessed->day < 1) return "The plan starts on " + start;
  return "Day " + std::to_string(assessed->day) + " of the plan that started on " + start;
}

Fields plan_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const PageLinks links(view, page.path);
  const auto& assessed = view.assessment.plan;
  Fields content;
  content.set("tabs", mirror_tabs(view, page.path))
      .set("day", day_in_words(view))
      .set("chart", chart_records(plan_chart(view)))
      .set("phases", phases_of(view))
      .set("moved", moved_of(view, links))
      .set("moved_words", assessed
                              ? std::to_string(assessed->moved.size()) + " of " +
                                    counted(assessed->needs, "category", "categories") + " moved"
                              : std::string());
  return content;
}

}  // namespace

void plan_ninety_days(const SiteView& view, PagePlans& plans) {
  if (!view.shows_gaps()) return;
  PagePlan page{std::string(kPlanPath), "plan", "Plan",
                "The 90 days of " + view.portfolio.config.name + ": what to do, what is done.",
                "the page 'Plan'"};
  page.content = plan_content;
  plans.push_back(std::move(page));
}

}  // namespace dossier
