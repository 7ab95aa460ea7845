// The checklists: which entries claim an item, how strong that makes it, and what it adds up to.
#pragma once

#include <map>
#include <set>

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

// Which items mean the same, one step, both ways, between active frameworks.
using Crosswalk = std::map<ItemRef, std::set<ItemRef>>;
Crosswalk make_crosswalk(const Portfolio& portfolio);

// One assessment for each active framework that has categories, as of a day.
std::vector<FrameworkAssessment> assess_checklists(const Portfolio& portfolio, Date as_of);

}  // namespace dossier
