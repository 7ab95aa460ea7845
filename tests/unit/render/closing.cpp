#include "render/closing.h"

#include <doctest/doctest.h>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr const char* kBody =
    "[one](#one) [x](#xhidden) [other](b.md#xhidden) [open](b.md#one)\n\n## One\n\n"
    "::: manager\n## Xhidden\n:::\n";

PortfolioFiles sample(const std::string& keys = {}) {
  return PortfolioFiles({{"content/a.md", entry_text("A", keys, kBody)},
                         {"content/b.md", entry_text("B", "tags: [t]\n", kBody)},
                         {"content/x.md", entry_text("X", "visibility: private\ntags: [xtag]\n")}});
}

TEST_CASE("a link to a heading in a block says its name to those only who read the block") {
  const auto links = [](Audience reader) {
    const std::string html = sample().make(reader).files.at("evidence/a/index.html").bytes;
    const auto begin = html.find("<p><a href=\"#one\">one</a>");
    REQUIRE(begin != std::string::npos);
    return html.substr(begin, html.find("</p>", begin) - begin);
  };
  CHECK(links(Audience::manager) ==
        "<p><a href=\"#one\">one</a> <a href=\"#xhidden\">x</a> "
        "<a href=\"../b/index.html#xhidden\">other</a> <a href=\"../b/index.html#one\">open</a>");
  CHECK(links(Audience::internal) ==
        "<p><a href=\"#one\">one</a> x <a href=\"../b/index.html\">other</a> "
        "<a href=\"../b/index.html#one\">open</a>");
}

TEST_CASE("so does an artifact") {
  PortfolioFiles files = sample("artifacts: [{label: L, url: \"b.md#xhidden\"}]\n");
  const auto url = [&](Audience reader) {
    const Seen seen = see(files.read(), reader, 1);
    return find_entry(seen.portfolio, "a")->artifacts.at(0).target.fragment;
  };
  CHECK(url(Audience::manager) == "xhidden");
  CHECK(url(Audience::internal) == "");
}

TEST_CASE(
    "an artifact that is a list keeps its label, and without one goes, for who has no such list") {
  PortfolioFiles files =
      sample("artifacts: [{label: L, url: /tags/xtag/}, /tags/xtag, /tags/t/]\n");
  const auto artifacts = [&](Audience reader) {
    std::string all;
    const Seen seen = see(files.read(), reader, 1);
    for (const Artifact& artifact : find_entry(seen.portfolio, "a")->artifacts)
      all += "[" + artifact.label + " " + artifact.target.name + "]";
    return all;
  };
  CHECK(artifacts(Audience::self) ==
        "[L tags/xtag/index.html][ tags/xtag/index.html][ tags/t/index.html]");
  CHECK(artifacts(Audience::manager) == "[L ][ tags/t/index.html]");
  CHECK(artifacts(Audience::everyone) == "[L ][ tags/t/index.html]");
}

TEST_CASE("the lists of gaps are open to the owner and the manager") {
  PortfolioFiles files = sample();
  const auto lists = [&](Audience reader) { return open_lists(see(files.read(), reader, 1)); };
  CHECK(lists(Audience::self).contains("tags/xtag/index.html"));
  CHECK(lists(Audience::manager).contains("stages/judgment/index.html"));
  CHECK(!lists(Audience::manager).contains("tags/xtag/index.html"));
  CHECK(lists(Audience::internal).contains("timeline/index.html"));
  for (const char* feed : {"feed.xml", "feed.atom", "feed.json"})
    CHECK(lists(Audience::internal).contains(feed));
  CHECK(lists(Audience::manager).contains("checklist/senior-checklist/technical/feed.xml"));
  CHECK(!lists(Audience::internal).contains("checklist/senior-checklist/technical/feed.xml"));
  CHECK(lists(Audience::internal).contains("tags/t/index.html"));
  CHECK(!lists(Audience::internal).contains("stages/judgment/index.html"));
}

}  // namespace
}  // namespace dossier
