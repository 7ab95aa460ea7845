// Text from elsewhere, made fit for a file of ours: no control characters, line feeds only.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// Valid UTF-8 without what check_source refuses; a lone carriage return becomes a line feed.
std::string clean_lines(std::string_view text);

// The same in one line, every run of blanks one blank, trimmed.
std::string clean_line(std::string_view text);

// A scalar of YAML in double quotes.
std::string yaml_quoted(std::string_view text);

}  // namespace dossier
