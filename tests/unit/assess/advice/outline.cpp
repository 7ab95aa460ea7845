#include "assess/advice/outline.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

// "level:line title(lines)" of each section.
std::string outline(const std::string& markdown) {
  Body body;
  body.markdown = markdown;
  body.first_line = 10;
  std::string said;
  for (const Section& one : sections_of(body)) {
    if (!said.empty()) said += " ";
    said += std::to_string(one.level) + ":" + std::to_string(one.line) + " " +
            std::string(one.title) + "(" + std::to_string(one.lines.size()) + ")";
  }
  return said;
}

std::size_t points(const std::string& text) {
  Body body;
  body.markdown = text;
  return count_points(sections_of(body).front());
}

TEST_CASE("sections begin at headings of either form") {
  CHECK(outline("a\n## B ##\nc\nd\n### E\n") == "0:10 (1) 2:11 B(2) 3:14 E(1)");
  CHECK(outline("Title\n===\nx\n\nPart\n---\n") == "0:10 (0) 1:10 Title(2) 2:14 Part(1)");
  CHECK(outline("a\n\n---\n#hash\n    # code\n") == "0:10 (6)");
}

TEST_CASE("fenced code is left out") {
  CHECK(outline("```\n# no\n```\n# yes\n") == "0:10 (0) 1:13 yes(1)");
  CHECK(outline("~~~~\n```\n# no\n~~~\n~~~~\nx") == "0:10 (1)");
  CHECK(outline("```\n# never closed\n") == "0:10 (0)");
}

TEST_CASE("points are items, rows or columns, bold beginnings, or paragraphs") {
  CHECK(points("") == 0);
  CHECK(points("Intro.\n\n- a\n  - deep\n- b\n") == 2);
  CHECK(points("1. a\n2) b\n3. c\n") == 3);
  CHECK(points("| | A | B |\n|---|---|---|\n| cost | 1 | 2 |\n") == 2);
  CHECK(points("| Way | Cost |\n|:--|--:|\n| a | 1 |\n| b | 2 |\n| c | 3 |\n\nEnd.") == 3);
  CHECK(points("**A.** one\nmore\n\n**B.** two\n") == 2);
  CHECK(points("First way.\nStill.\n\nSecond way.\n") == 2);
  CHECK(points("- one way\n\nand prose\n\nand more\n") == 1);
}

}  // namespace
}  // namespace dossier
