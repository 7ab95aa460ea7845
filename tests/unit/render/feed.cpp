#include "render/feed.h"

#include <tinyxml2.h>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr std::size_t kNone = std::string::npos;

std::string rss_of(PortfolioFiles& files, const Target& target) {
  const auto viewed = files.viewed(target);
  FileReferences references;
  return make_rss(viewed->view, references);
}

std::string rss_of(PortfolioFiles& files, Audience reader = Audience::everyone) {
  return rss_of(files, PortfolioFiles::target_for(reader));
}

// The text of one element of every item: "a | b".
std::string items(const std::string& rss, const char* element) {
  tinyxml2::XMLDocument document;
  REQUIRE(document.Parse(rss.c_str(), rss.size()) == tinyxml2::XML_SUCCESS);
  const auto* channel = document.FirstChildElement("rss")->FirstChildElement("channel");
  std::string out;
  for (const auto* item = channel->FirstChildElement("item"); item != nullptr;
       item = item->NextSiblingElement("item")) {
    const auto* found = item->FirstChildElement(element);
    out += (out.empty() ? "" : " | ") +
           std::string(found == nullptr || found->GetText() == nullptr ? "" : found->GetText());
  }
  return out;
}

std::string channel_text(const std::string& rss, const char* element) {
  tinyxml2::XMLDocument document;
  REQUIRE(document.Parse(rss.c_str(), rss.size()) == tinyxml2::XML_SUCCESS);
  const auto* found =
      document.FirstChildElement("rss")->FirstChildElement("channel")->FirstChildElement(element);
  return found == nullptr || found->GetText() == nullptr ? "" : found->GetText();
}

// Values computed by python3: uuid.uuid5(uuid.NAMESPACE_URL, "dossier:PORTFOLIO/ENTRY").
TEST_CASE("ids are version 5 UUIDs of portfolio and entry") {
  CHECK(feed_id("mara-lindqvist", "transactional-outbox") ==
        "urn:uuid:5ab1cf13-dd2e-5e41-bef5-3434ca1f946a");
  CHECK(feed_id("mara-lindqvist", "") == "urn:uuid:22a0614f-4a42-5bf0-a532-f0a652fd65a1");
  CHECK(feed_id("ü", "é") == "urn:uuid:d41e9494-37d8-5f14-9bad-c25c5c19dd39");
}

TEST_CASE("wins are listed newest first, each with its address, its id and its day") {
  PortfolioFiles files(
      {{"content/old.md", entry_text("Old", "win: true\ndate: 2025-02-28\n", "o\n")},
       {"content/none.md", entry_text("None")},
       {"content/measured.md",
        entry_text("Measured & <b>", "date: 2026-10-31\nimpact: [{text: faster}]\n")},
       {"content/not.md", entry_text("Not", "win: false\nimpact: [{text: x}]\n")},
       {"content/win.md", entry_text("Win", "kind: win\ndate: 2026-10-30\n", "w\n")}});
  const std::string rss = rss_of(files);
  CHECK(items(rss, "title") == "Measured & <b> | Win | Old");
  CHECK(items(rss, "link") ==
        "https://ada.example/p/evidence/measured/ | https://ada.example/p/evidence/win/ | "
        "https://ada.example/p/evidence/old/");
  CHECK(items(rss, "guid").starts_with(feed_id("ada", "measured") + " | "));
  CHECK(items(rss, "pubDate") ==
        "Sat, 31 Oct 2026 00:00:00 +0000 | Fri, 30 Oct 2026 00:00:00 +0000 | "
        "Fri, 28 Feb 2025 00:00:00 +0000");
  CHECK(channel_text(rss, "lastBuildDate") == "Sat, 31 Oct 2026 00:00:00 +0000");
  CHECK(channel_text(rss, "title") == "Ada: wins");
  CHECK(channel_text(rss, "link") == "https://ada.example/p/");
  CHECK(channel_text(rss, "language") == "en");
  CHECK(channel_text(rss, "description") != "");
  CHECK(rss.find("<atom:link href=\"https://ada.example/p/feed.xml\" rel=\"self\" "
                 "type=\"application/rss+xml\"/>") != kNone);
  CHECK(rss.find("<guid isPermaLink=\"false\">urn:uuid:") != kNone);
}

