#include "cli/report_words.h"

#include <algorithm>

#include "base/text.h"
#include "cli/report_lines.h"

namespace dossier {
namespace {

struct Tally {
  std::size_t covered, strong, total, not_applicable;
};

std::string in_words(const Tally& tally) {
  const std::size_t applicable = tally.total - tally.not_applicable;
  if (applicable == 0) return "none of " + counted(tally.total, "item") + " applies";
  std::string words = std::to_string(tally.covered) + " of " + std::to_string(applicable) +
                      (tally.covered == 1 ? " has" : " have") + " evidence, " +
                      std::to_string(tally.strong) + " strong";
  if (tally.not_applicable > 0)
    words += "; " + std::to_string(tally.not_applicable) +
             (tally.not_applicable == 1 ? " does" : " do") + " not apply";
  return words;
}

// How many covered and strong items the verdict `ready` takes.
struct Needed {
  std::size_t covered, strong;
};

Needed needed_for(const FrameworkAssessment& assessed, const Share& share) {
  const auto applicable = static_cast<std::int64_t>(assessed.applicable());
  const std::int64_t part = share.numerator * applicable;
  const std::int64_t thrice = 3 * share.denominator;
  return {static_cast<std::size_t>(part / share.denominator + 1),
          static_cast<std::size_t>((part + thrice - 1) / thrice)};
}

std::string missing(const FrameworkAssessment& assessed, const Needed& needed) {
  std::vector<std::string> parts;
  if (assessed.covered < needed.covered)
    parts.push_back(std::to_string(needed.covered - assessed.covered) + " more with evidence");
  if (assessed.strong < needed.strong)
    parts.push_back(std::to_string(needed.strong - assessed.strong) + " more strong");
  return join(parts, " and ");
}

template <class T>
const T& find_by_id(const std::vector<T>& all, const std::string& id) {
  return *std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
}

std::string list_entries(std::string_view one, const std::vector<std::string>& ids) {
  return counted(ids.size(), one) + ": " + join(ids, ", ");
}

const Framework* known_framework(const Portfolio& portfolio, const std::string& id) {
  if (const Framework* active = find_framework(portfolio, id)) return active;
  for (const Framework& framework : portfolio.dormant)
    if (framework.id == id) return &framework;
  return nullptr;
}

bool claims_other_track(const Portfolio& portfolio, const Entry& entry) {
  return std::any_of(entry.checklist.begin(), entry.checklist.end(), [&](const Claim& claim) {
    const Framework* framework = known_framework(portfolio, claim.framework);
    return framework != nullptr && framework->track && *framework->track != portfolio.config.track;
  });
}

}  // namespace

std::string tally_of(const FrameworkAssessment& framework) {
  return in_words({framework.covered, framework.strong, framework.total, framework.not_applicable});
}

std::string tally_of(const CategoryAssessment& category) {
  return in_words({category.covered, category.strong, category.total, category.not_applicable});
}

std::string words_for(Verdict verdict) {
  switch (verdict) {
    case Verdict::no_signal:
      return "No signal yet";
    case Verdict::too_little:
      return "Too little to judge";
    case Verdict::ready:
      return "Ready for the conversation";
    case Verdict::targets:
      return "Clear targets";
  }
  return {};
}

std::string reason_of(const Framework& framework, const FrameworkAssessment& assessed) {
  const Needed needed = needed_for(assessed, framework.ready_when.share);
  const std::string takes = "Ready takes " + std::to_string(needed.covered) +
                            " with evidence and " + std::to_string(needed.strong) + " strong";
  switch (assessed.verdict) {
    case Verdict::no_signal:
      return "Nothing claims an item that applies. Read the list as a roadmap.";
    case Verdict::too_little:
      if (2 * assessed.applicable() < assessed.total)
        return "Only " + std::to_string(assessed.applicable()) + " of " +
               counted(assessed.total, "item") + " apply: too few to judge a level by.";
      return "A judgment takes at least " + std::to_string((3 * assessed.applicable() + 9) / 10) +
             " with recent evidence.";
    case Verdict::ready:
      return takes + ". It says that the evidence can carry a conversation, and no more.";
    case Verdict::targets:
      return takes + ": " + missing(assessed, needed) + ".";
  }
  return {};
}

std::string pattern_of(const Framework& framework, const FrameworkAssessment& assessed) {
  const auto applicable = [](const CategoryAssessment& one) {
    return one.total - one.not_applicable;
  };
  const CategoryAssessment* strongest = nullptr;
  const CategoryAssessment* thinnest = nullptr;
  for (const CategoryAssessment& one : assessed.categories) {
    if (applicable(one) == 0) continue;
    if (!strongest || one.strong * applicable(*strongest) > strongest->strong * applicable(one))
      strongest = &one;
    if (!thinnest || one.covered * applicable(*thinnest) < thinnest->covered * applicable(one))
      thinnest = &one;
  }
  if (!strongest || strongest == thinnest || strongest->strong == 0 ||
      thinnest->covered == applicable(*thinnest))
    return {};
  const auto title = [&](const CategoryAssessment& one) {
    return one_line(find_category(framework, one.id)->title);
  };
  return "Strongest in " + title(*strongest) + " (" + tally_of(*strongest) + "), thinnest in " +
         title(*thinnest) + " (" + tally_of(*thinnest) + ").";
}

bool is_ready(const Assessment& assessment) {
  return !assessment.checkpoints.empty() && !assessment.frameworks.empty() &&
         std::all_of(assessment.checkpoints.begin(), assessment.checkpoints.end(),
                     [](const CheckpointAssessment& one) { return one.passes; }) &&
         std::all_of(assessment.frameworks.begin(), assessment.frameworks.end(),
                     [](const FrameworkAssessment& one) { return one.verdict == Verdict::ready; });
}

std::string nothing_next(const Assessment& assessment) {
  return assessment.frameworks.empty() ? "No framework with a checklist is active."
                                       : "Every item that applies is strong.";
}

std::string names_of(const Portfolio& portfolio, const EntryIndexes& entries) {
  std::vector<std::string> ids;
  for (const EntryIndex i : entries) ids.push_back(portfolio.entries[i].id);
  return ids.empty() ? "nothing" : join(ids, ", ");
}

std::string words_for(Strength strength) {
  return strength == Strength::not_applicable ? "does not apply" : std::string(word_of(strength));
}

std::string evidence_of(const Portfolio& portfolio, const Framework& framework, Date as_of,
                        const ItemAssessment& item) {
  const Date since = minus(as_of, framework.window);
  std::vector<std::string> ids;
  for (const EntryIndex i : item.evidence) {
    const bool walked =
        std::find(item.crosswalk.begin(), item.crosswalk.end(), i) != item.crosswalk.end();
    const bool old = portfolio.entries[i].date < since;
    ids.push_back(portfolio.entries[i].id + (walked && old ? " (crosswalk, old)"
                                             : walked      ? " (crosswalk)"
                                             : old         ? " (old)"
                                                           : ""));
  }
  return ids.empty() ? "nothing yet" : join(ids, ", ");
}

std::string count_of(const CheckpointAssessment& checkpoint) {
  return std::to_string(checkpoint.evidence.size()) + " of " + std::to_string(checkpoint.needs) +
         " needed";
}

std::string day_of(const Portfolio& portfolio, const PlanAssessment& plan) {
  const Framework& framework = *find_framework(portfolio, plan.framework);
  const std::string start = iso_date(*portfolio.config.plan.start);
  if (plan.day < 1)
    return "Day " + std::to_string(plan.day) + ": the plan starts on " + start + ".";
  int last = 0;
  for (const Phase& phase : framework.plan->phases) last = std::max(last, phase.days.last);
  std::string words = "Day " + std::to_string(plan.day);
  if (last > 0) words += " of " + std::to_string(last);
  words += ", started on " + start;
  if (!plan.phase.empty())
    return words + ": " + one_line(find_by_id(framework.plan->phases, plan.phase).title) + ".";
  return words + (plan.day > last ? ": the plan is over." : ": between two phases.");
}

std::string moved_of(const Portfolio& portfolio, const Assessment& assessment) {
  const PlanAssessment& plan = *assessment.plan;
  std::vector<std::string> titles;
  for (const std::string& id : plan.moved)
    titles.push_back(one_line(
        find_category(*find_framework(portfolio, assessment.frameworks.front().id), id)->title));
  return std::to_string(titles.size()) + " of " + std::to_string(plan.needs) +
         (plan.needs == 1 ? " category" : " categories") + " moved" +
         (titles.empty() ? "" : ": " + join(titles, ", ")) + ".";
}

std::string words_for(const Portfolio& portfolio, const Criterion& criterion) {
  std::string words(word_of(criterion.status));
  if (!criterion.agreed_with.empty() || criterion.agreed_on) words += ", agreed";
  if (!criterion.agreed_with.empty()) words += " with " + one_line(criterion.agreed_with);
  if (criterion.agreed_on) words += " on " + iso_date(*criterion.agreed_on);
  std::vector<std::string> ids;
  for (const auto& id : criterion.evidence)
    if (find_entry(portfolio, id.value) != nullptr) ids.push_back(id.value);  // not withheld
  return ids.empty() ? words : words + "; evidence: " + join(ids, ", ");
}

std::string position_of(const Config& config) {
  std::vector<std::string> parts;
  const Level& level = config.level;
  if (!level.current.empty() && !level.target.empty())
    parts.push_back(one_line(level.current) + ", aiming for " + one_line(level.target));
  else if (!level.target.empty())
    parts.push_back("aiming for " + one_line(level.target));
  else if (!level.current.empty())
    parts.push_back(one_line(level.current));
  parts.emplace_back(config.track == Track::em ? "engineering manager track"
                                               : "individual contributor track");
  if (!config.team.empty()) parts.push_back("team " + one_line(config.team));
  return join(parts, "; ");
}

std::vector<std::string> remarks_of(const Report& report) {
  std::vector<std::string> drafts, later, other;
  for (const Entry& entry : report.portfolio.entries) {
    if (entry.draft)
      drafts.push_back(entry.id);
    else if (entry.date > report.now.as_of)
      later.push_back(entry.id + " (" + iso_date(entry.date) + ")");
    else if (claims_other_track(report.portfolio, entry))
      other.push_back(entry.id);
  }
  std::vector<std::string> remarks;
  if (!drafts.empty()) remarks.push_back("Not counted, " + list_entries("draft", drafts));
  if (!later.empty()) remarks.push_back("Not counted, dated later: " + join(later, ", "));
  if (!other.empty()) remarks.push_back("Aimed at the other track: " + join(other, ", "));
  return remarks;
}

const Checkpoint& described(const Portfolio& portfolio, const CheckpointAssessment& checkpoint) {
  return find_by_id(find_framework(portfolio, checkpoint.framework)->checkpoints, checkpoint.id);
}

const Signal& described(const Portfolio& portfolio, const SignalAssessment& signal) {
  return find_by_id(find_framework(portfolio, signal.framework)->signals, signal.id);
}

std::string title_of_stage(const Portfolio& portfolio, const std::string& id) {
  for (const Framework& framework : portfolio.frameworks)
    for (const Stage& stage : framework.stages)
      if (stage.id == id) return one_line(stage.title);
  return id;
}

std::string title_of_item(const Portfolio& portfolio, const NextStep& step) {
  const Category& category =
      *find_category(*find_framework(portfolio, step.framework), step.category);
  return one_line(find_item(category, step.item)->title);
}

std::string item_name(const Assessment& assessment, const ItemRef& ref) {
  return assessment.frameworks.size() > 1 ? to_string(ref) : ref.category + "/" + ref.item;
}

}  // namespace dossier
