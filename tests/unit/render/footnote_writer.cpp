#include "render/footnote_writer.h"

#include "unit/support/rendering.h"

namespace dossier {
namespace {

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
  return found;
}

// What they look like stands in html_writer.cpp.
TEST_CASE("every reference leads to a definition, and every way back to a reference") {
  for (const char* text :
       {"a[^1] b[^1] c[^2]\n\n[^1]: x\n\n[^2]: y\n", "a[^1]\n\n[^1]: x\n\n    - y\n",
        "> a[^é]\n\n- b[^é]\n\n[^é]: x\n\n    > y\n", "|a[^1]|\n|-|\n|b[^1]|\n\n[^1]: x\n",
        "# a[^1]\n\n[^1]: # x\n", "a[^1][^1]\n\n[^1]:\n"}) {
    CAPTURE(text);
    const std::string html = html_of(text);
    CHECK(html.find("id=\"fn:1\"") != std::string::npos);
    for (const std::string_view open : {"href=\"#"})
      for (auto at = html.find(open); at != std::string::npos; at = html.find(open, at + 1)) {
        const auto start = at + open.size();
        const std::string id = html.substr(start, html.find('"', start) - start);
        CAPTURE(id);
        CHECK(count(html, " id=\"" + id + "\"") == 1);
      }
    CHECK(count(html, "doc-noteref") == count(html, "doc-backlink"));
    CHECK(count(html, "<li") == count(html, "</li>"));
    CHECK(count(html, "<ol") == count(html, "</ol>"));
  }
}

TEST_CASE("an anchor of a footnote is never that of a heading") {
  const Document made = render_text("# fn:1\n\n# fn-1\n\na[^1]\n\n[^1]: x\n").document;
  for (const Heading& heading : made.headings) CHECK(heading.id.find(':') == std::string::npos);
}

}  // namespace
}  // namespace dossier
