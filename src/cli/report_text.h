// The report for a terminal: sections of aligned lines, at most kPageWidth wide unless a name is
// wider. Every mark has its word beside it or in the legend; colour only repeats what they say.
#pragma once

#include <string>

#include "cli/console.h"
#include "cli/report.h"

namespace dossier {

std::string report_text(const Report& report, const Console& console);

}  // namespace dossier
