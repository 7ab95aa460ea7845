// The bullet or number that starts an item of a Markdown list.
#pragma once

#include <cstddef>
#include <string_view>

namespace dossier {

// Length of the bullet or list number at the start of `text` with a blank or nothing behind it, or
// 0.
std::size_t list_marker(std::string_view text);

}  // namespace dossier
