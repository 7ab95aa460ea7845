// The line that opens or closes a block for some readers only: `::: manager`, `:::`.
#pragma once

#include <cstddef>
#include <string_view>

namespace dossier {

inline constexpr std::string_view kBlockMark = ":::";

// Length of the bullet or list number at the start of `text` with a blank or nothing behind it, or
// 0.
std::size_t list_marker(std::string_view text);

// Where a block mark stands behind the line's blanks, quote marks, bullets and list numbers, in
// bytes; npos when something else stands there.
std::size_t find_block_mark(std::string_view line);

}  // namespace dossier
