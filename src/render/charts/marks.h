// Small signs that stand in a line of text or in a cell: how many, how strong. Each differs from
// the others by its shape, and has the word or the number beside it.
#pragma once

#include <cstddef>

#include "model/assessment.h"
#include "render/value.h"

namespace dossier {

// A disc whose area grows with the count; nothing for none.
Html count_mark(std::size_t count);

// Strong is a full disc, thin a half, stale a broken ring, none a ring, and a dash does not apply.
Html strength_mark(Strength strength);

}  // namespace dossier
