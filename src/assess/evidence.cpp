#include "assess/evidence.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "base/unicode.h"

namespace dossier {
namespace {

constexpr std::size_t kReadableWords = 50;

std::string folded(std::string_view name) { return fold(trim(name)); }

}  // namespace

bool is_own_work(const Entry& entry) {
  switch (entry.role) {
    case Role::author:
    case Role::lead:
      return true;
    case Role::reviewer:
      return entry.kind == "code-review";
    case Role::consulted:
      return entry.kind == "consultation";
    case Role::contributor:
      return false;
  }
  return false;
}

bool is_standalone(const Entry& entry, const Kind& kind) {
  if (!is_own_work(entry) || !has_artifact(entry, kind)) return false;
  // Every artifact has an address: the schema demands it.
  return entry.body.words >= kReadableWords || !entry.artifacts.empty();
}

bool is_measured(const Entry& entry) {
  return std::any_of(entry.impact.begin(), entry.impact.end(), [](const Impact& impact) {
    return !impact.metric.empty() && impact.after.has_value();
  });
}

bool is_corroborated(const Entry& entry) { return !entry.feedback.empty(); }

bool is_solid(const Entry& entry, const Kind& kind) {
  const int proofs = (is_standalone(entry, kind) ? 1 : 0) + (is_measured(entry) ? 1 : 0) +
                     (is_corroborated(entry) ? 1 : 0);
  return is_own_work(entry) && proofs >= 2;
}

bool is_outside_team(const Entry& entry, const Config& config) {
  if (folded(config.team).empty() || entry.kind == "stakeholder-update" || !entry.asked_by)
    return false;
  const std::string asking = folded(entry.asked_by->team);
  return !asking.empty() && asking != folded(config.team);
}

bool is_decision(const Entry& entry, const Kind& kind) {
  return entry.decision.value_or(kind.decision);
}

std::size_t teams_reached(const Entry& entry, const Config& config) {
  std::set<std::string> names;
  for (const std::string& team : entry.teams) names.insert(folded(team));
  names.erase(folded(config.team));
  names.erase(std::string());
  return names.size();
}

EntryIndexes counted_entries(const Portfolio& portfolio, Date as_of) {
  EntryIndexes entries;
  for (EntryIndex i = 0; i < portfolio.entries.size(); ++i)
    if (is_counted(portfolio.entries[i], as_of)) entries.push_back(i);
  return entries;
}

EntryIndexes between(const Portfolio& portfolio, const EntryIndexes& entries, Date since,
                     Date until) {
  EntryIndexes kept;
  for (const EntryIndex i : entries)
    if (portfolio.entries[i].date >= since && portfolio.entries[i].date <= until) kept.push_back(i);
  return kept;
}

}  // namespace dossier
