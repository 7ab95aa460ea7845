// The weekly log: how many entries each ISO week has, and for how long the pace was kept
// [Seekersy].
#pragma once

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

Cadence assess_cadence(const Portfolio& portfolio, Date as_of);

}  // namespace dossier
