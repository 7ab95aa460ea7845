// The assessment as JSON: a stable shape (spec, section 3) with its keys in a stable order.
#pragma once

#include <nlohmann/json.hpp>

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

nlohmann::ordered_json report_json(const Portfolio& portfolio, const Assessment& assessment);

}  // namespace dossier
