// Demands on what is read from a portfolio, and on the reports that say it.
#pragma once

#include "model/portfolio.h"

namespace dossier {

// The figures add up, verdicts follow from them by the rules of the contract, and the report says
// them in each format without a control character, on lines that hold together.
void demand_good_assessment(const Portfolio& portfolio);

}  // namespace dossier
