// The words that evidence advice looks for, from builtin/wording.yaml.
#pragma once

#include "base/diagnostic.h"
#include "model/wording.h"

namespace dossier {

// What the text of a wording file says; faults go to `out`, placed in wording.yaml.
Wording read_wording(std::string_view text, Diagnostics& out);

Wording builtin_wording();

}  // namespace dossier
