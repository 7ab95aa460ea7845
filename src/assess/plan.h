// The 90-day plan: which day it is, what is done, which categories have moved [Seekersy].
#pragma once

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

// Nothing without an active framework that has a plan, or without plan.start. `now` are the
// checklists as of `as_of`.
std::optional<PlanAssessment> assess_plan(const Portfolio& portfolio, Date as_of,
                                          const std::vector<FrameworkAssessment>& now);

}  // namespace dossier
