#include "assess/backlog.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"

namespace dossier {
namespace {

struct Candidate {
  NextStep step;
  bool closes_checkpoint = false;
  std::int64_t open = 0, applicable = 1;  // of its category
};

// A checkpoint that does not pass, and the framework's description of it.
struct OpenCheckpoint {
  const Checkpoint* checkpoint;
};

std::vector<OpenCheckpoint> open_checkpoints(const Portfolio& portfolio,
                                             const Assessment& assessment) {
  std::vector<OpenCheckpoint> open;
  for (const CheckpointAssessment& one : assessment.checkpoints) {
    if (one.passes) continue;
    const Framework* framework = find_framework(portfolio, one.framework);
    for (const Checkpoint& checkpoint : framework->checkpoints)
      if (checkpoint.id == one.id) open.push_back({&checkpoint});
  }
  return open;
}

template <class T, class Same>
bool allows(const std::vector<T>& wanted, Same same) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), same);
}

// Whether an entry of the kind, written up well, could count for the checkpoint.
bool could_close(const Kind& kind, const Where& where) {
  return allows(where.kind, [&](const auto& one) { return one.value == kind.id; }) &&
         allows(where.record, [&](Record record) { return record == kind.record; }) &&
         where.decision.value_or(kind.decision) == kind.decision &&
         (!where.artifact.value_or(false) || kind.artifact) &&
         (!where.standalone.value_or(false) || kind.artifact);
}

const Checkpoint* closed_by(const Portfolio& portfolio, const Item& item,
                            const std::vector<OpenCheckpoint>& open) {
  for (const OpenCheckpoint& one : open)
    for (const Located<std::string>& id : item.kinds)
      if (const Kind* kind = find_kind(portfolio.kinds, id.value))
        if (could_close(*kind, one.checkpoint->where)) return one.checkpoint;
  return nullptr;
}

std::string reason_for(const ItemAssessment& item, const Strong& strong,
                       const Checkpoint* checkpoint) {
  std::string why;
  if (item.strength == Strength::none) why = "nothing shows it yet";
  if (item.strength == Strength::stale) why = "all its evidence is older than the window";
  if (item.strength == Strength::thin)
    why = counted(item.recent, "recent entry", "recent entries") + ", " +
          std::to_string(item.solid) + " solid; strong takes " + std::to_string(strong.entries) +
          ", " + std::to_string(strong.solid) + " solid";
  if (checkpoint != nullptr)
    why += "; the right kind would also count for the " + checkpoint->title;
  return why;
}

bool comes_first(const Candidate& a, const Candidate& b) {
  if (a.closes_checkpoint != b.closes_checkpoint) return a.closes_checkpoint;
  if (rank(a.step.strength) != rank(b.step.strength))
    return rank(a.step.strength) < rank(b.step.strength);
  return a.open * b.applicable > b.open * a.applicable;
}

}  // namespace

std::vector<NextStep> make_backlog(const Portfolio& portfolio, const Assessment& assessment) {
  const auto open = open_checkpoints(portfolio, assessment);
  std::vector<Candidate> candidates;
  for (const FrameworkAssessment& assessed : assessment.frameworks) {
    const Framework& framework = *find_framework(portfolio, assessed.id);
    for (std::size_t c = 0; c < assessed.categories.size(); ++c) {
      const CategoryAssessment& category = assessed.categories[c];
      const auto applicable = static_cast<std::int64_t>(category.total - category.not_applicable);
      for (std::size_t i = 0; i < category.items.size(); ++i) {
        const ItemAssessment& item = category.items[i];
        if (item.strength == Strength::strong || item.strength == Strength::not_applicable)
          continue;
        const Item& described = framework.categories[c].items[i];
        const Checkpoint* checkpoint = closed_by(portfolio, described, open);
        Candidate one;
        one.step = {framework.id,  category.id, item.id,
                    item.strength, {},          reason_for(item, described.strong, checkpoint)};
        for (const auto& kind : described.kinds) one.step.kinds.push_back(kind.value);
        one.closes_checkpoint = checkpoint != nullptr;
        one.open = applicable - static_cast<std::int64_t>(category.covered);
        one.applicable = std::max<std::int64_t>(applicable, 1);
        candidates.push_back(std::move(one));
      }
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(), comes_first);
  std::vector<NextStep> backlog;
  for (Candidate& one : candidates) backlog.push_back(std::move(one.step));
  return backlog;
}

}  // namespace dossier
