#include "render/feeds/feeds.h"

#include <array>

#include "model/rules.h"
#include "render/feeds/writers.h"

namespace dossier {

struct FeedFormat {
  std::string_view path;  // of the feed of all wins
  std::string_view name;
  std::string_view type;
  std::string (*write)(const Feed& feed, std::string_view self);
};

namespace {

constexpr std::array kFormats = {
    FeedFormat{kFeedPath, "RSS", "application/rss+xml", write_rss},
    FeedFormat{kAtomPath, "Atom", "application/atom+xml", write_atom},
    FeedFormat{kJsonFeedPath, "JSON", "application/feed+json", write_json_feed},
};
constexpr const FeedFormat& kCategoryFormat = kFormats.front();

Fields link_to(std::string title, std::string url, const FeedFormat& format) {
  Fields link;
  link.set("title", std::move(title))
      .set("url", std::move(url))
      .set("type", std::string(format.type));
  return link;
}

void report_too_large(const Target& target, Diagnostics& out) {
  out.add(rule("too-large"), {"portfolio.yaml", target.at, 1},
          "the feeds of the categories of target '" + target.name + "' are larger than " +
              std::to_string(kMostCategoryFeeds >> 20) + " MiB",
          "set its 'feed_limit:' to less than " + std::to_string(target.feed_limit));
}

}  // namespace

FeedPlans plan_feeds(const SiteView& view) {
  FeedPlans feeds;
  for (const FeedFormat& format : kFormats)
    feeds.push_back(
        {std::string(format.path), "the " + std::string(format.name) + " feed", &format});
  for (const Framework& framework : view.portfolio.frameworks)
    for (const Category& category : framework.categories)
      if (shows_category(view, framework, category))
        feeds.push_back({category_feed_path(framework.id, category.id),
                         "the feed of " + framework.id + "/" + category.id, &kCategoryFormat,
                         &framework, &category});
  return feeds;
}

std::vector<std::string> make_feeds(const SiteView& view, const FeedPlans& feeds,
                                    FileReferences& references, Diagnostics& out) {
  FeedBuilder builder(view, references);
  const Feed all = builder.of_all();
  std::vector<std::string> made(feeds.size());
  std::size_t of_categories = 0;
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    const FeedPlan& plan = feeds[i];
    const std::string self = view.addresses.absolute(plan.path);
    if (plan.category == nullptr) {
      made[i] = plan.format->write(all, self);
      continue;
    }
    made[i] = plan.format->write(builder.of_category(*plan.framework, *plan.category), self);
    of_categories += made[i].size();
    if (of_categories > kMostCategoryFeeds) {
      report_too_large(view.target, out);
      break;
    }
  }
  return made;
}

FieldsList feed_links(const SiteView& view, const PagePlan& page) {
  const PageLinks links(view, page.path);
  FieldsList rows;
  for (const FeedFormat& format : kFormats)
    rows.push_back(link_to(feed_title(view) + " (" + std::string(format.name) + ")",
                           links.to(format.path), format));
  if (page.template_name == "category") {
    const auto& framework = *static_cast<const Framework*>(page.parent);
    const auto& category = *static_cast<const Category*>(page.subject);
    rows.push_back(link_to(feed_title(view, framework, category),
                           links.to(category_feed_path(framework.id, category.id)),
                           kCategoryFormat));
  }
  return rows;
}

}  // namespace dossier
