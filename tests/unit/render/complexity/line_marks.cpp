#include "render/complexity/line_marks.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

namespace dossier {
namespace {

struct Row {
  const char* line;
  std::size_t count;
};

void check(std::size_t LineMarks::*mark, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(count_marks(row.line).*mark == row.count);
  }
}

TEST_CASE("text is one piece up to what may be markup") {
  check(&LineMarks::pieces, {{"", 0},      {"a", 1},    {"a b, c. (d) {e} \"f\" | g", 1},
                             {"*", 1},     {"***", 1},  {"```", 1},
                             {"*a*", 3},   {"*_*", 3},  {"a*b", 3},
                             {"\\", 1},    {"\\\\", 2}, {"\\*", 2},
                             {"&amp;", 2}, {"&&", 2},   {"!!", 2},
                             {"<a>", 2},   {"<<", 2},   {"::", 2},
                             {"a:b", 2},   {"www", 3},  {"[[", 2}});
}

TEST_CASE("more is kept of links, footnotes and addresses") {
  check(&LineMarks::pieces, {{"]", 2},
                             {"[]", 3},
                             {"[a]", 4},
                             {"[^a]", 12},
                             {"a@b", 5},
                             {"@", 1},
                             {"a://b", 6},
                             {"www.a", 7}});
}

TEST_CASE("links and images are counted by their marks") {
  check(&LineMarks::links, {{"", 0}, {"]", 1}, {"[a](b) [c]", 2}, {"]]]", 3}, {"[[[", 0}});
  check(&LineMarks::images, {{"![", 1}, {"![![", 2}, {"!", 0}, {"! [", 0}, {"!![", 1}, {"a!", 0}});
}

TEST_CASE("emphasis is counted by runs, but inside words") {
  check(&LineMarks::emphasis, {{"*", 1},
                               {"***", 1},
                               {"* *", 2},
                               {"*_~", 3},
                               {"a*b", 1},
                               {"a~b", 1},
                               {"a_b", 0},
                               {"a_b_c", 0},
                               {"_a_", 2},
                               {"a_ b", 1},
                               {"a__b", 1},
                               {"9_9", 0},
                               {"\xC3\xA9_b", 1}});
}

TEST_CASE("declarations are counted unless the line ends them") {
  check(&LineMarks::declarations, {{"<?", 1},
                                   {"<?a?>", 0},
                                   {"<?a>", 1},
                                   {"<? <? ?>", 0},
                                   {"?> <?", 1},
                                   {"<?a?><?", 1},
                                   {"<!A", 1},
                                   {"<!A>", 0},
                                   {"<!A <!B", 2},
                                   {"<!-- a", 1},
                                   {"<!-- a -->", 0},
                                   {"<!-- a ->", 1},
                                   {"<![CDATA[a]]>", 0},
                                   {"<![CDATA[a]>", 1},
                                   {"<a <b </c", 0},
                                   {"< ?", 0}});
}

TEST_CASE("a mail address has a letter, digit or mark on both sides of its @") {
  check(&LineMarks::mails, {{"a@b", 1},
                            {"a@b@c", 2},
                            {"9@9", 1},
                            {".@-", 1},
                            {"@@@", 1},
                            {"@b", 0},
                            {"a@", 0},
                            {"a @b", 0},
                            {"a@ b", 0},
                            {"(@b", 0}});
}

TEST_CASE("pipes are counted, and the bytes before the first and behind the last") {
  struct {
    const char* line;
    std::size_t pipes, before, after;
  } const rows[] = {{"", 0, 0, 0},       {"abc", 0, 3, 3},  {"|", 1, 0, 0}, {"ab|cde", 1, 2, 3},
                    {"a|b|cd", 2, 1, 2}, {"\\|a", 1, 1, 1}, {"||", 2, 0, 0}};
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const LineMarks marks = count_marks(row.line);
    CHECK(marks.pipes == row.pipes);
    CHECK(marks.before_pipe == row.before);
    CHECK(marks.after_pipe == row.after);
  }
}

TEST_CASE("the starts and ends of web addresses cost the word that they stand in") {
  check(&LineMarks::addresses, {{"", 0},
                                {"word", 0},
                                {"a:b", 0},
                                {"a)", 0},
                                {"a://b", 5},
                                {"://a://", 2 * 7},
                                {"www.", 12 * 4},
                                {"wwww.", 12 * 5},
                                {"www.www.", 2 * 12 * 8},
                                {"www. www.", 2 * 12 * 4},
                                {"a://b\ta://b", 2 * 5},
                                {"a://b)", 2 * 6},
                                {")a://", 5},
                                {"a://b))", 3 * 7},
                                {"a:// )", 4}});
}

TEST_CASE("a heading is told by its mark or its line") {
  for (const char* content : {"#", "# a", "#a", "=", "===", "---", "= = ", ""})
    CHECK_MESSAGE(may_make_heading(content), content);
  for (const char* content : {"a", "a # b", "=a", "--- a", "***"})
    CHECK_FALSE_MESSAGE(may_make_heading(content), content);
}

}  // namespace
}  // namespace dossier
