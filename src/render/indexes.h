// The files that machines read: sitemap.xml, robots.txt and the search index.
#pragma once

#include <string>

#include "render/pages/pages.h"
#include "render/site_view.h"

namespace dossier {

// Every page but aliases and the 404 page (https://www.sitemaps.org/protocol.html).
std::string make_sitemap(const SiteView& view, const PagePlans& pages);

// Asks search engines in for the public, and to stay away otherwise.
std::string make_robots(const SiteView& view);

// index.json, in the shape of the contract (spec, section 8).
std::string make_search_index(const SiteView& view);

}  // namespace dossier