TEST_CASE("items have the outcome and the whole body, with complete addresses") {
  PortfolioFiles files(
      {{"content/a.md",
        entry_text("A", "impact: [{metric: p99, before: 340, after: 92, unit: ms}]\n",
                   "# H\n\n[b](b.md#x) [s](s.md) ![p](p.png) a]]>b & c[^1]\n\n"
                   "[^1]: note\n")},
       {"content/b.md", entry_text("B", "", "# X\n")},
       {"content/s.md", entry_text("S", "visibility: private\n")},
       {"content/p.png", "png"}});
  const std::string rss = rss_of(files);
  const std::string body = items(rss, "description");
  CHECK(body.starts_with("<p><strong>p99: 340 → 92 ms</strong></p>\n<h2 id=\"h\">H</h2>\n"));
  CHECK(body.find("<a href=\"https://ada.example/p/evidence/b/#x\">b</a> s "
                  "<img src=\"https://ada.example/p/static/p.png\" alt=\"p\" loading=\"lazy\"> "
                  "a]]&gt;b &amp; c") != kNone);
  CHECK(body.find("href=\"https://ada.example/p/evidence/a/#fn:1\"") != kNone);
  CHECK(rss.find("&lt;h2 id=\"h\"&gt;") != kNone);  // escaped as HTML, then as XML
  CHECK(rss.find("href=\"../") == kNone);
}

TEST_CASE("an item without a body has its summary") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "win: true\nsummary: It is < that\n")}});
  CHECK(items(rss_of(files), "description") == "<p>It is &lt; that</p>\n");
}

TEST_CASE("there are at most feed_limit items") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "kind: win\ndate: 2026-01-03\n")},
                        {"content/b.md", entry_text("B", "kind: win\ndate: 2026-01-02\n")},
                        {"content/c.md", entry_text("C", "kind: win\ndate: 2026-01-02\n")}});
  Target target = PortfolioFiles::target_for(Audience::everyone);
  CHECK(items(rss_of(files, target), "title") == "A | B | C");
  target.feed_limit = 2;
  CHECK(items(rss_of(files, target), "title") == "A | B");
}

TEST_CASE("a feed without wins is a feed all the same") {
  PortfolioFiles files({{"content/a.md", entry_text("A")}},
                       "headline: One & only\nlanguage: de-CH\n");
  const std::string rss = rss_of(files);
  CHECK(items(rss, "title") == "");
  CHECK(channel_text(rss, "lastBuildDate") == "");
  CHECK(channel_text(rss, "description") == "One & only");
  CHECK(channel_text(rss, "language") == "de-CH");
}

TEST_CASE("only what the reader may see is in the feed") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("Secret", "kind: win\nvisibility: manager\n")},
       {"content/b.md", entry_text("Inside",
                                   "kind: win\nvisibility: internal\n"
                                   "public: {title: Outside}\n")},
       {"content/c.md", entry_text("Words", "kind: win\npublic: {title: Outside}\n",
                                   "::: manager\nhidden\n:::\n\nshown\n")}});
  CHECK(items(rss_of(files, Audience::manager), "title") == "Secret | Inside | Words");
  CHECK(items(rss_of(files, Audience::internal), "title") == "Inside | Words");
  const std::string rss = rss_of(files, Audience::everyone);
  CHECK(items(rss, "title") == "Outside");
  CHECK(items(rss, "description") == "<p>shown</p>\n");
}

TEST_CASE("characters that XML has no place for do not reach it") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("\"x\\u200by\"", "kind: win\n", "&#xFFFE;z\n")}});
  const std::string rss = rss_of(files);
  CHECK(rss.find("\xEF\xBF\xBE") == kNone);
  CHECK(items(rss, "description") == "<p>\uFFFDz</p>\n");
}

}  // namespace
}  // namespace dossier
