// A stylesheet as it is published: what only its authors need is gone, so that pages stay small.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// Without comments, but for those that begin with `/*!`, and without blanks that say nothing. What
// the sheet means stays the same; strings stay as they are.
std::string compact_css(std::string_view css);

}  // namespace dossier
