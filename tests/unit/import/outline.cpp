#include "import/outline.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("headings stand where the parser sees them, not where a line looks like one") {
  const Outline outline = outline_of(
      "# A <!-- b --> *c*\n\n```\n## No\n```\n\nTwo\nlines\n---\n\n"
      "    # code\n\n> # quoted\n");
  REQUIRE(outline.headings.size() == 2);
  CHECK(outline.headings[0].text == "A  c");
  CHECK(outline.headings[0].level == 1);
  CHECK(outline.headings[1].text == "Two lines");
  CHECK(outline.headings[1].begin == 6);
  CHECK(outline.headings[1].end == 9);
}

TEST_CASE("bullets and paragraphs of the top level are told apart") {
  const Outline outline = outline_of("One\nmore\n\n* a\n  * b\n* c\n");
  REQUIRE(outline.blocks.size() == 3);
  CHECK(outline.blocks[0].text == "One more");
  CHECK_FALSE(outline.blocks[0].is_item);
  CHECK(outline.blocks[1].text == "a");
  CHECK(outline.blocks[1].is_item);
  CHECK(outline.blocks[1].end == 5);
  CHECK(outline.blocks[2].begin == 5);
}

TEST_CASE("links and images lead somewhere, links in code do not") {
  CHECK(outline_of("[a](b.md) ![c](<d e>) [f] `[g](h)`\n\n[f]: i\n").destinations ==
        std::vector<std::string>{"b.md", "d e", "i"});
}

}  // namespace
}  // namespace dossier
