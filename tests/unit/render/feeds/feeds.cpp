#include "render/feeds/feeds.h"

#include <random>
#include <set>

#include "unit/support/feeds.h"

namespace dossier {
namespace {

using nlohmann::json;

constexpr const char* kTechnical = "checklist/senior-checklist/technical/";

std::string bytes_of(const Site& site, const std::string& path) {
  const auto found = site.files.find(path);
  REQUIRE(found != site.files.end());
  return found->second.bytes;
}

// One element of every item of a JSON Feed: "a | b".
std::string column(const json& feed, const char* name) {
  std::string out;
  for (const json& item : feed["items"])
    out += (out.empty() ? "" : " | ") + item[name].get<std::string>();
  return out;
}

std::set<std::string> with_end(const Site& site, std::string_view end) {
  std::set<std::string> folders;
  for (const auto& [path, file] : site.files)
    if (path.ends_with(end)) folders.insert(path.substr(0, path.size() - end.size()));
  return folders;
}

TEST_CASE("a site has a feed of each format, and one for every category that has a page") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "category: technical\n")},
                        {"content/b.md", entry_text("B", "kind: win\n")}});
  for (const Audience reader :
       {Audience::self, Audience::manager, Audience::internal, Audience::everyone}) {
    const Site site = files.make(reader);
    CHECK(site.files.contains("feed.atom"));
    CHECK(site.files.contains("feed.json"));
    std::set<std::string> feeds = with_end(site, "/feed.xml");
    std::set<std::string> pages;
    for (const std::string& folder : with_end(site, "/index.html"))
      if (folder.starts_with("checklist/") && folder.find('/', 10) != folder.npos)
        pages.insert(folder);
    CHECK(feeds == pages);
    CHECK(feeds.size() == (reader <= Audience::manager ? 4u : 1u));
  }
  const std::string empty = bytes_of(files.make(), std::string(kTechnical) + "feed.xml");
  CHECK(XmlReading(empty).texts("rss/channel/title").starts_with("Ada: wins · "));
  CHECK(XmlReading(empty).all("rss/channel/item").empty());
}

TEST_CASE("each feed has its own address, under the host that the target has or for want of one") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "kind: win\ncategory: technical\n")}});
  for (const auto& [base_url, start] :
       {std::pair("https://ada.example/p/", "https://ada.example/p/"),
        std::pair("/q/", "http://localhost:8000/q/")}) {
    Target target = PortfolioFiles::target_for(Audience::everyone);
    target.base_url = base_url;
    const Site site = files.make(target);
    for (const std::string& path :
         {std::string("feed.xml"), std::string(kTechnical) + "feed.xml"}) {
      const XmlReading rss(bytes_of(site, path));
      CHECK(rss.attributes("rss/channel/atom:link", "href") == start + path);
      CHECK(rss.texts("rss/channel/item/link") == start + std::string("evidence/a/"));
    }
    const XmlReading atom(bytes_of(site, "feed.atom"));
    CHECK(atom.attributes("feed/link", "href") == start + std::string("feed.atom | ") + start);
    CHECK(json::parse(bytes_of(site, "feed.json"))["feed_url"] == start + std::string("feed.json"));
  }
}

TEST_CASE("a page names the three feeds, a category's page its own as well") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "category: technical\naliases: [old]\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  const auto links = [&](const std::string& path) {
    const PagePlan* page = viewed->page(path);
    REQUIRE(page != nullptr);
    return feed_links(viewed->view, *page);
  };
  const FieldsList index = links("index.html");
  CHECK(column(index, "url") == "feed.xml, feed.atom, feed.json");
  CHECK(column(index, "type") ==
        "application/rss+xml, application/atom+xml, application/feed+json");
  CHECK(column(index, "title") == "Ada: wins (RSS), Ada: wins (Atom), Ada: wins (JSON)");
  CHECK(column(links("404.html"), "url") == "/p/feed.xml, /p/feed.atom, /p/feed.json");
  CHECK(column(links("old/index.html"), "url") == "../feed.xml, ../feed.atom, ../feed.json");
  const FieldsList category = links(std::string(kTechnical) + "index.html");
  REQUIRE(category.size() == 4);
  CHECK(field(category[3], "url") == "../../../" + std::string(kTechnical) + "feed.xml");
  CHECK(field(category[3], "type") == "application/rss+xml");
  std::set<std::string> titles;
  for (const Fields& link : category) CHECK(titles.insert(field(link, "title")).second);
}

TEST_CASE("every page links to the feeds that it names") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "kind: win\ncategory: technical\n")}});
  const Site site = files.make(Audience::manager);
  for (const auto& named : site.files) {
    const std::string& path = named.first;
    const SiteFile& file = named.second;
    if (!path.ends_with(".html")) continue;
    CAPTURE(path);
    for (const char* type : {"rss+xml", "atom+xml", "feed+json"})
      CHECK(file.bytes.find("<link rel=\"alternate\" type=\"application/" + std::string(type) +
                            "\" title=\"Ada: wins (") != std::string::npos);
  }
}

