// What `dossier report` tells, whatever the format.
#pragma once

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

struct Report {
  const Portfolio& portfolio;
  const Assessment& now;
  const Assessment* then = nullptr;  // as of the day of --since, to compare with
};

}  // namespace dossier
