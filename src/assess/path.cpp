#include "assess/path.h"

#include <set>
#include <string_view>
#include <utility>

#include "assess/evidence.h"
#include "assess/where.h"

namespace dossier {
namespace {

constexpr Span kRecent{90, Span::Unit::days};

// The counted entries of a span that meet a condition.
EntryIndexes matching(const Portfolio& portfolio, Date as_of, const Span& within,
                      const Where& where) {
  EntryIndexes found;
  for (const EntryIndex i :
       between(portfolio, counted_entries(portfolio, as_of), minus(as_of, within), as_of))
    if (meets(portfolio.entries[i], where, portfolio)) found.push_back(i);
  return found;
}

StageAssessment& stage_of(std::vector<StageAssessment>& stages, const std::string& id) {
  for (StageAssessment& stage : stages)
    if (stage.id == id) return stage;
  stages.push_back({id, {}, {}, true});
  return stages.back();
}

}  // namespace

std::vector<CheckpointAssessment> assess_checkpoints(const Portfolio& portfolio, Date as_of) {
  std::vector<CheckpointAssessment> made;
  for (const Framework& framework : portfolio.frameworks)
    for (const Checkpoint& checkpoint : framework.checkpoints) {
      CheckpointAssessment one;
      one.id = checkpoint.id;
      one.framework = framework.id;
      one.needs = static_cast<std::size_t>(checkpoint.needs);
      one.since = minus(as_of, checkpoint.within);
      one.until = as_of;
      one.evidence = matching(portfolio, as_of, checkpoint.within, checkpoint.where);
      one.passes = one.evidence.size() >= one.needs;
      made.push_back(std::move(one));
    }
  return made;
}

std::vector<SignalAssessment> assess_signals(const Portfolio& portfolio, Date as_of) {
  std::vector<SignalAssessment> made;
  for (const Framework& framework : portfolio.frameworks)
    for (const Signal& signal : framework.signals) {
      SignalAssessment one;
      one.id = signal.id;
      one.framework = framework.id;
      one.evidence = matching(portfolio, as_of, signal.within, signal.progressing_when.where);
      one.progressing =
          one.evidence.size() >= static_cast<std::size_t>(signal.progressing_when.needs);
      made.push_back(std::move(one));
    }
  return made;
}

std::vector<StageAssessment> assess_stages(const Portfolio& portfolio, Date as_of,
                                           const std::vector<CheckpointAssessment>& checkpoints) {
  std::set<std::pair<std::string_view, std::string_view>> passed;  // framework, checkpoint
  for (const CheckpointAssessment& checkpoint : checkpoints)
    if (checkpoint.passes) passed.emplace(checkpoint.framework, checkpoint.id);
  std::vector<StageAssessment> made;
  for (const Framework& framework : portfolio.frameworks)
    for (const Stage& stage : framework.stages) {
      StageAssessment& one = stage_of(made, stage.id);
      for (const Located<std::string>& id : stage.checkpoints) {
        one.checkpoints.push_back(id.value);
        one.passes = one.passes && passed.contains({framework.id, id.value});
      }
    }
  for (StageAssessment& one : made) {
    one.passes = one.passes && !one.checkpoints.empty();
    for (const EntryIndex i : counted_entries(portfolio, as_of))
      if (portfolio.entries[i].stage == one.id) one.entries.push_back(i);
  }
  return made;
}

Records assess_records(const Portfolio& portfolio, Date as_of) {
  Records records;
  records.since = minus(as_of, kRecent);
  for (const EntryIndex i : matching(portfolio, as_of, kRecent, {})) {
    const Kind& kind = kind_of(portfolio, portfolio.entries[i]);
    ++(kind.record == Record::judgment ? records.judgment : records.delivery);
  }
  return records;
}

std::size_t count_decisions(const Portfolio& portfolio, Date as_of) {
  Where decisions;
  decisions.decision = true;
  return matching(portfolio, as_of, kRecent, decisions).size();
}

}  // namespace dossier
