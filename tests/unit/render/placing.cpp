#include "render/placing.h"

#include <doctest/doctest.h>

#include <map>

#include "render/document_builder.h"

namespace dossier {
namespace {

using To = LinkTarget::Kind;

struct Site {
  Target target;
  PublishedPaths published;
  FileReferences references;

  Site() {
    target.base_url = "https://a.b/base/";
    published.add_page("evidence/x/index.html");
    published.add_page("about/index.html");
    published.add_page("stages/s/index.html");
    published.add_file({"content/2026/ü 1.png", "static/2026/ü 1.png", 1});
  }

  std::string placed(const Document& document, bool absolute = false,
                     std::string_view page = "evidence/me/index.html") {
    return place(document, {Addresses(target), published, page, absolute}, references);
  }

  // "<a ...>text</a>"
  std::string link(LinkTarget to, bool absolute = false) {
    DocumentBuilder builder(0);
    builder.open_link(std::move(to), " title=\"t\"");
    builder.text("te<xt");
    builder.close_link();
    return placed(builder.take(), absolute);
  }

  std::string image(LinkTarget to, std::string_view alternative = "a \"b\"",
                    bool absolute = false) {
    DocumentBuilder builder(0);
    builder.image(std::move(to), " title=\"t\"", alternative, {});
    return placed(builder.take(), absolute);
  }

