// The JSON that programs for brag documents export: bragfile, jrnl and bragdoc.ai.
#pragma once

#include <string>

#include "import/draft.h"

namespace dossier {

Haul import_brag_json(const std::string& text, const std::string& name,
                      const ImportRequest& request);

}  // namespace dossier
