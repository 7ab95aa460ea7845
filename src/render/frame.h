// What every page shows beside its content: the site's facts, the navigation, the page's metadata.
#pragma once

#include "render/site_view.h"

namespace dossier {

Fields frame_of(const SiteView& view, const PagePlan& page);

}  // namespace dossier