  std::string referred() const {
    std::string out;
    for (const std::string& path : references) out += path + " ";
    return out;
  }
};

std::string a(std::string_view href) {
  return "<a href=\"" + std::string(href) + "\" title=\"t\">te&lt;xt</a>";
}

TEST_CASE("links are relative to their page") {
  Site site;
  CHECK(site.link({To::entry, "x", ""}) == a("../x/index.html"));
  CHECK(site.link({To::entry, "x", "p q"}) == a("../x/index.html#p%20q"));
  CHECK(site.link({To::page, "about", ""}) == a("../../about/index.html"));
  CHECK(site.link({To::output, "stages/s/index.html", "i"}) == a("../../stages/s/index.html#i"));
  CHECK(site.link({To::file, "content/2026/ü 1.png", ""}) == a("../../static/2026/%C3%BC%201.png"));
  CHECK(site.link({To::anchor, "", "fn:1"}) == a("#fn:1"));
  CHECK(site.link({To::anchor, "", "ü"}) == a("#%C3%BC"));
  CHECK(site.link({To::anchor, "", ""}) == a("#"));
  CHECK(site.link({To::external, "https://c.d/?e&f", ""}) == a("https://c.d/?e&amp;f"));
  site.target.urls = UrlStyle::directory;
  CHECK(site.link({To::entry, "x", "p"}) == a("../x/#p"));
  CHECK(site.link({To::file, "content/2026/ü 1.png", ""}) == a("../../static/2026/%C3%BC%201.png"));
}

TEST_CASE("feeds have complete addresses, in the folder form") {
  Site site;
  CHECK(site.link({To::entry, "x", "p"}, true) == a("https://a.b/base/evidence/x/#p"));
  CHECK(site.link({To::anchor, "", "fn:1"}, true) == a("https://a.b/base/evidence/me/#fn:1"));
  CHECK(site.link({To::file, "content/2026/ü 1.png", ""}, true) ==
        a("https://a.b/base/static/2026/%C3%BC%201.png"));
  CHECK(site.image({To::file, "content/2026/ü 1.png", ""}, "a", true) ==
        "<img src=\"https://a.b/base/static/2026/%C3%BC%201.png\" alt=\"a\" title=\"t\" "
        "loading=\"lazy\">");
}

TEST_CASE("what is not published is plain text") {
  Site site;
  for (const LinkTarget& to :
       {LinkTarget{To::entry, "secret", "p"}, LinkTarget{To::page, "secret", ""},
        LinkTarget{To::output, "tags/secret/index.html", ""}, LinkTarget{To::file, "content/x", ""},
        LinkTarget{To::none, "", ""}}) {
    CAPTURE(to.name);
    for (const bool absolute : {false, true}) {
      CHECK(site.link(to, absolute) == "te&lt;xt");
      CHECK(site.image(to, "a \"b\"", absolute) == "a &quot;b&quot;");
    }
  }
  CHECK(site.referred() == "");
}

TEST_CASE("the files that a page refers to are noted by their output path") {
  Site site;
  site.link({To::entry, "x", ""});
  CHECK(site.referred() == "");
  site.link({To::file, "content/2026/ü 1.png", ""});
  site.image({To::file, "content/2026/ü 1.png", ""});
  CHECK(site.referred() == "static/2026/ü 1.png ");
}

TEST_CASE("an image of the site is shown, one on another host becomes a link") {
  Site site;
  CHECK(site.image({To::file, "content/2026/ü 1.png", ""}) ==
        "<img src=\"../../static/2026/%C3%BC%201.png\" alt=\"a &quot;b&quot;\" title=\"t\" "
        "loading=\"lazy\">");
  CHECK(site.image({To::external, "https://c.d/e.png?f&g", ""}) ==
        "<a href=\"https://c.d/e.png?f&amp;g\" title=\"t\">a &quot;b&quot;</a>");
  CHECK(site.image({To::external, "HTTP://c.d", ""}, "") ==
        "<a href=\"HTTP://c.d\" title=\"t\">HTTP://c.d</a>");
  CHECK(site.image({To::external, "e.png", ""}) ==  // no portfolio is known
        "<img src=\"e.png\" alt=\"a &quot;b&quot;\" title=\"t\" loading=\"lazy\">");
  CHECK(site.image({To::external, "e.png?a:b", ""}).starts_with("<img"));
}

TEST_CASE("no link stands in a link") {
  Site site;
  const auto nested = [&](const LinkTarget& outer, const LinkTarget& inner) {
    DocumentBuilder builder(0);
    builder.open_link(outer, "");
    builder.image(inner, "", "i", {});
    builder.open_link({To::anchor, "", "fn:1"}, "");
    builder.text("1");
    builder.close_link();
    builder.close_link();
    return site.placed(builder.take());
  };
  const LinkTarget external{To::external, "https://c.d", ""}, none;
  CHECK(nested(external, external) == "<a href=\"https://c.d\">i1</a>");
  CHECK(nested(none, external) == "<a href=\"https://c.d\">i</a><a href=\"#fn:1\">1</a>");
}

TEST_CASE("URLs are made safe, and what their author encoded is left alone") {
  const std::map<std::string, std::string> cases = {
      {"https://c.d/a b", "https://c.d/a%20b"},
      {"https://c.d/%20%C3%BC", "https://c.d/%20%C3%BC"},
      {"https://c.d/ü?q=é#ß", "https://c.d/%C3%BC?q=%C3%A9#%C3%9F"},
      {"https://c.d/\"><b>", "https://c.d/%22%3E%3Cb%3E"},
      {"https://c.d/\\`{}|^", "https://c.d/%5C%60%7B%7D%7C%5E"},
      {"https://[::1]:80/[x]?[y]", "https://[::1]:80/%5Bx%5D?%5By%5D"},
      {"https://c.d/!$&'()*+,;=@:~-._", "https://c.d/!$&amp;'()*+,;=@:~-._"},
      {"mailto:a+b@c.d?subject=e%20f", "mailto:a+b@c.d?subject=e%20f"},
  };
  Site site;
  for (const auto& row : cases) {
    CAPTURE(row.first);
    CHECK(site.link({To::external, row.first, ""}) == a(row.second));
  }
}

TEST_CASE("paths of entries, pages, files and other output") {
  const Site site;
  CHECK(site.published.path_of({To::entry, "x", "f"}) == "evidence/x/index.html");
  CHECK(site.published.path_of({To::entry, "y", ""}) == "");
  CHECK(site.published.path_of({To::file, "content/2026/ü 1.png", ""}) == "static/2026/ü 1.png");
  CHECK(site.published.path_of({To::external, "x", ""}) == "");
  CHECK(site.published.path_of({To::anchor, "", "x"}) == "");
  CHECK(site.published.file_path("content/none") == "");
}

}  // namespace
}  // namespace dossier
