// The report as Markdown, to paste into the notes of a one-to-one. Content is escaped: it can
// neither break a table nor become a heading, a link or markup.
#pragma once

#include <string>
#include <string_view>

#include "cli/report.h"

namespace dossier {

std::string report_markdown(const Report& report);

// Text as Markdown that shows exactly it, on one line.
std::string escape_markdown(std::string_view text);

}  // namespace dossier