TEST_CASE("ids stay when titles, files and hosts change") {
  const std::string keys = "kind: win\nid: a\ncategory: technical\n";
  PortfolioFiles before({{"content/a.md", entry_text("Before", keys)}}, "id: me\n");
  PortfolioFiles after({{"content/2026/deep/b.md", entry_text("After", keys)}},
                       "id: me\nheadline: New\n");
  Target elsewhere = PortfolioFiles::target_for(Audience::everyone);
  elsewhere.base_url = "https://elsewhere.example/q/";
  const Site old_site = before.make(Audience::everyone), new_site = after.make(elsewhere);
  const auto ids = [](const Site& site) {
    const XmlReading atom(bytes_of(site, "feed.atom"));
    return XmlReading(bytes_of(site, "feed.xml")).texts("rss/channel/item/guid") + "\n" +
           XmlReading(bytes_of(site, std::string(kTechnical) + "feed.xml"))
               .texts("rss/channel/item/guid") +
           "\n" + atom.texts("feed/id") + "\n" + atom.texts("feed/entry/id") + "\n" +
           column(json::parse(bytes_of(site, "feed.json")), "id");
  };
  CHECK(ids(old_site) == ids(new_site));
  const std::string id = feed_id("me", "a");
  CHECK(ids(new_site) == id + "\n" + id + "\n" + feed_id("me", "") + "\n" + id + "\n" + id);
  CHECK(bytes_of(old_site, "feed.atom") != bytes_of(new_site, "feed.atom"));
}

// Titles made of what formats escape, of scripts in either direction and of signs beyond the first
// plane.
std::string random_title(std::mt19937& random) {
  constexpr const char* pieces[] = {"<b>",
                                    "]]>",
                                    "&amp;",
                                    "&",
                                    "\"",
                                    "'",
                                    "\\",
                                    "-->",
                                    "<![CDATA[",
                                    "%20",
                                    "</title>",
                                    "\u00E9",
                                    "e\u0301",
                                    "\u05E9\u05DC\u05D5\u05DD",
                                    "\u0645\u0631\u062D\u0628\u0627",
                                    "\u200F",
                                    "\U0001F680",
                                    "\u2028",
                                    "word",
                                    "{{x}}"};
  std::string title = "t";
  for (int left = static_cast<int>(random() % 8); left > 0; --left)
    title += std::string(random() % 2 == 0 ? " " : "") + pieces[random() % std::size(pieces)];
  return title + "t";
}

std::string quoted_yaml(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
  return out + "\"";
}

TEST_CASE("whatever the titles are, every format gives back all of them") {
  std::mt19937 random(20261101);
  for (int round = 0; round < 40; ++round) {
    PortfolioFiles files({});
    const int count = round == 0 ? 0 : 1 + static_cast<int>(random() % 3);
    std::string titles;
    for (int i = 0; i < count; ++i) {
      const std::string title = random_title(random);
      titles += (i == 0 ? "" : " | ") + title;
      files.memory().put("/p/content/e" + std::to_string(i) + ".md",
                         entry_text(quoted_yaml(title), "kind: win\ncategory: technical\n"));
    }
    CAPTURE(titles);
    const Site site = files.make(Audience::self);
    CHECK(XmlReading(bytes_of(site, "feed.xml")).texts("rss/channel/item/title") == titles);
    CHECK(XmlReading(bytes_of(site, std::string(kTechnical) + "feed.xml"))
              .texts("rss/channel/item/title") == titles);
    CHECK(XmlReading(bytes_of(site, "feed.atom")).texts("feed/entry/title") == titles);
    CHECK(column(json::parse(bytes_of(site, "feed.json")), "title") == titles);
  }
}

TEST_CASE("an entry in the feeds of very many categories is not written without end") {
  std::string ladder = "id: mine\ntitle: Mine\nversion: 1\ncategories:\n", categories;
  for (int i = 0; i < 100; ++i) {
    const std::string id = "c" + std::to_string(i);
    ladder += "  - {id: " + id + ", title: " + id + ", items: [{id: i, title: I}]}\n";
    categories += (i == 0 ? "" : ", ") + id;
  }
  const auto with_body_of = [&](std::size_t bytes) {
    return PortfolioFiles(
        {{"frameworks/mine.yaml", ladder},
         {"content/a.md", entry_text("A", "kind: win\ncategory: [" + categories + "]\n",
                                     std::string(bytes, 'x') + "\n")}},
        "frameworks: [mine]\n");
  };
  CHECK(with_body_of(900'000).refusal() ==
        "portfolio.yaml:1:1 [too-large] the feeds of the categories of target 't' are larger than "
        "64 MiB (set its 'feed_limit:' to less than 50)");
  CHECK(with_body_of(600'000).make().files.contains("checklist/mine/c99/feed.xml"));
}

TEST_CASE("characters that XML has no place for do not reach it") {
  PortfolioFiles files({{"content/a.md", entry_text("x", "kind: win\n", "&#xFFFE;z\n")}});
  const Site site = files.make(Audience::everyone);
  for (const char* path : {"feed.xml", "feed.atom"}) {
    CAPTURE(path);
    CHECK(bytes_of(site, path).find("\xEF\xBF\xBE") == std::string::npos);
    CHECK(bytes_of(site, path).find("&lt;p&gt;\uFFFDz") != std::string::npos);
  }
}

}  // namespace
}  // namespace dossier
