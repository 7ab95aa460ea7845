// What is wrong with the content, as a page for its author: each fault with its place, its line and
// what to do about it.
#pragma once

#include <string>
#include <vector>

#include "serve/preview.h"

namespace dossier {

// A complete page; whatever the faults quote is text. Its stylesheet is one of the preview's own
// files. Of many faults the first hundred.
std::string error_page(const std::vector<ShownFault>& faults);

}  // namespace dossier
