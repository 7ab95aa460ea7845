// Reads YAML that is written plainly, as most front matter is: keys of letters and digits, one
// value a line, block lists and maps, flow lists and maps of one level. Whatever is not plain, or
// at fault, is left to yaml-cpp, which is the authority: what both read is the same tree, which a
// fuzz target holds. It is here because yaml-cpp matches each character against patterns, which
// was a third of the work of a build.
#pragma once

#include <optional>
#include <string_view>

#include "load/yaml.h"

namespace dossier {

// The document in `text`, of which the first line is line `first_line`; nothing when it is not
// plain.
std::optional<YamlNode> read_plain_yaml(std::string_view text, int first_line);

}  // namespace dossier
