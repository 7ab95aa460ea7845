#include "cli/report_lines.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace dossier {
namespace {

TEST_CASE("one line has neither line breaks nor control characters") {
  CHECK(one_line("  a\n  b\tc ") == "a b c");
  CHECK(one_line("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(one_line("") == "");
}

TEST_CASE("padding counts code points") {
  CHECK(pad("äö", 4) == "äö  ");
  CHECK(pad("abcd", 2) == "abcd");
}

TEST_CASE("text is wrapped between words; a word that is too wide stands alone") {
  CHECK(join(wrap("one two three", 7), "|") == "one two|three");
  CHECK(join(wrap("äää ööö", 7), "|") == "äää ööö");
  CHECK(join(wrap("a enormous b", 4), "|") == "a|enormous|b");
  CHECK(join(wrap("", 4), "|") == "");
}

TEST_CASE("a bar shows the least as something and never more than it is wide") {
  CHECK(draw_bar({{'#', 1}, {'+', 1}}, 2, 10) == "#####+++++");
  CHECK(draw_bar({{'#', 1}}, 1000, 10) == "#.........");
  CHECK(draw_bar({{'#', 0}}, 0, 4) == "....");
  CHECK(draw_bar({{'#', 3}, {'+', 0}}, 3, 4) == "####");
}

TEST_CASE("columns stand as high as they count") {
  CHECK(join(draw_columns({0, 1, 2}, 4), "|") == "  #| ##");
  CHECK(join(draw_columns({9, 2}, 2), "|") == "^#|##");
  CHECK(draw_columns({0, 0}, 4).empty());
}

}  // namespace
}  // namespace dossier
