// Seen x Assessment x Target x theme -> Site: every page, feed and index, all bytes in memory.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "model/site.h"
#include "model/theme_files.h"
#include "render/site_view.h"

namespace dossier {

// Every body of `source.seen` has been parsed. Static files that a page refers to stand in the site
// with `copied_from` set and no bytes yet. Nothing, and the reasons in `out`, when the theme cannot
// be used or two sources claim one path.
std::optional<Site> render_site(const SiteSource& source, const ThemeFiles& theme, unsigned jobs,
                                Diagnostics& out);

}  // namespace dossier
