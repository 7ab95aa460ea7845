// Portfolio -> Assessment, as of a day. The same portfolio and day give the same assessment.
#pragma once

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

Assessment assess(const Portfolio& portfolio, Date as_of);

}  // namespace dossier
