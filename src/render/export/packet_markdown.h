// The promotion packet as one Markdown file, to be sent or pasted where the site is not.
#pragma once

#include <string>

#include "render/export/source.h"

namespace dossier {

// Thesis, strongest evidence, claims, quotes, appendix; sections that would be empty are left out.
std::string packet_markdown(const ExportSource& source);

}  // namespace dossier
