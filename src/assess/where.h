// The predicates of a framework (spec, section 1): all that are set must hold.
#pragma once

#include "model/framework.h"
#include "model/portfolio.h"

namespace dossier {

bool meets(const Entry& entry, const Where& where, const Portfolio& portfolio);

}  // namespace dossier
