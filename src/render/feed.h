// The feed of wins, as RSS 2.0 (https://www.rssboard.org/rss-specification).
#pragma once

#include <string>

#include "render/site_view.h"

namespace dossier {

// The id of an entry in every feed: a version 5 UUID of portfolio and entry id, so that it survives
// renamed titles, moved files and a new host.
std::string feed_id(std::string_view portfolio, std::string_view entry);

// The newest wins, newest first, with their full content. The files that their bodies refer to are
// added to `references`.
std::string make_rss(const SiteView& view, FileReferences& references);

}  // namespace dossier
