#include "fuzz/support/assessed.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "assess/assess.h"
#include "base/text.h"
#include "cli/report_json.h"
#include "cli/report_markdown.h"
#include "cli/report_text.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"

namespace dossier {
namespace {

template <class T>
void demand_good_counts(const T& one) {
  demand(one.strong <= one.covered, "strong items are covered", one.id);
  demand(one.covered + one.not_applicable <= one.total, "no more than there are", one.id);
}

void demand_sums(const FrameworkAssessment& framework) {
  std::size_t covered = 0, strong = 0, total = 0, not_applicable = 0;
  for (const CategoryAssessment& category : framework.categories) {
    demand_good_counts(category);
    demand(category.items.size() == category.total, "every item", category.id);
    covered += category.covered;
    strong += category.strong;
    total += category.total;
    not_applicable += category.not_applicable;
  }
  demand_good_counts(framework);
  demand(framework.covered == covered && framework.strong == strong && framework.total == total &&
             framework.not_applicable == not_applicable,
         "sums over the categories", framework.id);
}

bool has_claim(const FrameworkAssessment& framework) {
  for (const CategoryAssessment& category : framework.categories)
    for (const ItemAssessment& item : category.items)
      if (item.strength != Strength::not_applicable && !item.evidence.empty()) return true;
  return false;
}

// The verdict of the contract, section 1.
Verdict expected(const FrameworkAssessment& assessed, const Share& share) {
  const auto whole = [](std::size_t count) { return static_cast<__int128>(count); };
  const auto applicable = whole(assessed.applicable());
  if (!has_claim(assessed)) return Verdict::no_signal;
  if (2 * applicable < whole(assessed.total) || 10 * whole(assessed.covered) < 3 * applicable)
    return Verdict::too_little;
  const bool ready = whole(assessed.covered) * share.denominator > share.numerator * applicable &&
                     3 * whole(assessed.strong) * share.denominator >= share.numerator * applicable;
  return ready ? Verdict::ready : Verdict::targets;
}

void demand_good_reports(const Report& report) {
  std::istringstream in;
  std::ostringstream out, err;
  const Console console(in, out, err, false);
  const std::string text = report_text(report, console);
  demand_clean_text(text);
  for (const std::string_view line : split(text, '\n'))
    demand(!line.ends_with(' '), "no blank at the end of a line", line);
  demand_clean_text(report_markdown(report));
  const std::string json = report_json(report.portfolio, report.now).dump();
  demand_clean_text(json);
  demand(nlohmann::json::accept(json), "JSON", json);
}

}  // namespace

void demand_good_assessment(const Portfolio& portfolio) {
  const Assessment now = assess(portfolio, portfolio.as_of);
  const Assessment then = assess(portfolio, minus(portfolio.as_of, {30, Span::Unit::days}));
  for (const FrameworkAssessment& assessed : now.frameworks) {
    demand_sums(assessed);
    const Framework* framework = find_framework(portfolio, assessed.id);
    demand(framework != nullptr, "an active framework", assessed.id);
    demand(assessed.verdict == expected(assessed, framework->ready_when.share),
           "the verdict of the contract", assessed.id);
  }
  for (const CheckpointAssessment& one : now.checkpoints)
    demand(one.passes == (one.evidence.size() >= one.needs), "a checkpoint by its count", one.id);
  demand(now.wins.weeks.size() == 26, "half a year of weeks");
  demand_good_reports({portfolio, now, &then});
}

}  // namespace dossier
