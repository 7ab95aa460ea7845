// The keys of a framework file (spec, section 1), and the checks that need more than one key.
#pragma once

#include "load/schema.h"
#include "model/framework.h"

namespace dossier {

template <>
std::span<const Field<Framework>> schema<Framework>();

// Ids that are given twice, checkpoints that a stage names and nobody defines, phases that overlap.
void check_framework(const Framework& framework, Reading& reading);

// Kinds, stages, categories and crosswalk items that the framework names; reading.vocabulary holds
// everything that is known. Of a built-in framework the crosswalk may reach beyond what is known.
void check_framework_words(const Framework& framework, Reading& reading);

}  // namespace dossier
