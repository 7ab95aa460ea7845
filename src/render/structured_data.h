// What a page says of itself to machines, as JSON-LD of schema.org: who the portfolio is of, and
// what an entry is.
#pragma once

#include <string>

#include "render/site_view.h"

namespace dossier {

// Ready to stand inside a script element. Nothing unless the site is for the public, and nothing on
// pages that are neither the index nor an entry's.
std::string structured_data(const SiteView& view, const PagePlan& page);

}  // namespace dossier
