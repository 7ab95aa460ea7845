#include "render/complexity/line_prefix.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("the marks and blanks before the content are counted") {
  struct {
    const char* line;
    std::size_t containers, columns;
    const char* content;
  } const rows[] = {
      {"", 0, 0, ""},
      {"a", 0, 0, "a"},
      {" \t ", 0, 6, ""},
      {"\ta", 0, 4, "a"},
      {">a", 1, 0, "a"},
      {">>  >", 3, 2, ""},
      {"- a", 1, 1, "a"},
      {"-", 1, 0, ""},
      {"-a", 0, 0, "-a"},
      {"+\ta", 1, 4, "a"},
      {"* - a b", 2, 2, "a b"},
      {"1. 23) a", 2, 2, "a"},
      {"123456789. a", 1, 1, "a"},
      {"1234567890. a", 0, 0, "1234567890. a"},
      {"1.a", 0, 0, "1.a"},
      {"     - a", 1, 6, "a"},
      {"[^a]: b", 1, 1, "b"},
      {"[^a]:b", 1, 0, "b"},
      {"> [^a]: - b", 3, 3, "b"},
      {"[^]: a", 0, 0, "[^]: a"},
      {"[^a b]: c", 0, 0, "[^a b]: c"},
      {"[^a] b", 0, 0, "[^a] b"},
      {"[a]: b", 0, 0, "[a]: b"},
      {"a > - b", 0, 0, "a > - b"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const LinePrefix prefix = read_prefix(row.line);
    CHECK(prefix.containers == row.containers);
    CHECK(prefix.columns == row.columns);
    CHECK(prefix.content == row.content);
  }
}

TEST_CASE("a rule is no list") {
  struct {
    const char* line;
    std::size_t containers;
    const char* content;
  } const rows[] = {
      {"***", 0, "***"},
      {"* * *", 0, "* * *"},
      {"  - - -  ", 0, "- - -  "},
      {"-\t-\t-", 0, "-\t-\t-"},
      {"* *", 2, ""},
      {"* * * a", 3, "a"},
      {"* - - -", 1, "- - -"},
      {"* * - - -", 2, "- - -"},
      {"> * * *", 1, "* * *"},
      {"- - * -", 4, ""},
      {"+ + +", 3, ""},
      {"___", 0, "___"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const LinePrefix prefix = read_prefix(row.line);
    CHECK(prefix.containers == row.containers);
    CHECK(prefix.content == row.content);
  }
}

TEST_CASE("only an item that ends any paragraph starts anew") {
  for (const char* line : {"- a", "+ a", "* a", "   - a", "-\ta", "- > a", "- - a"}) {
    CAPTURE(line);
    CHECK(read_prefix(line).starts_item);
  }
  // Text, a number, code, a quote, a heading's underline.
  for (const char* line :
       {"a", "-a", "1. a", "    - a", "\t- a", "> - a", "-", "- ", "- - -", "- >", "[^a]: - b"}) {
    CAPTURE(line);
    CHECK_FALSE(read_prefix(line).starts_item);
  }
}

TEST_CASE("a footnote mark may be text, with all that follows") {
  struct {
    const char *line, *inlines;
  } const rows[] = {
      {"", ""},
      {"a", "a"},
      {"- a", "a"},
      {"    [^a*b]: c", "[^a*b]: c"},
      {"> - [^a]: - [^b]: c", "[^a]: - [^b]: c"},
      {"[^a]:", "[^a]:"},
      {"- [a]: b", "[a]: b"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(read_prefix(row.line).inlines == row.inlines);
  }
}

}  // namespace
}  // namespace dossier
