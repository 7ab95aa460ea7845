#include "render/source_places.h"

#include "unit/support/rendering.h"

namespace dossier {
namespace {

// The places of all links and images: "1:3 4:1".
std::string places_of(std::string_view markdown, int first_line = 1) {
  std::string out;
  for (const LinkMark& mark : render_text(markdown, RawHtml::escape, first_line).document.marks) {
    if (mark.kind == LinkMark::Kind::close || mark.target.kind == LinkTarget::Kind::anchor)
      continue;
    out += (out.empty() ? "" : " ") + std::to_string(mark.at.line) + ":" +
           std::to_string(mark.at.column);
  }
  return out;
}

TEST_CASE("links stand at their bracket, in code points") {
  CHECK(places_of("[a](b)") == "1:1");
  CHECK(places_of("é€𝄞 [a](b) [c](d)") == "1:5 1:12");
  CHECK(places_of("a\néé [b](c)\n\n![d](e) [*f*](g) [`h`](i) [![j](k)](l)") ==
        "2:4 4:1 4:9 4:18 4:27 4:28");
  CHECK(places_of("[a][b] é [b]\n\n[b]: c") == "1:1 1:10");
  CHECK(places_of("a [b\nc](d) [e](f)") == "1:3 2:7");
}

TEST_CASE("lines count from the first one of the file") {
  CHECK(places_of("a\n[b](c)", 10) == "11:1");
}

TEST_CASE("links in quotes, lists, headings, tables and footnotes") {
  CHECK(places_of("> é [a](b)\n> [c](d)") == "1:5 2:3");
  CHECK(places_of("- é [a](b)\n  [c](d)\n  - [e](f)\n    [g](h)") == "1:5 2:3 3:5 4:5");
  CHECK(places_of("1. > - é [a](b)\n   >   [c](d)") == "1:10 2:8");
  CHECK(places_of("- a\né [b](c)\n       [d](e)") == "2:3 3:8");
  CHECK(places_of("# é [a](b)") == "1:5");
  CHECK(places_of("|é|\n|-|\n|é [a](b)| \n|c|\n| [d](e)|") == "3:4 5:3");
  CHECK(places_of("a[^1]\n\n[^1]: é [b](c)\n    [d](e)") == "3:9 4:5");
}

TEST_CASE("links behind code, breaks and entities that span lines") {
  CHECK(places_of("`a\nb` [c](d)") == "2:4");
  CHECK(places_of("a  \n[b](c)\\\n[d](e)") == "2:1 3:1");
  CHECK(places_of("&amp;&lt; \\* [a](b)") == "1:14");
  CHECK(places_of("é\\\né\\\né [a](b)\né [c](d)\\\n[e](f)") == "3:3 4:3 5:1");
  CHECK(places_of("> é\\\n> é [a](b)\n> é [c](d)") == "2:5 3:5");
  CHECK(places_of("*a\nb* **c** [d](e)") == "2:10");
}

TEST_CASE("autolinks in angle brackets") {
  CHECK(places_of("<https://a.b>") == "1:1");
  CHECK(places_of("é <https://a.b> é <https://a.b>") == "1:3 1:19");
  CHECK(places_of("a\né <https://a.b>\n> é <c@d.e>") == "2:3 3:5");
  CHECK(places_of("- a\n  <https://a.b>") == "2:3");
  CHECK(places_of("|a|b|\n|-|-|\n|é|<https://a.b>|") == "3:4");
  CHECK(places_of("é <https://a.b/?c&amp;d>") == "1:3");
}

TEST_CASE("bare autolinks") {
  CHECK(places_of("https://a.b") == "1:1");
  CHECK(places_of("é https://a.b https://a.b é www.c.d e@f.g") == "1:3 1:15 1:29 1:37");
  CHECK(places_of("a\né https://a.b\nwww.c.d e@f.g") == "2:3 3:1 3:9");
  CHECK(places_of("> a\n> é https://a.b\n> c@d.e") == "2:5 3:3");
  CHECK(places_of("- é https://a.b\n  - www.c.d") == "1:5 2:5");
  CHECK(places_of("|a|b|\n|-|-|\n|é|https://a.b c@d.e|") == "3:4 3:16");
  CHECK(places_of("# é https://a.b") == "1:5");
  CHECK(places_of("[a](b) https://c.d **https://e.f**") == "1:1 1:8 1:22");
  CHECK(places_of("a &amp; b https://c.d") == "1:11");
}

}  // namespace
}  // namespace dossier
