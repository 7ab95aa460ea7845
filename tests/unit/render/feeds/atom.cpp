#include "render/feeds/writers.h"
#include "unit/support/feeds.h"

namespace dossier {
namespace {

const std::string kSelf = "https://a.example/feed.atom";

TEST_CASE("Atom has a head with its facts, its author and its own address") {
  const XmlReading atom(write_atom(small_feed(), kSelf));
  CHECK(atom.attributes("feed", "xmlns") == "http://www.w3.org/2005/Atom");
  CHECK(atom.attributes("feed", "xml:lang") == "de-CH");
  CHECK(atom.texts("feed/title") == "Ada: wins");
  CHECK(atom.texts("feed/subtitle") == "Builds & mends");
  CHECK(atom.texts("feed/id") == "urn:uuid:0");
  CHECK(atom.texts("feed/updated") == "2026-03-05T00:00:00Z");
  CHECK(atom.texts("feed/author/name") == "Ada");
  CHECK(atom.attributes("feed/link", "rel") == "self | alternate");
  CHECK(atom.attributes("feed/link", "href") == kSelf + " | https://a.example/");
  CHECK(atom.attributes("feed/link", "type") == "application/atom+xml | text/html");
}

TEST_CASE("an entry of Atom has its content as HTML, escaped as XML") {
  const std::string bytes = write_atom(small_feed(), kSelf);
  const XmlReading atom(bytes);
  CHECK(atom.texts("feed/entry/title") == "A <b> & ]]>");
  CHECK(atom.texts("feed/entry/id") == "urn:uuid:1");
  CHECK(atom.attributes("feed/entry/link", "href") == "https://a.example/x/?a&b");
  CHECK(atom.texts("feed/entry/published") == "2026-03-05T00:00:00Z");
  CHECK(atom.texts("feed/entry/updated") == "2026-03-05T00:00:00Z");
  CHECK(atom.attributes("feed/entry/category", "term") == "Win | R&D <\"x\">");
  CHECK(atom.texts("feed/entry/summary") == "Short & good");
  CHECK(atom.attributes("feed/entry/content", "type") == "html");
  CHECK(atom.texts("feed/entry/content") == "<p title=\"x\">It is &lt; that ]]&gt;</p>\n");
  CHECK(bytes.find("It is &amp;lt; that ]]&amp;gt;") != std::string::npos);
  CHECK(bytes.find("]]>") == std::string::npos);
}

TEST_CASE("Atom without entries is dated by the day that the site stands for") {
  const XmlReading atom(write_atom(empty_feed(), kSelf));
  CHECK(atom.all("feed/entry").empty());
  CHECK(atom.texts("feed/updated") == "2026-11-01T00:00:00Z");
}

TEST_CASE("a summary that nobody wrote is left out of Atom") {
  Feed feed = small_feed();
  FeedItem item = *feed.items.front();
  item.summary.clear();
  feed.items = {std::make_shared<const FeedItem>(item)};
  CHECK(XmlReading(write_atom(feed, kSelf)).all("feed/entry/summary").empty());
}

}  // namespace
}  // namespace dossier
