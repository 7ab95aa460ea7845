#include <nlohmann/json.hpp>

#include "render/feeds/writers.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

Json item_json(const FeedItem& item) {
  Json object = {{"id", item.id}, {"url", item.address}, {"title", item.title}};
  if (!item.summary.empty()) object["summary"] = item.summary;
  object["content_html"] = item.html;
  object["date_published"] = rfc3339_date(item.date);
  object["tags"] = item.topics;
  return object;
}

}  // namespace

std::string write_json_feed(const Feed& feed, std::string_view self) {
  Json items = Json::array();
  for (const auto& item : feed.items) items.push_back(item_json(*item));
  Json authors = Json::array();
  authors.push_back({{"name", feed.author}});
  const Json object = {{"version", "https://jsonfeed.org/version/1.1"},
                       {"title", feed.title},
                       {"home_page_url", feed.home},
                       {"feed_url", self},
                       {"description", feed.description},
                       {"authors", std::move(authors)},
                       {"language", feed.language},
                       {"items", std::move(items)}};
  return object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dossier
