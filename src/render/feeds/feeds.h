// Which feeds a site has, and where they are linked: one of all wins in every format, and one as
// RSS for every category that has a page, even when nothing is in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "render/site_view.h"

namespace dossier {

struct FeedFormat;

// A feed to make.
struct FeedPlan {
  std::string path;
  std::string origin;  // "the Atom feed"
  const FeedFormat* format = nullptr;
  const Framework* framework = nullptr;  // of a category's feed
  const Category* category = nullptr;
};
using FeedPlans = std::vector<FeedPlan>;
FeedPlans plan_feeds(const SiteView& view);

// The bytes of each, in their order, once all paths are known. The files that the feeds refer to
// are added to `references`. An entry is in the feed of each of its categories: when these come to
// more than kMostCategoryFeeds, that is an error, and the rest of them are empty.
inline constexpr std::size_t kMostCategoryFeeds = std::size_t{64} << 20;  // bytes of a site
std::vector<std::string> make_feeds(const SiteView& view, const FeedPlans& feeds,
                                    FileReferences& references, Diagnostics& out);

// Rows `feed` of the contract: what a page names as its feeds, those of a category with its own.
FieldsList feed_links(const SiteView& view, const PagePlan& page);

}  // namespace dossier
