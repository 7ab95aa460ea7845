// The path: checkpoints, the stages that they pass, and signals [MentorCruise].
#pragma once

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

std::vector<CheckpointAssessment> assess_checkpoints(const Portfolio& portfolio, Date as_of);
std::vector<SignalAssessment> assess_signals(const Portfolio& portfolio, Date as_of);
std::vector<StageAssessment> assess_stages(const Portfolio& portfolio, Date as_of,
                                           const std::vector<CheckpointAssessment>& checkpoints);

// Delivery and judgment over the last 90 days.
Records assess_records(const Portfolio& portfolio, Date as_of);

// Design decisions in the last 90 days; zero is the signal.
std::size_t count_decisions(const Portfolio& portfolio, Date as_of);

}  // namespace dossier
