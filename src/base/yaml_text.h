// Text written so that YAML reads it back as the same text, whatever is in it.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// In double quotes, on one line; line breaks and other blanks become single spaces.
std::string yaml_quoted(std::string_view text);

}  // namespace dossier
