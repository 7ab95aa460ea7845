// What moved between two days.
#pragma once

#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

struct Change {
  std::string what;
  std::string before;
  std::string after;
};

struct Changes {
  std::vector<Change> counts;       // entries, verdicts, decisions: what differs
  std::vector<Change> items;        // whose strength changed, in the order of the frameworks
  std::vector<Change> checkpoints;  // whose reading or count changed

  bool empty() const { return counts.empty() && items.empty() && checkpoints.empty(); }
};

// Both are of the portfolio.
Changes changes_between(const Portfolio& portfolio, const Assessment& then, const Assessment& now);

}  // namespace dossier
