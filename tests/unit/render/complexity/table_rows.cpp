#include "render/complexity/table_rows.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

namespace dossier {
namespace {

TEST_CASE("a delimiter row has columns, any other line none") {
  struct {
    const char* content;
    std::size_t columns;
  } const rows[] = {
      {"|-|", 1},       {"|-", 1},        {"-|", 1},
      {"|---|:-:|", 2}, {"-|-", 2},       {" :-- | --: | - ", 3},
      {":-", 1},        {"-:", 1},        {":-:", 1},
      {"|\t-\t|", 1},   {"", 0},          {"-", 0},
      {"---", 0},       {"|", 0},         {"||", 0},
      {"|-||", 0},      {"|:|", 0},       {"::-|", 0},
      {"-::|", 0},      {"|- -|", 0},     {"|-|a", 0},
      {"a|-|", 0},      {"| - | b |", 0}, {"|=|", 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.content);
    CHECK(delimiter_columns(row.content) == row.columns);
  }
}

// An "r" for each line that is a row, a "." for each that may be something else.
std::string rows_of(std::string_view markdown) {
  TableRows rows;
  std::string out;
  for (const std::string_view line : split(markdown, '\n'))
    out += rows.take(read_prefix(line)) ? 'r' : '.';
  return out;
}

TEST_CASE("rows are those of a table in column 1 behind a blank line") {
  struct {
    const char *markdown, *rows;
  } const cases[] = {
      {"|a|\n|-|\n|b|\n|c|", ".rrr"},
      {"|a|b\n|-|-\n|c", ".rr"},
      {"a\n\n|a|\n|-|\n|b|", "...rr"},
      {"|a|\n|-|\n|b|\n\n|c|", ".rr.."},
      {"|a|\n|-|\n|b|\nc\n|d|", ".rr.."},
      {"|a| \n|:-:| \n|", ".r."},      // the last has no cell
      {"a\n|a|\n|-|\n|b|", "...."},    // not behind a blank line
      {"a|b\n-|-\n|c|", "..."},        // the header does not start with "|"
      {"|a|b|\n|-|\n|c|", "..."},      // other columns
      {"|a\\|b|\n|-|\n|c|", "..."},    // "\|" is no end of a cell
      {"|a\\|b|\n|-|-|\n|c|", "..."},  // nor is it told how many there are
      {" |a|\n|-|\n|b|", "..."},       // not in column 1
      {"|a|\n |-|\n|b|", "..."},
      {"> |a|\n> |-|\n> |b|", "..."},
      {"- |a|\n|-|\n|b|", "..."},
      {"|a|\n|b|\n|-|", "..."},
      {"||\n|-|\n|b|", ".rr"},
  };
  for (const auto& row : cases) {
    CAPTURE(row.markdown);
    CHECK(rows_of(row.markdown) == row.rows);
  }
}

TEST_CASE("after raw HTML that blank lines do not end no row is beyond doubt") {
  const std::string table = "\n\n|a|\n|-|\n|b|";
  for (const char* html : {"<!--", "<!A", "<![CDATA[", "<?", "<script>", "<SCRIPT>", "<pre",
                           "<Style", "<textarea>", "> <!--", "- <pre>", "<?a?>"})
    CHECK_MESSAGE(rows_of(html + table) == ".....", html);
  for (const char* html : {"<!-- a -->", "<div>", "<a>", "a <!--", "<scrip"})
    CHECK_MESSAGE(rows_of(html + table) == "...rr", html);
}

}  // namespace
}  // namespace dossier
