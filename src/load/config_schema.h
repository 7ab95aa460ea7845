// The keys of portfolio.yaml and of a kind (spec, section 1).
#pragma once

#include "load/schema.h"
#include "model/portfolio.h"

namespace dossier {

template <>
std::span<const Field<Config>> schema<Config>();

// A map from kind id to its description, as in builtin/kinds.yaml and under `kinds:`.
void read_kinds(const YamlNode& node, std::vector<Kind>& out, Reading& reading);

// Faults that no key shows by itself: what is said in the place of a confidential term holds one.
void check_confidential(const Config& config, Reading& reading);

}  // namespace dossier
