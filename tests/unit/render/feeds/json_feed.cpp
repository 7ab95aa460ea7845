#include "render/feeds/writers.h"
#include "unit/support/feeds.h"

namespace dossier {
namespace {

using nlohmann::json;

const std::string kSelf = "https://a.example/feed.json";

TEST_CASE("a JSON Feed has its version, its facts, its author and its own address") {
  const json feed = json::parse(write_json_feed(small_feed(), kSelf));
  CHECK(feed["version"] == "https://jsonfeed.org/version/1.1");
  CHECK(feed["title"] == "Ada: wins");
  CHECK(feed["description"] == "Builds & mends");
  CHECK(feed["home_page_url"] == "https://a.example/");
  CHECK(feed["feed_url"] == kSelf);
  CHECK(feed["language"] == "de-CH");
  CHECK(feed["authors"] == json::parse(R"([{"name": "Ada"}])"));
  CHECK(feed["items"].size() == 1);
}

TEST_CASE("an item of a JSON Feed has its content as HTML") {
  const json item = json::parse(write_json_feed(small_feed(), kSelf))["items"][0];
  CHECK(item["id"] == "urn:uuid:1");
  CHECK(item["url"] == "https://a.example/x/?a&b");
  CHECK(item["title"] == "A <b> & ]]>");
  CHECK(item["summary"] == "Short & good");
  CHECK(item["content_html"] == "<p title=\"x\">It is &lt; that ]]&gt;</p>\n");
  CHECK(item["date_published"] == "2026-03-05T00:00:00Z");
  CHECK(item["tags"] == json::parse(R"(["Win", "R&D <\"x\">"])"));
}

TEST_CASE("a JSON Feed without items has an empty list of them, and no empty texts") {
  CHECK(json::parse(write_json_feed(empty_feed(), kSelf))["items"] == json::array());
  Feed feed = small_feed();
  FeedItem item = *feed.items.front();
  item.summary.clear();
  feed.items = {std::make_shared<const FeedItem>(item)};
  CHECK_FALSE(json::parse(write_json_feed(feed, kSelf))["items"][0].contains("summary"));
}

}  // namespace
}  // namespace dossier
