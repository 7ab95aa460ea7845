#include "render/feeds/feed.h"

#include "unit/support/feeds.h"

namespace dossier {
namespace {

constexpr std::size_t kNone = std::string::npos;

std::string days(const Feed& feed) {
  std::string out;
  for (const auto& item : feed.items) out += (out.empty() ? "" : " ") + iso_date(item->date);
  return out;
}

const Category& technical(const Viewed& viewed) {
  return *find_category(*find_framework(viewed.view.portfolio, "senior-checklist"), "technical");
}

Feed technical_feed(const Viewed& viewed) {
  FileReferences references;
  return FeedBuilder(viewed.view, references)
      .of_category(*find_framework(viewed.view.portfolio, "senior-checklist"), technical(viewed));
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
        entry_text("Measured & <b>",
                   "date: 2026-10-31\ntags: [x & y]\nimpact: [{text: faster}]\n")},
       {"content/not.md", entry_text("Not", "win: false\nimpact: [{text: x}]\n")},
       {"content/win.md", entry_text("Win", "kind: win\ndate: 2026-10-30\n", "w\n")}});
  const Feed feed = feed_of(files);
  CHECK(column(feed, &FeedItem::title) == "Measured & <b> | Win | Old");
  CHECK(column(feed, &FeedItem::address) ==
        "https://ada.example/p/evidence/measured/ | https://ada.example/p/evidence/win/ | "
        "https://ada.example/p/evidence/old/");
  CHECK(column(feed, &FeedItem::id).starts_with(feed_id("ada", "measured") + " | "));
  CHECK(days(feed) == "2026-10-31 2026-10-30 2025-02-28");
  CHECK(feed.items[0]->topics.size() == 2);
  CHECK(feed.items[0]->topics[1] == "x & y");
  CHECK(iso_date(feed.updated) == "2026-10-31");
  CHECK(feed.id == feed_id("ada", ""));
  CHECK(feed.title == "Ada: wins");
  CHECK(feed.author == "Ada");
  CHECK(feed.home == "https://ada.example/p/");
  CHECK(feed.language == "en");
  CHECK(feed.description == "What Ada achieved, newest first.");
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
  const std::string body = column(feed_of(files), &FeedItem::html);
  CHECK(body.starts_with("<p><strong>p99: 340 → 92 ms</strong></p>\n<h2 id=\"h\">H</h2>\n"));
  CHECK(body.find("<a href=\"https://ada.example/p/evidence/b/#x\">b</a> s "
                  "<img src=\"https://ada.example/p/static/p.png\" alt=\"p\" loading=\"lazy\"> "
                  "a]]&gt;b &amp; c") != kNone);
  CHECK(body.find("href=\"https://ada.example/p/evidence/a/#fn:1\"") != kNone);
  CHECK(body.find("href=\"../") == kNone);
}

TEST_CASE("an item without a body has its summary as content, or else its title") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "date: 2026-05-04\nwin: true\nsummary: It is < that\n")},
       {"content/b.md", entry_text("Said & done", "date: 2026-05-03\nwin: true\n")},
       {"content/c.md",
        entry_text("C", "date: 2026-05-02\nwin: true\nsummary: Short\n", "Long.\n")},
       {"content/d.md", entry_text("D", "date: 2026-05-01\nwin: true\n", "First. Second.\n")}});
  const Feed feed = feed_of(files);
  CHECK(column(feed, &FeedItem::html) ==
        "<p>It is &lt; that</p>\n | <p>Said &amp; done</p>\n | <p>Long.</p>\n | "
        "<p>First. Second.</p>\n");
  CHECK(column(feed, &FeedItem::summary) == " |  | Short | ");
}

TEST_CASE("there are at most feed_limit items, in a category's feed too") {
  const std::string keys = "kind: win\ncategory: technical\ndate: 2026-01-0";
  PortfolioFiles files({{"content/a.md", entry_text("A", keys + "3\n")},
                        {"content/b.md", entry_text("B", keys + "2\n")},
                        {"content/c.md", entry_text("C", keys + "2\n")}});
  Target target = PortfolioFiles::target_for(Audience::everyone);
  CHECK(column(feed_of(files, target), &FeedItem::title) == "A | B | C");
  target.feed_limit = 2;
  CHECK(column(feed_of(files, target), &FeedItem::title) == "A | B");
  CHECK(column(technical_feed(*files.viewed(target)), &FeedItem::title) == "A | B");
}

TEST_CASE("a feed without wins is dated by the day that the site stands for") {
  PortfolioFiles files({{"content/a.md", entry_text("A")}},
                       "headline: One & only\nlanguage: de-CH\n");
  const Feed feed = feed_of(files);
  CHECK(feed.items.empty());
  CHECK(iso_date(feed.updated) == "2026-11-01");
  CHECK(feed.description == "One & only");
  CHECK(feed.language == "de-CH");
}

TEST_CASE("only what the reader may see is in the feed") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("Secret", "kind: win\nvisibility: manager\n")},
       {"content/b.md", entry_text("Inside",
                                   "kind: win\nvisibility: internal\n"
                                   "public: {title: Outside}\n")},
       {"content/c.md", entry_text("Words", "kind: win\npublic: {title: Outside}\n",
                                   "::: manager\nhidden\n:::\n\nshown\n")}});
  CHECK(column(feed_of(files, Audience::manager), &FeedItem::title) == "Secret | Inside | Words");
  CHECK(column(feed_of(files, Audience::internal), &FeedItem::title) == "Inside | Words");
  const Feed feed = feed_of(files, Audience::everyone);
  CHECK(column(feed, &FeedItem::title) == "Outside");
  CHECK(column(feed, &FeedItem::html) == "<p>shown</p>\n");
}

TEST_CASE("a category's feed has the wins that claim or list it, and belongs to its page") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("Claims",
                                   "kind: win\ndate: 2026-05-03\n"
                                   "checklist: [technical/debt-reduction]\n")},
       {"content/b.md", entry_text("Lists", "kind: win\ncategory: technical\n")},
       {"content/c.md", entry_text("Elsewhere", "kind: win\ncategory: business\n")},
       {"content/d.md", entry_text("No win", "category: technical\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  const Feed feed = technical_feed(*viewed);
  CHECK(column(feed, &FeedItem::title) == "Claims | Lists");
  CHECK(iso_date(feed.updated) == "2026-05-03");
  CHECK(feed.home == "https://ada.example/p/checklist/senior-checklist/technical/");
  CHECK(feed.title.starts_with("Ada: wins · " + technical(*viewed).title + " · "));
  CHECK(feed.description.find(technical(*viewed).title) != kNone);
}

TEST_CASE("an item is made once, however many feeds hold it") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "kind: win\ncategory: technical\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  FileReferences references;
  FeedBuilder builder(viewed->view, references);
  const Feed all = builder.of_all();
  const Feed one = builder.of_category(*find_framework(viewed->view.portfolio, "senior-checklist"),
                                       technical(*viewed));
  REQUIRE(one.items.size() == 1);
  CHECK(one.items.front() == all.items.front());
}

TEST_CASE("the files that items show are published") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "kind: win\n", "![p](p.png)\n")},
                        {"content/p.png", "png"}});
  const auto viewed = files.viewed(Audience::everyone);
  FileReferences references;
  FeedBuilder(viewed->view, references).of_all();
  CHECK(references == FileReferences{"static/p.png"});
}

}  // namespace
}  // namespace dossier
