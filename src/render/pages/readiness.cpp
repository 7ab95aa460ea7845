#include <algorithm>
#include <array>

#include "base/path.h"
#include "base/text.h"
#include "render/charts/charts.h"
#include "render/pages/mirror.h"
#include "render/pages/pages.h"

namespace dossier {
namespace {

struct Tab {
  const char* title;
  std::string_view path;
};
constexpr std::array kTabs = {Tab{"Readiness", kReadinessPath}, Tab{"Gaps", kGapsPath},
                              Tab{"Plan", kPlanPath}, Tab{"Fork", kForkPath}};

// A verdict, and why it is given.
struct VerdictWords {
  Verdict verdict;
  std::string_view title;
  std::string_view reason;
};
constexpr std::array kVerdicts = {
    VerdictWords{Verdict::no_signal, "No signal yet",
                 "Nothing that counts claims an item of this checklist: read it as a roadmap."},
    VerdictWords{Verdict::too_little, "Too little to judge",
                 "Too few items apply or have evidence for any judgment to mean something."},
    VerdictWords{Verdict::ready, "The evidence is there",
                 "Most items that apply have recent evidence, and enough of it is strong."},
    VerdictWords{Verdict::targets, "Clear targets",
                 "What is missing can be named: the gaps list it, best worth closing first."},
};

const VerdictWords& words_for(Verdict verdict) {
  return *std::find_if(kVerdicts.begin(), kVerdicts.end(),
                       [&](const VerdictWords& row) { return row.verdict == verdict; });
}

FieldsList bars_of(const Framework& framework, const FrameworkAssessment& assessed,
                   const PageLinks& links) {
  FieldsList bars;
  for (std::size_t c = 0; c < assessed.categories.size(); ++c) {
    const CategoryAssessment& category = assessed.categories[c];
    const std::size_t applicable = category.total - category.not_applicable;
    Fields bar;
    bar.set("title", framework.categories[c].title)
        .set("url", links.to(category_path(framework.id, category.id)))
        .set("count", std::to_string(category.covered) + " of " + std::to_string(applicable) +
                          " have evidence, " + std::to_string(category.strong) + " strong");
    bars.push_back(std::move(bar));
  }
  return bars;
}

FieldsList verdicts_of(const SiteView& view, const PageLinks& links) {
  FieldsList verdicts;
  for (const FrameworkAssessment& assessed : view.assessment.frameworks) {
    const Framework& framework = *find_framework(view.portfolio, assessed.id);
    const VerdictWords& words = words_for(assessed.verdict);
    Fields record;
    record.set("title", framework.title)
        .set("url", links.to(framework_path(framework.id)))
        .set("verdict", std::string(words.title))
        .set("reason", std::string(words.reason))
        .set("coverage", coverage_in_words(view, assessed))
        .set("bars", bars_of(framework, assessed, links));
    verdicts.push_back(std::move(record));
  }
  return verdicts;
}

FieldsList signals_of(const SiteView& view) {
  FieldsList signals;
  for (const SignalAssessment& assessed : view.assessment.signals) {
    const Framework& framework = *find_framework(view.portfolio, assessed.framework);
    const auto described =
        std::find_if(framework.signals.begin(), framework.signals.end(),
                     [&](const Signal& signal) { return signal.id == assessed.id; });
    Fields record;
    record.set("title", described->title)
        .set("progressing", assessed.progressing)
        .set("reading", assessed.progressing ? described->progressing : described->trap)
        .set("rows", rows_of(view, assessed.evidence));
    signals.push_back(std::move(record));
  }
  return signals;
}

// When all tests pass and it still does not move, the problem is another [MentorCruise].
bool is_all_passed(const Assessment& assessment) {
  const auto passes = [](const CheckpointAssessment& one) { return one.passes; };
  const auto ready = [](const FrameworkAssessment& one) { return one.verdict == Verdict::ready; };
  return !assessment.checkpoints.empty() && !assessment.frameworks.empty() &&
         std::all_of(assessment.checkpoints.begin(), assessment.checkpoints.end(), passes) &&
         std::all_of(assessment.frameworks.begin(), assessment.frameworks.end(), ready);
}

Fields readiness_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const PageLinks links(view, page.path);
  const Assessment& assessment = view.assessment;
  FieldsList checkpoints;
  for (const CheckpointAssessment& assessed : assessment.checkpoints)
    checkpoints.push_back(checkpoint_record(view, assessed));
  Fields content;
  content.set("tabs", mirror_tabs(view, page.path))
      .set("advocacy", is_all_passed(assessment))
      .set("verdicts", verdicts_of(view, links))
      .set("checkpoints", std::move(checkpoints))
      .set("signals", signals_of(view))
      .set("since", long_date(assessment.records.since))
      .set("judgment", counted(assessment.records.judgment, "entry", "entries"))
      .set("delivery", counted(assessment.records.delivery, "entry", "entries"))
      .set("decisions", counted(assessment.decisions_90_days, "decision"))
      .set("no_decisions", assessment.decisions_90_days == 0)
      .set("records", chart_records(records_chart(view)))
      .set("weeks", chart_records(weeks_chart(assessment.wins)));
  return content;
}

}  // namespace

std::string_view mirror_section(std::string_view path) {
  for (const Tab& tab : kTabs)
    if (tab.path == path) return parent_path(path);
  return parent_path(kReadinessPath);
}

FieldsList mirror_tabs(const SiteView& view, std::string_view path) {
  const PageLinks links(view, path);
  FieldsList records;
  for (const Tab& tab : kTabs)
    records.push_back(link_record(tab.title, links.to(tab.path), tab.path == path));
  return records;
}

void plan_readiness(const SiteView& view, PagePlans& plans) {
  if (!view.shows_gaps()) return;
  PagePlan page{std::string(kReadinessPath), "readiness", "Readiness",
                "What the evidence of " + view.portfolio.config.name + " adds up to.",
                "the page 'Readiness'"};
  page.content = readiness_content;
  plans.push_back(std::move(page));
}

}  // namespace dossier
