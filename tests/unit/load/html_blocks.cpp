#include "load/html_blocks.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("what a line of raw HTML starts") {
  struct Row {
    HtmlBlock html;
    const char* line;
  };
  for (const Row& row : {Row{HtmlBlock::raw, "<pre>"},
                         Row{HtmlBlock::raw, "<SCRIPT src=x"},
                         Row{HtmlBlock::raw, "<style"},
                         Row{HtmlBlock::comment, "<!-->"},
                         Row{HtmlBlock::instruction, "<?php"},
                         Row{HtmlBlock::declaration, "<!Doctype html>"},
                         Row{HtmlBlock::cdata, "<![cdata["},
                         Row{HtmlBlock::element, "<div>"},
                         Row{HtmlBlock::element, "</DIV x"},
                         Row{HtmlBlock::element, "<p/>"},
                         Row{HtmlBlock::element, "<h1"},
                         Row{HtmlBlock::none, "<!doctype html>"},
                         Row{HtmlBlock::none, "<p/x>"},
                         Row{HtmlBlock::none, "<divx"},
                         Row{HtmlBlock::none, "<h7"},
                         Row{HtmlBlock::none, "< div>"},
                         Row{HtmlBlock::none, "<"},
                         Row{HtmlBlock::none, "<lin\xE2\x84\xAA>x"},  // a Kelvin sign
                         Row{HtmlBlock::none, "text <div>"},
                         Row{HtmlBlock::none, ""}}) {
    CAPTURE(row.line);
    CHECK(html_block_at(row.line, true) == row.html);
    CHECK(html_block_at(row.line, false) == row.html);
  }
}

TEST_CASE("a whole tag alone on its line starts raw HTML, but not inside a paragraph") {
  for (const char* line :
       {"<a>", "</a>", "</a  >", "<a/>", "<a />  ", "<my-tag>", "<prex>", "</pre>", "<a b>",
        "<a b c>", "<a b=c>", "<a b = 'c>' d=\"<e>\">", "<a _:.-=1>"}) {
    CAPTURE(line);
    CHECK(html_block_at(line, false) == HtmlBlock::element);
    CHECK(html_block_at(line, true) == HtmlBlock::none);
  }
  for (const char* line : {"<a", "<a>x", "<p[re>", "<1>", "<a b=>", "<a b='c>", "<a b=c\"d>",
                           "<a 'b'>", "<a\"b\">", "<a b=c'd'>", "</a b>", "</a/>", "<a / >",
                           "<https://a.b>", "<a@b.c>", "<a b=`>", "<a><b>"}) {
    CAPTURE(line);
    CHECK(html_block_at(line, false) == HtmlBlock::none);
  }
}

TEST_CASE("where raw HTML ends") {
  CHECK(ends_html_block(HtmlBlock::raw, "x </PRE> y"));
  CHECK(ends_html_block(HtmlBlock::raw, "</style>"));
  CHECK_FALSE(ends_html_block(HtmlBlock::raw, "</pre >"));
  CHECK(ends_html_block(HtmlBlock::comment, "x-->y"));
  CHECK_FALSE(ends_html_block(HtmlBlock::comment, "-- >"));
  CHECK(ends_html_block(HtmlBlock::instruction, "?>"));
  CHECK(ends_html_block(HtmlBlock::declaration, "a>"));
  CHECK(ends_html_block(HtmlBlock::cdata, "]]>"));
  CHECK(ends_html_block(HtmlBlock::element, "  "));
  CHECK_FALSE(ends_html_block(HtmlBlock::element, "</div>"));
  CHECK(ends_html_block(HtmlBlock::none, "x"));
}

}  // namespace
}  // namespace dossier
