// The keys of an entry and of a plain page (spec, section 1).
#pragma once

#include "load/schema.h"
#include "model/entry.h"

namespace dossier {

template <>
std::span<const Field<Entry>> schema<Entry>();
template <>
std::span<const Field<Page>> schema<Page>();

}  // namespace dossier
