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

constexpr std::size_t kMebibyte = 1 << 20;
std::string mebibyte(std::string_view text) { return times(kMebibyte / text.size(), text); }

const std::string kContainers = ": more than 32 nested quotes, lists and footnotes";
const std::string kPieces = ": more than 600000 lines, pieces of markup and table cells";
const std::string kPipes = ": more than 256 '|' in one line of a table";
const std::string kReferences = ": link references that expand to more than 4 MB";
const std::string kLinks =
    ": links times the emphasis and images before them in one paragraph: over 100 million";
const std::string kDeclarations =
    ": '<!' and '<?' times the bytes of their paragraph: over 250 million";
const std::string kAddresses =
    ": web addresses and ')' in one word times its bytes: over 250 million";
const std::string kMails = ": mail addresses in one line times its bytes: over 64 million";
const std::string kTables =
    ": delimiter rows of tables times the text above them: over 250 million";

TEST_CASE("ordinary text passes, whatever its length") {
  const std::string line = "The quick brown fox jumps over the lazy dog, and then it goes home.\n";
  CHECK(passes(mebibyte(times(8, line) + "See *this*, [that](there.md) and `more`.\n\n")));
  CHECK(passes(mebibyte(line)));     // one paragraph
  CHECK(passes(mebibyte("fox, ")));  // one line
  CHECK(passes(mebibyte("a")));
  CHECK(passes(mebibyte("\n")));
  const std::string code = "    for (int i = 0; i < n; ++i) f(a[i], &b, *c);\n";
  CHECK(passes(mebibyte(times(40, code) + "\n")));
  CHECK(passes("```cpp\n" + mebibyte(times(40, code) + "\n")));
  CHECK(passes("```cpp\n" + times(10'000, code) + "```\n"));  // without a blank line
  CHECK(passes("| fox | dog |\n|---|---|\n" + mebibyte("| quick *brown* | [lazy](a.md) dog |\n")));
  CHECK(passes(mebibyte("* The quick brown fox\n  * jumps over [the dog](dog.md)\n")));
  CHECK(passes(mebibyte("1. The quick brown fox\n\n   jumps over [the dog](dog.md)\n\n")));
  CHECK(passes(mebibyte("> The quick brown fox\n> jumps over the dog\n")));
  CHECK(passes(times(1000, "[a]: https://example.com/some/page/or/other.html\n")));
  for (const char* text : {"", "\n", "a", " ", "\t\n \n"}) CHECK_MESSAGE(passes(text), text);
}

TEST_CASE("at most 32 quotes, lists and footnotes are open") {
  for (const char* mark : {">", "> ", "- ", "+ ", "* ", "1. ", "23) ", "[^a]: "}) {
    CAPTURE(mark);
    CHECK(passes(times(32, mark) + "x"));
    CHECK(refusal(times(33, mark) + "x") == "1" + kContainers);
    CHECK(refusal("a\n\n" + times(33, mark) + "x") == "3" + kContainers);
  }
  CHECK(refusal(times(17, "> - ") + "x") == "1" + kContainers);
  CHECK(passes(times(33, "-") + "\n" + times(33, "1.") + "\n" + times(33, "- ")));  // no lists
}

TEST_CASE("a list of many lines nests, too, as far as its indentation goes") {
  const std::string sixteen = times(16, "- ") + "a\n";
  const std::string deep(32, ' ');
  CHECK(passes(sixteen + deep + sixteen));
  CHECK(refusal(sixteen + deep + "- " + sixteen) == "2" + kContainers);
  CHECK(refusal(sixteen + "\n" + deep + "- " + sixteen) == "3" + kContainers);
  CHECK(passes(sixteen + "\n" + "- " + sixteen));
  CHECK(passes(times(33, sixteen)));  // none of them is in the one above
}

TEST_CASE("there are at most 600000 pieces") {
  // Two for a line, two for a mark, six for a heading, and the text.
  struct {
    const char* unit;
    std::size_t pieces;
  } const rows[] = {{"a\n", 3},   {"*a\n", 4},      {"- a\n", 5},     {"> > a\n", 7},
                    {"#\n", 9},   {"- a *b*\n", 8}, {"a\n\n", 3},     {"[a](b)\n", 7},
                    {"===\n", 9}, {"[^a]\n", 14},   {"[^a]: b\n", 17}};
  for (const auto& row : rows) {
    CAPTURE(row.unit);
    const std::size_t most = 600'000 / row.pieces;
    const std::string text = times(most, row.unit);
    CHECK(passes(text));
    const auto over = find_too_complex(text + row.unit);
    REQUIRE(over);
    CHECK(": " + over->message == kPieces);
  }
  CHECK(passes(times(200'000, "a\n")));
  CHECK(refusal(times(200'000, "a\n") + "a") == "200001" + kPieces);
}

TEST_CASE("the cells that a table adds to short rows are pieces") {
  const std::string table = "\na|b|c\n-|-|-\n";  // 2 + 1 and 2 + 1 + 3 + 3
  // 2 + 1 for the line, 3 for the row, 1 for its own cell.
  CHECK(passes(table + times(85'712, "d\n")));
  CHECK(refusal(table + times(85'713, "d\n")) == "85716" + kPieces);
  CHECK(passes(table + "\n" + times(190'000, "d\n")));  // no table
}

TEST_CASE("one line of a table has at most 256 pipes") {
  const std::string most = "a" + std::string(256, '|') + "\n", over = "|" + most;
  const std::string row = "|-|\n";
  CHECK(passes(most + row + most));
  CHECK(refusal(over + row) == "2" + kPipes);
  CHECK(refusal("a\n" + row + over) == "3" + kPipes);
  CHECK(refusal(times(257, "|-") + "\n") == "1" + kPipes);
  CHECK(passes(times(256, "|-") + "\n"));
  CHECK(passes(over + "\n" + row + "\n" + over));  // not of the table
  CHECK(passes(over + "- b\n" + row));
}

TEST_CASE("references expand to at most 4000000 bytes") {
  const std::string definition = "[a]: /" + std::string(1993, 'u') + "\n\n";  // 2000 bytes
  CHECK(passes(definition + times(1999, "[a]\n\n")));  // its own label is one
  CHECK(refusal(definition + times(2000, "[a]\n\n")) == "4001" + kReferences);
  CHECK(refusal(times(2000, "[a]\n\n") + definition) == "4001" + kReferences);
  CHECK(passes(times(2000, "[a]\n\n") + "[b" + definition.substr(2)));
  // It does so four columns deep in a paragraph, where no footnote starts.
  CHECK_FALSE(passes("[b]: /u\n    [^a" + definition.substr(2) + times(2000, "[^a]\n\n")));
}

TEST_CASE("links times the emphasis and images before them are at most 100000000") {
  for (const char* mark : {"* ", "_ ", "~ ", "!["}) {
    CAPTURE(mark);
    const std::string marks = times(10'000, mark) + "\n", links = std::string(9'999, ']') + "\n";
    CHECK(passes(marks + links + "]\n"));
    CHECK(refusal(marks + links + "]\n]") == "4" + kLinks);
    CHECK(refusal(marks + links + "]]") == "3" + kLinks);
    CHECK(passes(marks + links + "]\n\n]"));
    CHECK(passes(marks + links + "]\n- ]"));
    CHECK_FALSE(passes(marks + links + "]\n2. ]"));  // no list below a paragraph
    CHECK_FALSE(passes(marks + links + "]\n-\n]"));  // may underline a heading
    CHECK_FALSE(passes(marks + links + "]\n>\n]"));
    CHECK_FALSE(passes(marks + links + "]\n    [^a]: b"));  // no footnote here
  }
}

TEST_CASE("the rows of a table are taken one by one") {
  const std::string row = "|" + times(100, "*]") + "|\n";
  CHECK(passes("|a|\n|-|\n" + times(500, row)));
  CHECK_FALSE(passes("b\n|a|\n|-|\n" + times(500, row)));  // perhaps no table
}

TEST_CASE("declarations times the bytes of their paragraph are at most 250000000") {
  const std::string declarations = times(500, "<?") + "\n";  // 1001 bytes
  const std::string text(498'998, 'a');                      // with its line end, 500000 in all
  CHECK(passes(declarations + text));
  CHECK(passes(declarations + text + "\n"));
  CHECK(refusal(declarations + text + "b") == "2" + kDeclarations);
  CHECK(refusal(declarations + text + "\nb") == "3" + kDeclarations);
  CHECK(passes(declarations + text + "\n\nb\n"));
  CHECK(refusal(declarations + text + "\n\n<?") == "4" + kDeclarations);
  CHECK(passes(times(500, "<?a?>") + "\n" + text + text));  // the line ends them
  // Of all paragraphs together.
  const std::string half = times(250, "<?") + std::string(499'499, 'a') + "\n\n";
  CHECK(passes(half + half));
  CHECK(refusal(half + half + "<?\n") == "5" + kDeclarations);
}

TEST_CASE("addresses in a word times its bytes are at most 250000000") {
  // 1250 times 200000.
  const std::string word = times(1250, "a://") + std::string(195'000, 'b');
  CHECK(passes(word));
  CHECK(refusal(word + "b") == "1" + kAddresses);
  CHECK(passes(word + " b"));
  CHECK(refusal("a\n" + word + "\n\na://") == "4" + kAddresses);
  const std::string ends = "a://" + std::string(1249, ')') + std::string(198'747, 'b');
  CHECK(passes(ends));
  CHECK(refusal(ends + "b") == "1" + kAddresses);
}

TEST_CASE("mail addresses in a line times its bytes are at most 64000000") {
  const std::string line = times(1000, "a@b ") + std::string(60'000, 'c');
  CHECK(passes(line));
  CHECK(refusal(line + "c") == "1" + kMails);
  CHECK(passes(line + "\nc"));
  CHECK(refusal(line + "\n\na@b") == "3" + kMails);
}

TEST_CASE("delimiter rows times the text above them are at most 250000000") {
  // Each costs what stands above: 564551 bytes and two cells of 100, and 302 for each row.
  const std::string above(564'551, 'a'), rows = "|\n" + times(400, "|-|\n");
  CHECK(passes(above + rows));
  CHECK(refusal(above + rows + "|-|\n") == "402" + kTables);
  CHECK(refusal("a" + above + rows) == "401" + kTables);
  CHECK(passes("a" + above + "|\n\nb" + rows));  // a blank line or an item ends what is above
  CHECK(passes("a" + above + "|\n- b" + rows));
  CHECK_FALSE(passes("a" + above + "|\nb" + rows));
  CHECK_FALSE(passes("a" + above + "|\n> b" + rows));
  // Blanks behind a mark may be text, too.
  CHECK_FALSE(passes("a\n    -" + std::string(564'551, ' ') + "b" + rows));
}

TEST_CASE("the families that the parser chokes on are refused") {
  const auto fill = [](std::string_view unit) { return times(500'000 / unit.size(), unit); };
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
  CHECK_FALSE(passes(fill("_|-|\n    [^b]: ")));
  CHECK_FALSE(passes("[a]: /" + std::string(1000, 'u') + "\n\n" + times(20'000, "[a]\n\n")));
}

}  // namespace
}  // namespace dossier
