#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr std::size_t kNone = std::string::npos;

TEST_CASE("a page has its body, and is described by its summary or first paragraph") {
  PortfolioFiles files(
      {{"content/pages/a.md", page_text("A", "summary: S\n", "text\n")},
       {"content/pages/b.md", page_text("B", "", "# H\n\nfirst *one*\n\nsecond\n")},
       {"content/pages/c.md", page_text("C", "visibility: manager\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  CHECK(viewed->page("a/index.html")->description == "S");
  CHECK(viewed->page("b/index.html")->description == "first one");
  CHECK(viewed->page("c/index.html") == nullptr);
  CHECK(field(viewed->content("a/index.html"), "body") == "<p>text</p>\n");
}

TEST_CASE("an alias is a page that sends its reader on") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "aliases: [/old/a/, b, c.html, d.htm, ü x]\n")},
       {"content/pages/p.md", page_text("P", "aliases: [q]\n")}});
  const Site site = files.make(Audience::everyone);
  const std::pair<const char*, const char*> aliases[] = {
      {"old/a/index.html", "../../evidence/a/index.html"},
      {"b/index.html", "../evidence/a/index.html"},
      {"c.html", "evidence/a/index.html"},
      {"d.htm/index.html", "../evidence/a/index.html"},
      {"ü x/index.html", "../evidence/a/index.html"},
      {"q/index.html", "../p/index.html"}};
  for (const auto& alias : aliases) {
    const std::string path = alias.first;
    const std::string link = alias.second;
    CAPTURE(path);
    REQUIRE(site.files.contains(path));
    const std::string& html = site.files.at(path).bytes;
    CHECK(html.find("<meta http-equiv=\"refresh\" content=\"0; url=" + link + "\">") != kNone);
    CHECK(html.find("<a href=\"" + link + "\">") != kNone);
    CHECK(html.find("<link rel=\"canonical\" href=\"https://ada.example/p/") != kNone);
    CHECK(site.files.at("sitemap.xml").bytes.find(path) == kNone);
  }
  CHECK(site.files.at("evidence/a/index.html").bytes.find("http-equiv=\"refresh\"") == kNone);
}

TEST_CASE("an alias of what is withheld is not made") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "visibility: manager\naliases: [old]\n")}});
  CHECK(files.make(Audience::manager).files.contains("old/index.html"));
  CHECK_FALSE(files.make(Audience::internal).files.contains("old/index.html"));
}

TEST_CASE("404.html alone starts its links at the root, with the path of base_url") {
  PortfolioFiles files({{"content/a.md", entry_text("A")}});
  const Site site = files.make(Audience::everyone);
  for (const auto& one : site.files) {
    const std::string& path = one.first;
    const SiteFile& file = one.second;
    if (!path.ends_with(".html")) continue;
    CAPTURE(path);
    const bool rooted = file.bytes.find("href=\"/") != kNone;
    CHECK(rooted == (path == "404.html"));
  }
  const std::string& missing = site.files.at("404.html").bytes;
  CHECK(missing.find("href=\"/p/evidence/index.html\"") != kNone);
  CHECK(missing.find("href=\"/p/assets/style.") != kNone);
  CHECK(missing.find("href=\"../") == kNone);
}

}  // namespace
}  // namespace dossier
