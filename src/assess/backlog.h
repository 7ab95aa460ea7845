// What to do next: the gaps as a prioritised backlog [Plateau], best worth closing first.
#pragma once

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

// Items that are none, stale or thin. First those whose usual kinds would also close a checkpoint
// that does not pass; then none and stale before thin; then by the share of their category that is
// still open; then as the frameworks list them.
std::vector<NextStep> make_backlog(const Portfolio& portfolio, const Assessment& assessment);

}  // namespace dossier
