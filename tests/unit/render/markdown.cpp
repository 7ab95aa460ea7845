#include "render/markdown.h"

#include <string>
#include <thread>
#include <vector>

#include "unit/support/rendering.h"

namespace dossier {
namespace {

TEST_CASE("Markdown beyond the bounds is one error, and no document") {
  const Rendered made = render_text("a\n\n" + std::string(40, '>'), RawHtml::escape, 7);
  CHECK(made.html == "");
  CHECK(made.document.text == "");
  CHECK(made.faults ==
        "a.md:9:1 [too-complex] Markdown beyond the bounds: more than 32 nested quotes, lists and "
        "footnotes (write it with fewer of them)");
}

TEST_CASE("what a link leads to is asked for with its URL and its place") {
  std::string asked;
  const ResolveLink resolve = [&](std::string_view url, Position at, Diagnostics&) {
    asked +=
        std::string(url) + " " + std::to_string(at.line) + ":" + std::to_string(at.column) + "\n";
    return LinkTarget{LinkTarget::Kind::entry, "e", "f"};
  };
  Diagnostics out;
  const Document made =
      render_markdown({"[a](b%20c.md#d \"t\") ![e](f&amp;g.png)\n<h@i.j>", "x.md", 3},
                      RawHtml::escape, {}, resolve, out);
  CHECK(asked == "b%20c.md#d 3:1\nf&g.png 3:21\nmailto:h@i.j 4:1\n");
  REQUIRE(made.marks.size() == 5);
  CHECK(made.marks[0].target.name == "e");
  CHECK(made.marks[0].target.fragment == "f");
  CHECK(made.marks[0].attributes == " title=\"t\"");
  CHECK(made.html == "<p>a \nh@i.j</p>\n");  // the tags are left open
}

TEST_CASE("many threads may render at once") {
  const std::string text = "~~a~~ www.b.c d@e.f\n\n|~~a~~|\n|-|\n|https://b.c|\n";
  const std::string expected = html_of(text);
  std::vector<std::string> made(200);
  {
    std::vector<std::jthread> team;
    for (std::size_t t = 0; t < 4; ++t)
      team.emplace_back([&, t] {
        for (std::size_t i = t; i < made.size(); i += 4) made[i] = render_text(text).html;
      });
  }
  for (const std::string& html : made) CHECK(html == expected);
}

}  // namespace
}  // namespace dossier
