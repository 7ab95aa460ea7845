// What the pages of the mirror share: readiness, gaps, plan and fork are for the owner and the
// manager alone.
#pragma once

#include "render/rows.h"

namespace dossier {

inline constexpr std::string_view kReadinessPath = "readiness/index.html";
inline constexpr std::string_view kGapsPath = "gaps/index.html";
inline constexpr std::string_view kPlanPath = "plan/index.html";
inline constexpr std::string_view kForkPath = "fork/index.html";
inline constexpr std::string_view kPacketPath = "packet/index.html";

// The folder of the page at `path` when it is one of the four, so that it counts as being there.
std::string_view mirror_section(std::string_view path);

// Links to the four pages, the one at `path` current.
FieldsList mirror_tabs(const SiteView& view, std::string_view path);

}  // namespace dossier
