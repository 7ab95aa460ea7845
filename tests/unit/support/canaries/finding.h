// Reads outputs as suspiciously as can be, and says which canaries are where they must not be, and
// which are missing. Knows nothing of how dossier looks for secrets.
#pragma once

#include <string>
#include <vector>

#include "unit/support/canaries/canary.h"
#include "unit/support/canaries/outputs.h"

namespace dossier {

// All canaries in a text: as it is, with entities, percent signs and JSON escapes decoded twice
// over, and with tags and marks of Markdown taken away. Sorted, each once.
std::vector<std::string> canaries_in(std::string_view text);

struct Findings {
  std::vector<std::string> leaks;    // "qzx0001 (the title of content/a.md) in index.html"
  std::vector<std::string> missing;  // the same, of what should have been there
};

Findings compare(const Outputs& outputs, const Canaries& canaries, Audience reader);

}  // namespace dossier
