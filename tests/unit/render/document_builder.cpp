#include "render/document_builder.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

void add_heading(DocumentBuilder& builder, int level, std::string_view text) {
  builder.begin_heading(level);
  builder.text(text);
  builder.end_heading();
}

// "2 a, 3 b"
std::string headings(const Document& document) {
  std::string out;
  for (const Heading& heading : document.headings)
    out += (out.empty() ? "" : ", ") + std::to_string(heading.level) + " " + heading.id;
  return out;
}

TEST_CASE("text is escaped in the HTML and plain in the text") {
  DocumentBuilder builder(0);
  builder.html("<p>");
  builder.text("a & <b> \"c\" 'd'");
  builder.html("</p>");
  const Document made = builder.take();
  CHECK(made.html == "<p>a &amp; &lt;b&gt; &quot;c&quot; 'd'</p>");
  CHECK(made.text == "a & <b> \"c\" 'd'");
}

TEST_CASE("a line stands on a line of its own") {
  DocumentBuilder builder(0);
  builder.fresh_line();
  CHECK(DocumentBuilder(builder).take().html == "");
  builder.line("<ul>");
  builder.html("<li>");
  builder.line("<hr>");
  builder.fresh_line();
  builder.line("</ul>");
  CHECK(builder.take().html == "<ul>\n<li>\n<hr>\n</ul>\n");
}

TEST_CASE("gaps part words by one blank, and none begins or ends the text") {
  DocumentBuilder builder(0);
  builder.gap();
  builder.plain("a");
  builder.gap();
  builder.gap();
  builder.plain("b ");
  builder.gap();
  builder.plain("c");
  builder.gap();
  CHECK(builder.take().text == "a b c");
}

TEST_CASE("headings start at level 2 and close the gaps that were written") {
  struct Case {
    std::vector<int> written;
    const char* shown;
  };
  for (const Case& one :
       {Case{{1, 2, 3}, "2 x, 3 x-1, 4 x-2"}, Case{{3, 4, 3}, "2 x, 3 x-1, 2 x-2"},
        Case{{1, 4, 6, 4, 2, 3}, "2 x, 3 x-1, 4 x-2, 3 x-3, 3 x-4, 4 x-5"},
        Case{{1, 2, 3, 4, 5, 6}, "2 x, 3 x-1, 4 x-2, 5 x-3, 6 x-4, 6 x-5"}, Case{{6}, "2 x"},
        Case{{3, 1, 2}, "2 x, 2 x-1, 3 x-2"}}) {
    DocumentBuilder builder(0);
    for (const int level : one.written) add_heading(builder, level, "x");
    CHECK(headings(builder.take()) == one.shown);
  }
}

TEST_CASE("no two headings have one anchor") {
  DocumentBuilder builder(0);
  for (const char* text : {"A b", "a B", "a-b-1", "A b", "", "!", "Section", "a-b-1"})
    add_heading(builder, 1, text);
  CHECK(headings(builder.take()) ==
        "2 a-b, 2 a-b-1, 2 a-b-1-1, 2 a-b-2, 2 section, 2 section-1, 2 section-2, 2 a-b-1-2");
}

TEST_CASE("a heading is written around what stands in it, and links in it stay in place") {
  DocumentBuilder builder(0);
  builder.html("<p>");
  builder.open_link({}, "");
  builder.close_link();
  builder.html("</p>");
  builder.begin_heading(1);
  builder.text("See ");
  builder.open_link({LinkTarget::Kind::external, "u", ""}, " t", {3, 4});
  builder.text("<it>");
  builder.close_link();
  builder.end_heading();
  const Document made = builder.take();
  CHECK(made.html == "<p></p>\n<h2 id=\"see-it\">See &lt;it&gt;</h2>\n");
  CHECK(made.headings.at(0).text == "See <it>");
  REQUIRE(made.marks.size() == 4);
  CHECK(made.marks[0].offset == 3);
  CHECK(made.html.substr(made.marks[2].offset) == "&lt;it&gt;</h2>\n");
  CHECK(made.html.substr(made.marks[3].offset) == "</h2>\n");
  CHECK(made.marks[2].attributes == " t");
  CHECK(made.marks[2].at == Position{3, 4});
}

TEST_CASE("an anchor cannot break out of its attribute") {
  DocumentBuilder builder(0);
  add_heading(builder, 1, "\"><b>x</b> é");
  CHECK(builder.take().html.starts_with("<h2 id=\"bxb-é\">"));
}

TEST_CASE("an image is its text in the plain text") {
  DocumentBuilder builder(0);
  builder.plain("see ");
  builder.image({}, "", "a <b>", {1, 5});
  const Document made = builder.take();
  CHECK(made.text == "see a <b>");
  CHECK(made.marks.at(0).text == "a &lt;b&gt;");
  CHECK(made.marks.at(0).kind == LinkMark::Kind::image);
}

TEST_CASE("the first paragraph is the first outermost one that says something") {
  DocumentBuilder builder(0);
  const auto paragraph = [&](bool outermost, std::string_view text) {
    builder.begin_paragraph(outermost);
    builder.text(text);
    builder.end_paragraph();
  };
  paragraph(false, "quote");
  paragraph(true, "");
  paragraph(true, "first");
  paragraph(true, "second");
  const Document made = builder.take();
  CHECK(made.first_paragraph == "first");
  CHECK(made.text == "quote first second");
}

}  // namespace
}  // namespace dossier
