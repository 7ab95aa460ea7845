#include "render/bodies.h"

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

std::string html_of(const Body& body) {
  REQUIRE(body.document != nullptr);
  return body.document->html;
}

TEST_CASE("every body is parsed whole, and its words are counted") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "", "one *two*\n\n::: manager\n`three` four\n:::\n")},
       {"content/pages/p.md", page_text("P", "", "# one\n")}});
  const Portfolio portfolio = files.read();
  const Body& body = portfolio.entries.at(0).body;
  CHECK(html_of(body) == "<p>one <em>two</em></p>\n<p><code>three</code> four</p>\n");
  CHECK(body.words == 4);
  CHECK(html_of(portfolio.pages.at(0).body) == "<h2 id=\"one\">one</h2>\n");
  CHECK(portfolio.pages.at(0).body.words == 1);
}

TEST_CASE("what a reader sees is parsed again where it differs; the words stay those of all") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "", "one\n\n::: manager\ntwo\n:::\n")},
                        {"content/b.md", entry_text("B", "", "same\n")}});
  const Portfolio portfolio = files.read();
  const Seen seen = see(portfolio, Audience::everyone, 2);
  CHECK(html_of(seen.portfolio.entries.at(0).body) == "<p>one</p>\n");
  CHECK(seen.portfolio.entries.at(0).body.words == 2);
  CHECK(seen.portfolio.entries.at(1).body.document == portfolio.entries.at(1).body.document);
}

TEST_CASE("artifacts lead to what their urls name, from the entry's file") {
  PortfolioFiles files(
      {{"content/x/a.md", entry_text("A", "artifacts: [r.pdf, ../b.md, \"https://c.example/\"]\n")},
       {"content/b.md", entry_text("B")},
       {"content/x/r.pdf", "pdf"}});
  const Portfolio portfolio = files.read();
  const auto& artifacts = find_entry(portfolio, "a")->artifacts;
  REQUIRE(artifacts.size() == 3);
  CHECK(artifacts[0].target.kind == LinkTarget::Kind::file);
  CHECK(artifacts[0].target.name == "content/x/r.pdf");
  CHECK(artifacts[1].target.kind == LinkTarget::Kind::entry);
  CHECK(artifacts[2].target.kind == LinkTarget::Kind::external);
}

TEST_CASE("raw HTML goes through only where portfolio.yaml lets it") {
  const std::string body = "a <b>c</b>\n";
  PortfolioFiles escaped({{"content/a.md", entry_text("A", "", body)}});
  CHECK(html_of(escaped.read().entries.at(0).body) == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
  PortfolioFiles allowed({{"content/a.md", entry_text("A", "", body)}},
                         "markdown: {raw_html: allow}\n");
  CHECK(html_of(allowed.read().entries.at(0).body) == "<p>a <b>c</b></p>\n");
}

TEST_CASE("a block mark that the parser sees as text is an error, unless blocks are at fault") {
  PortfolioFiles files({{"content/a.md", entry_text("A")}});
  Portfolio portfolio = files.read();
  Body& body = portfolio.entries.at(0).body;
  body.markdown = "text\n\n::: self\nsecret\n";  // as if they were taken for code
  for (const bool malformed : {false, true}) {
    CAPTURE(malformed);
    body.document = nullptr;
    body.malformed_blocks = malformed;
    Diagnostics out;
    parse_bodies(portfolio, Inventory(portfolio), {}, 1, out);
    CHECK(places(out) == (malformed ? "" : "9:1 bad-block"));
  }
}

TEST_CASE("faults come in the order of the files, whatever the number of threads") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "", "[x](1.md)\n")},
                        {"content/b.md", entry_text("B", "", "[x](2.md)\n")},
                        {"content/c.md", entry_text("C", "", "[x](3.md)\n")}});
  for (const unsigned jobs : {1u, 4u}) {
    Diagnostics out;
    REQUIRE(read_portfolio(files.memory(), "/p", {std::nullopt, {}, jobs}, out).has_value());
    CHECK(places(out) == "7:1 broken-link\n7:1 broken-link\n7:1 broken-link");
    CHECK(out.items().at(0).where.file == "content/a.md");
    CHECK(out.items().at(2).where.file == "content/c.md");
  }
}

}  // namespace
}  // namespace dossier
