#include "render/feeds/writers.h"
#include "unit/support/feeds.h"

namespace dossier {
namespace {

const std::string kSelf = "https://a.example/feed.xml";

TEST_CASE("RSS has a channel with its facts and its own address") {
  const XmlReading rss(write_rss(small_feed(), kSelf));
  CHECK(rss.attributes("rss", "version") == "2.0");
  CHECK(rss.texts("rss/channel/title") == "Ada: wins");
  CHECK(rss.texts("rss/channel/link") == "https://a.example/");
  CHECK(rss.texts("rss/channel/description") == "Builds & mends");
  CHECK(rss.texts("rss/channel/language") == "de-CH");
  CHECK(rss.texts("rss/channel/lastBuildDate") == "Thu, 05 Mar 2026 00:00:00 +0000");
  CHECK(rss.attributes("rss/channel/atom:link", "href") == kSelf);
  CHECK(rss.attributes("rss/channel/atom:link", "rel") == "self");
  CHECK(rss.attributes("rss/channel/atom:link", "type") == "application/rss+xml");
}

TEST_CASE("an item of RSS has its content as HTML, escaped as XML") {
  const std::string bytes = write_rss(small_feed(), kSelf);
  const XmlReading rss(bytes);
  const std::string item = "rss/channel/item/";
  CHECK(rss.texts(item + "title") == "A <b> & ]]>");
  CHECK(rss.texts(item + "link") == "https://a.example/x/?a&b");
  CHECK(rss.texts(item + "guid") == "urn:uuid:1");
  CHECK(rss.attributes(item + "guid", "isPermaLink") == "false");
  CHECK(rss.texts(item + "pubDate") == "Thu, 05 Mar 2026 00:00:00 +0000");
  CHECK(rss.texts(item + "category") == "Win | R&D <\"x\">");
  CHECK(rss.texts(item + "description") == "<p title=\"x\">It is &lt; that ]]&gt;</p>\n");
  CHECK(bytes.find("It is &amp;lt; that ]]&amp;gt;") != std::string::npos);
  CHECK(bytes.find("]]>") == std::string::npos);
}

TEST_CASE("RSS without items says no date") {
  const XmlReading rss(write_rss(empty_feed(), kSelf));
  CHECK(rss.all("rss/channel/item").empty());
  CHECK(rss.all("rss/channel/lastBuildDate").empty());
  CHECK(rss.texts("rss/channel/title") == "Ada: wins");
}

}  // namespace
}  // namespace dossier
