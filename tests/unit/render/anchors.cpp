#include "render/anchors.h"

#include <doctest/doctest.h>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

TEST_CASE("a fragment must be a heading of what the link leads to") {
  PortfolioFiles files(
      {{"content/a.md",
        entry_text("A", "", "# One\n\n## Two *x*\n\n[1](#one) [2](#two-x) [3](#three)\n")},
       {"content/b.md", entry_text("B", "",
                                   "[1](a.md#one) [2](a.md#on) [3](/evidence/a/#two-x)\n"
                                   "[4](pages/p.md#q) [5](pages/p.md#x)\n"
                                   "[6](/stages/scope/#any) [7](#top) [8](#fnord) z[^1]\n\n"
                                   "[^1]: note\n")},
       {"content/pages/p.md", page_text("P", "", "# Q\n")}});
  CHECK(files.faults_of_reading() ==
        "content/a.md:11:23 [broken-link] there is no heading '#three'\n"
        "content/b.md:7:15 [broken-link] there is no heading '#on' (did you mean 'one'?)\n"
        "content/b.md:8:19 [broken-link] there is no heading '#x' (did you mean 'q'?)\n"
        "content/b.md:9:35 [broken-link] there is no heading '#fnord'");
}

TEST_CASE("a fragment may be an id of raw HTML that is let through") {
  const std::string body = "<a id=\"here\"></a> [1](#here) [2](#not)\n";
  PortfolioFiles allowed({{"content/a.md", entry_text("A", "", body)}},
                         "markdown: {raw_html: allow}\n");
  CHECK(allowed.faults_of_reading() ==
        "content/a.md:7:30 [broken-link] there is no heading '#not'");
  PortfolioFiles shown_as_text({{"content/a.md", entry_text("A", "", body)}});
  CHECK(shown_as_text.faults_of_reading().find("'#here'") != std::string::npos);
}

TEST_CASE("a link is closed as far as what it names is not there") {
  using To = LinkTarget::Kind;
  PortfolioFiles files({{"content/a.md", entry_text("A", "", "# One\n")},
                        {"content/pages/p.md", page_text("P", "", "# Q\n")}});
  const Portfolio portfolio = files.read();
  const Anchors anchors(portfolio);
  const Body& own = portfolio.entries[0].body;
  const auto closed = [&](const LinkTarget& target) {
    const LinkTarget left = anchors.closed(target, own);
    if (left.kind == To::none) return std::string("none");
    return left.name + (left.fragment.empty() ? "" : "#" + left.fragment);
  };
  CHECK(closed({To::anchor, "", "one"}) == "#one");
  CHECK(closed({To::anchor, "", "two"}) == "none");
  CHECK(closed({To::anchor, "", "fn:1"}) == "#fn:1");
  CHECK(closed({To::entry, "a", "one"}) == "a#one");
  CHECK(closed({To::entry, "a", "two"}) == "a");
  CHECK(closed({To::entry, "a", "top"}) == "a#top");
  CHECK(closed({To::page, "p", "q"}) == "p#q");
  CHECK(closed({To::page, "p", "one"}) == "p");
  // Nothing is known of these.
  CHECK(closed({To::entry, "gone", "two"}) == "gone#two");
  CHECK(closed({To::external, "https://x.example/", "two"}) == "https://x.example/#two");
}

}  // namespace
}  // namespace dossier
