// Blocks of a body that only some may read, between a line `::: AUDIENCE` and a line `:::`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/entry.h"

namespace dossier {

// The blocks of `markdown`, of which the first line is line `first_line` of `file`. A line that
// starts with `:::` after blanks and list or quote marks, and is neither a well-formed opener nor a
// closer in column 1, is an error; `:::` inside fenced code is text.
std::vector<Block> find_blocks(std::string_view markdown, const std::string& file, int first_line,
                               Diagnostics& out);

}  // namespace dossier
