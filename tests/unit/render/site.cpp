#include "render/site.h"

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr std::size_t kNone = std::string::npos;

TEST_CASE("a site has its pages, feeds, indexes and assets, and nothing unasked for") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "artifacts: [r.pdf]\n", "![p](p.svg)\n")},
                        {"content/p.svg", "<svg/>"},
                        {"content/r.pdf", "pdf"},
                        {"content/unused.svg", "<svg/>"}});
  const Site site = files.make(Audience::everyone);
  for (const char* path : {"index.html", "evidence/index.html", "evidence/a/index.html", "404.html",
                           "artifacts/index.html", "timeline/index.html", "feed.xml", "feed.atom",
                           "feed.json", "sitemap.xml", "robots.txt", "index.json", ".nojekyll"}) {
    CAPTURE(path);
    CHECK(site.files.contains(path));
  }
  CHECK(site.files.at("static/p.svg").bytes == "<svg/>");
  CHECK(site.files.at("static/r.pdf").copied_from == "content/r.pdf");
  CHECK_FALSE(site.files.contains("static/unused.svg"));
  CHECK_FALSE(site.files.contains("CNAME"));
  CHECK(site.files.at(".nojekyll").bytes == "");
  Target target = PortfolioFiles::target_for(Audience::everyone);
  target.cname = "ada.example";
  CHECK(files.make(target).files.at("CNAME").bytes == "ada.example\n");
}

TEST_CASE("a file that only a withheld part refers to is not published") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "", "::: manager\n![p](p.svg)\n:::\n")},
       {"content/b.md", entry_text("B", "visibility: manager\n", "![q](q.svg)\n")},
       {"content/c.md", entry_text("C", "artifacts: [{url: r.pdf, visibility: manager}]\n")},
       {"content/p.svg", "<svg/>"},
       {"content/q.svg", "<svg/>"},
       {"content/r.pdf", "r"}});
  const Site inside = files.make(Audience::manager), outside = files.make(Audience::internal);
  for (const char* path : {"static/p.svg", "static/q.svg", "static/r.pdf"}) {
    CAPTURE(path);
    CHECK(inside.files.contains(path));
    CHECK_FALSE(outside.files.contains(path));
  }
}

TEST_CASE("the same portfolio gives the same bytes, on one thread or many") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "tags: [x]\n", "[b](b.md)\n")},
                        {"content/b.md", entry_text("B", "tags: [x]\n")},
                        {"content/pages/p.md", page_text("P")}});
  const Portfolio portfolio = files.read();
  const Target target = PortfolioFiles::target_for(Audience::everyone);
  const auto bytes = [&](unsigned jobs) {
    Diagnostics out;
    std::string all;
    const auto made = make_site(files.memory(), "/p", portfolio, target, jobs, out);
    REQUIRE(made);
    for (const auto& [path, file] : made->site.files) all += path + "\n" + file.bytes + "\n";
    return all;
  };
  CHECK(bytes(1) == bytes(8));
}

TEST_CASE("assets are named by their bytes") {
  PortfolioFiles files({});
  const auto stylesheet = [&] {
    for (const auto& [path, file] : files.make().files)
      if (path.ends_with(".css")) return path;
    return std::string();
  };
  const std::string before = stylesheet();
  CHECK(before.starts_with("assets/style."));
  CHECK(before.size() == std::string("assets/style..css").size() + 16);
  files.memory().put("/p/themes/default/assets/style.css", "body{}");
  CHECK(stylesheet() != before);
  CHECK(files.make().files.at("index.html").bytes.find("href=\"" + stylesheet() + "\"") != kNone);
}

TEST_CASE("a host is asked for when the base_url has none") {
  PortfolioFiles files({});
  Target target = PortfolioFiles::target_for(Audience::internal);
  target.base_url = "/p/";
  Diagnostics out;
  const auto made = make_site(files.memory(), "/p", files.read(), target, 1, out);
  REQUIRE(made.has_value());
  CHECK(out.errors() == 0);
  CHECK(faults(out).find("[no-host] the base_url of target 't' has no host") != kNone);
  CHECK(made->site.files.at("feed.xml").bytes.find("http://localhost:8000/p/") != kNone);
}

TEST_CASE("two sources for one path are an error that names both") {
  CHECK(PortfolioFiles({{"content/a.md", entry_text("A", "aliases: [x]\n")},
                        {"content/b.md", entry_text("B", "aliases: [x/index.html]\n")}})
            .refusal() ==
        "content/b.md:1:1 [output-collision] 'x/index.html' is made by content/b.md and by "
        "content/a.md (change one id, title, alias or file name)");
  CHECK(PortfolioFiles({{"content/pages/evidence.md", page_text("P")}}).refusal() ==
        "content/pages/evidence.md:1:1 [output-collision] 'evidence/index.html' is made by "
        "content/pages/evidence.md and by the page 'All evidence' (change one id, title, alias or "
        "file name)");
  CHECK(PortfolioFiles({{"content/a.md", entry_text("A", "aliases: [/evidence/a/]\n")}})
            .refusal()
            .find("'evidence/a/index.html' is made by content/a.md and by content/a.md") != kNone);
}

TEST_CASE("so are paths that differ in case or normalisation only") {
  CHECK(PortfolioFiles({{"content/a.md", entry_text("A", "aliases: [Old]\n")},
                        {"content/b.md", entry_text("B", "aliases: [old]\n")}})
            .refusal() ==
        "content/b.md:1:1 [output-collision] 'old/index.html' is made by content/b.md and by "
        "content/a.md, as 'Old/index.html' (change one id, title, alias or file name)");
  CHECK(PortfolioFiles({{"content/a.md", entry_text("A", "aliases: [\"\\u00e9\"]\n")},
                        {"content/b.md", entry_text("B", "aliases: [\"e\\u0301\"]\n")}})
            .refusal()
            .find("[output-collision]") != kNone);
  CHECK(PortfolioFiles({{"content/a.md", entry_text("A", "aliases: [Robots.TXT/index.html]\n")},
                        {"content/b.md", entry_text("B", "aliases: [FEED.html]\n")}})
            .refusal()
            .find("and the file 'robots.txt' by robots.txt") != kNone);
}

TEST_CASE("so is a file where another needs a folder") {
  CHECK(PortfolioFiles({{"content/a.md", entry_text("A", "aliases: [x.html]\n")},
                        {"content/b.md", entry_text("B", "aliases: [X.html/y]\n")}})
            .refusal() ==
        "content/b.md:1:1 [output-collision] 'X.html/y/index.html' is made by content/b.md, and "
        "the file 'x.html' by content/a.md (change one id, title, alias or file name)");
  CHECK(PortfolioFiles({{"content/p.md", entry_text("P", "", "[1](static/a) [2](a/b.png)\n")},
                        {"content/static/a", "file"},
                        {"content/a/b.png", "png"}})
            .refusal()
            .find("'static/a/b.png' is made by content/a/b.png, and the file 'static/a'") != kNone);
}

TEST_CASE("a theme that cannot be used makes no site") {
  PortfolioFiles files({{"themes/default/tag.mustache", "{{nope}}"}});
  CHECK(files.refusal().starts_with("themes/default/tag.mustache:1:1 [theme-name]"));
}

}  // namespace
}  // namespace dossier
