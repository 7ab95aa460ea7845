#include "render/markdown_guard.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// "3: more than ..." or nothing.
std::string refusal(std::string_view markdown) {
  const auto found = find_too_complex(markdown);
  return found ? std::to_string(found->line) + ": " + found->message : "";
}

bool passes(std::string_view markdown) { return refusal(markdown) == ""; }

constexpr const char* kContainers = "1: more than 32 nested quotes, lists and footnotes";
constexpr const char* kIndent = "1: indented by more than 128 columns";
constexpr const char* kMarkup =
    "1: more than 4096 markup characters without a blank line between them";
constexpr const char* kPipes = "1: more than 256 '|' in one line";

TEST_CASE("ordinary text passes, whatever its length") {
  const std::string line = "The quick brown fox jumps over the lazy dog, and then it goes home.\n";
  const std::string paragraph = times(8, line) + "See *this*, [that](there.md) and `more`.\n\n";
  const std::string mebibyte = times((1 << 20) / paragraph.size(), paragraph);
  CHECK(mebibyte.size() > 1'000'000);
  CHECK(passes(mebibyte));
  CHECK(passes(times(16'000, line)));  // one paragraph
  CHECK(passes(""));
  CHECK(passes("\n"));
  CHECK(passes("a"));
  CHECK(passes(times(1 << 20, "\n")));
}

TEST_CASE("one line opens at most 32 quotes, lists and footnotes") {
  for (const char* mark : {">", "> ", "- ", "+ ", "* ", "1. ", "23) ", "[^a]: "}) {
    CAPTURE(mark);
    CHECK(passes(times(31, mark) + "x"));
    CHECK(passes(times(32, mark) + "x"));
    CHECK(refusal(times(33, mark) + "x") == kContainers);
  }
  CHECK(refusal(times(17, "> - ") + "x") == kContainers);
  CHECK(refusal("a\n\n" + times(33, "> ")) == "3: more than 32 nested quotes, lists and footnotes");
  CHECK(passes(times(33, "-") + "\n" + times(33, "1.") + "\n"));  // no lists without a blank
}

TEST_CASE("blanks indent by at most 128 columns, a tab by four") {
  CHECK(passes(std::string(128, ' ') + "x"));
  CHECK(refusal(std::string(129, ' ') + "x") == kIndent);
  CHECK(passes(std::string(32, '\t') + "x"));
  CHECK(refusal(std::string(33, '\t') + "x") == kIndent);
  CHECK(refusal("> - " + std::string(129, ' ') + "x") == kIndent);
  CHECK(passes("x" + std::string(1000, ' ') + "x"));
  CHECK(passes(std::string(1000, ' ') + "\nx"));  // a blank line
}

TEST_CASE("between two blank lines there are at most 4096 markup characters") {
  for (const char mark : std::string("*_[]<>`~!@&\\:()")) {
    CAPTURE(mark);
    const std::string start = "a ";
    CHECK(passes(start + std::string(4095, mark)));
    CHECK(passes(start + std::string(4096, mark)));
    CHECK(refusal(start + std::string(4097, mark)) == kMarkup);
  }
  const std::string half = "a " + std::string(4096, '*') + "\n";
  CHECK(passes(half + "\n" + half));
  CHECK(passes(half + " \t\n" + half));
  CHECK(refusal(half + "b\n" + half) ==
        "3: more than 4096 markup characters without a blank line between them");
  CHECK_FALSE(passes(half + ">\n" + half));  // a quote goes on
  CHECK(passes(std::string(100'000, '{') + std::string(100'000, '.')));
}

TEST_CASE("an item of a bulleted list starts anew") {
  const std::string text = std::string(3000, '*') + "\n";
  CHECK(passes("- a" + text + "- b" + text + "+ c" + text + "* d" + text + "   - e" + text));
  CHECK_FALSE(passes("- a" + text + "-b" + text));
  CHECK_FALSE(passes("- a" + text + "-\n" + text));      // may underline a heading
  CHECK_FALSE(passes("- a" + text + "    - b" + text));  // may be text
  CHECK_FALSE(passes("a" + text + "2. b" + text));       // so may this
}

TEST_CASE("what the parser looks for the end of through all that follows counts eightfold") {
  CHECK(passes("a " + times(512, "<? ")));
  CHECK(refusal("a " + times(513, "<? ")) == kMarkup);
  CHECK(passes("a " + times(455, "<!A ")));  // '!' is markup, too
  CHECK(refusal("a " + times(456, "<!A ")) == kMarkup);
}

TEST_CASE("one line has at most 256 pipes") {
  CHECK(passes("a" + std::string(255, '|')));
  CHECK(passes("a" + std::string(256, '|')));
  CHECK(refusal("a" + std::string(257, '|')) == kPipes);
}

TEST_CASE("tables have at most 50000 cells, short rows counted as wide as the widest") {
  const std::string wide = "a" + std::string(50, '|') + "\n";
  CHECK(passes(times(1000, wide)));
  CHECK(refusal(times(1000, wide) + wide) == "1001: tables of more than 50000 cells");
  CHECK(passes(wide + times(999, "a\n")));
  CHECK(refusal(wide + times(1000, "a\n")) == "1001: tables of more than 50000 cells");
  CHECK(refusal(times(1000, "a\n") + wide) == "1001: tables of more than 50000 cells");
  // Those of all tables together; a table ends at a blank line.
  CHECK(refusal(times(10, wide + times(99, "a\n") + "\n") + "a|\n") ==
        "1011: tables of more than 50000 cells");
  CHECK(passes(wide + "\n" + times(60'000, "a\n")));
}

TEST_CASE("between two blank lines there are at most 64 delimiter rows") {
  const std::string message =
      ": more than 64 table delimiter rows without a blank line between them";
  for (const std::string row : {"a\n|-|\n", "a\n-:\n", "a\n| :-: | --- |\n", "a\n> -|-\n"}) {
    CAPTURE(row);
    CHECK(passes(times(64, row)));
    CHECK(refusal(times(65, row)) == "130" + message);
    CHECK(passes(times(65, row + "\n")));
  }
  CHECK(passes(times(500, "|a|\n")));
}

TEST_CASE("a link reference definition takes at most 2048 bytes") {
  const std::string start = "[a]: /";
  CHECK(passes(start + std::string(2041, 'u')));
  CHECK(passes(start + std::string(2042, 'u')));
  CHECK(refusal(start + std::string(2043, 'u')) ==
        "1: a link reference definition of more than 2048 bytes");
  CHECK(refusal("> " + start + std::string(2043, 'u')) ==
        "1: a link reference definition of more than 2048 bytes");
  CHECK(passes("[^a]: " + std::string(5000, 'x')));  // a footnote
  CHECK(passes("[a] " + std::string(5000, 'x')));
}

TEST_CASE("references expand to at most 16 MB") {
  const std::string message = ": link references that expand to more than 16 MB";
  const std::string definition = "[a]: /" + std::string(1993, 'u') + "\n\n";  // 2000 bytes
  const std::string uses = times(100, "[a]\n\n");
  CHECK(passes(definition + times(79, uses) + times(99, "[a]\n\n")));
  CHECK(passes(definition + times(79, uses) + times(99, "[a]\n\n") + "a"));
  CHECK(refusal(definition + times(80, uses)) == "16001" + message);
  CHECK(passes(times(300, uses)));  // nothing to expand to
  // Wherever the definition stands, however its label and title are written.
  CHECK_FALSE(passes(times(81, uses) + definition));
  CHECK_FALSE(passes("[a]: /u\n'" + times(1000, "t\n") + "'\n\n" + times(81, uses)));
  CHECK_FALSE(passes("[a\\]b]: /" + std::string(2000, 'u') + "\n\n" + times(81, uses)));
  CHECK_FALSE(passes("[a\nb]: /" + std::string(2000, 'u') + "\n\n" + times(81, uses)));
}

TEST_CASE("many short definitions pass") {
  CHECK(passes(times(1000, "[a]: https://example.com/some/page/or/other.html\n")));
}

TEST_CASE("fenced code in column 1 holds no markup") {
  const std::string code = times(300, std::string(300, '*') + "|||  \n");
  for (const std::string fence : {"```", "````", "~~~"}) {
    CAPTURE(fence);
    CHECK(passes("a\n" + fence + " cpp\n" + code + fence + "\nb\n"));
    CHECK(passes(fence + "\n" + code));  // to the end
    CHECK(passes("- a\n" + fence + "\n" + code + "   " + fence + " \nb\n"));
    CHECK_FALSE(passes(fence + "\n" + fence + "\n" + code));
  }
  CHECK(passes("````\n```\n" + code + "````\n"));
  CHECK(passes("~~~\n```\n" + code + "~~~\n"));
  CHECK(passes("```\n``` x\n" + code + "```\n"));
  CHECK(passes("<div>\n\n```\n" + code + "```\n"));
  CHECK(passes("<!-- a -->\n\n```\n" + code + "```\n"));
}

TEST_CASE("what only looks like fenced code hides nothing") {
  const std::string hostile = std::string(5000, '*') + "\n";
  for (const char* start :
       {"`` `\n", "``\n", "``` a`b\n", "a ```\n", "    ```\n", "   ```\n```\n", "> ```\n",
        "- ```\n", "- a\n  ```\n```\n```\n", "<!--\n```\n-->\n", "<div>\n```\n\n",
        "<pre>\n\n```\n</pre>\n", "<SCRIPT>\n\n```\n</script>\n", "<?\n\n```\n?>\n",
        "<!A\n\n```\n>\n", "```\n```\n", "~~~\n```\n~~~\n", "```\n    ```\n```\n",
        " <!-- \n\n```\n-->\n"}) {
    CAPTURE(start);
    CHECK_FALSE(passes(start + hostile));
  }
}

TEST_CASE("the families that the parser chokes on are refused") {
  constexpr std::size_t size = 100'000;
  const auto fill = [](std::string_view unit) { return times(size / unit.size(), unit); };
  const std::string table = times(200, "|a") + "\n" + times(200, "|-") + "\n";
  CHECK_FALSE(passes(table + times(10'000, "a\n")));
  CHECK_FALSE(passes(fill("- ") + "x" + fill("\n")));
  CHECK_FALSE(passes(fill(">") + fill("a*")));
  CHECK_FALSE(passes(fill("![[]()")));
  CHECK_FALSE(passes(fill("<![CDATA[")));
  CHECK_FALSE(passes(fill("<?")));
  CHECK_FALSE(passes(fill("a\n|-|\n")));
  CHECK_FALSE(passes(fill("[") + fill("]")));
  CHECK_FALSE(passes("http://x.y" + fill(")")));
  CHECK_FALSE(passes(fill("[^a]: ") + "x"));
  CHECK_FALSE(passes("[a]: /" + std::string(1000, 'u') + "\n\n" + times(20'000, "[a]\n\n")));
}

}  // namespace
}  // namespace dossier
