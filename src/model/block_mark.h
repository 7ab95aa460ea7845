// The line that opens or closes a block for some readers only: `::: manager`, `:::`.
#pragma once

#include <cstddef>
#include <string_view>

namespace dossier {

inline constexpr std::string_view kBlockMark = ":::";

// Where a block mark stands behind the line's blanks, quote marks, bullets and list numbers, in
// bytes; npos when something else stands there.
std::size_t find_block_mark(std::string_view line);

}  // namespace dossier
