// The formats of feeds, a function each, as bytes to publish. `self` is the feed's own address.
#pragma once

#include <string>
#include <string_view>

#include "render/feeds/feed.h"

namespace dossier {

// RSS 2.0 (https://www.rssboard.org/rss-specification). Without items it says no date.
std::string write_rss(const Feed& feed, std::string_view self);

// Atom 1.0 (RFC 4287).
std::string write_atom(const Feed& feed, std::string_view self);

// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
std::string write_json_feed(const Feed& feed, std::string_view self);

}  // namespace dossier
