#include "render/indexes.h"

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr std::size_t kNone = std::string::npos;

TEST_CASE("the sitemap has every page but aliases and the 404 page") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "aliases: [old/a]\ntags: [Ü x]\n")},
                        {"content/pages/about.md", page_text("About")}});
  const auto viewed = files.viewed(Audience::everyone);
  const std::string xml = make_sitemap(viewed->view, viewed->pages);
  CHECK(xml.starts_with("<?xml version=\"1.0\""));
  CHECK(xml.find("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">") != kNone);
  CHECK(xml.find("<loc>https://ada.example/p/</loc>") != kNone);
  CHECK(xml.find("<loc>https://ada.example/p/evidence/a/</loc>") != kNone);
  CHECK(xml.find("<lastmod>2026-05-01</lastmod>") != kNone);
  CHECK(xml.find("<loc>https://ada.example/p/about/</loc>") != kNone);
  CHECK(xml.find("/tags/u-x/</loc>") != kNone);
  CHECK(xml.find("old/a") == kNone);
  CHECK(xml.find("404") == kNone);
  CHECK(xml.find("index.html") == kNone);
}

TEST_CASE("robots are asked in by the public alone") {
  PortfolioFiles files({});
  for (const Audience reader : {Audience::self, Audience::manager, Audience::internal})
    CHECK(make_robots(files.viewed(reader)->view) == "User-agent: *\nDisallow: /\n");
  CHECK(make_robots(files.viewed(Audience::everyone)->view) ==
        "User-agent: *\nAllow: /\nSitemap: https://ada.example/p/sitemap.xml\n");
  Target target = PortfolioFiles::target_for(Audience::everyone);
  target.base_url = "/p/";
  CHECK(make_robots(files.viewed(target)->view) == "User-agent: *\nAllow: /\n");
}

TEST_CASE("the search index has the shape of the contract, newest first") {
  PortfolioFiles files(
      {{"content/a.md",
        entry_text("A \\\"&<\\\"",
                   "checklist: [technical/multi-team-system]\ncategory: [business]\n"
                   "tags: [x, é]\nsummary: S\n",
                   "# H\n\nText *here*.\n")},
       {"content/b.md", entry_text("B", "date: 2026-04-30\nkind: win\n")},
       {"content/c.md", entry_text("Secret", "visibility: self\n")}});
  CHECK(make_search_index(files.viewed(Audience::everyone)->view) ==
        R"({"entries":[{"id":"a","url":"evidence/a/","title":"A \\\"&<\\\"","date":"2026-05-01",)"
        R"("kind":"adr","stage":"artifacts","categories":["senior-checklist/technical",)"
        R"("senior-checklist/business"],"tags":["x","é"],"summary":"S","text":"H Text here."},)"
        R"({"id":"b","url":"evidence/b/","title":"B","date":"2026-04-30","kind":"win",)"
        R"("stage":"scope","categories":[],"tags":[],"summary":"","text":""}]})"
        "\n");
  CHECK(make_search_index(PortfolioFiles({}).viewed()->view) == "{\"entries\":[]}\n");
}

}  // namespace
}  // namespace dossier
