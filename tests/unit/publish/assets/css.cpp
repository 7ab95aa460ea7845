#include "publish/assets/css.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

// "4 the CSS rule @import", one a line.
std::string found(std::string_view css) {
  std::string lines;
  for (const CssFault& fault : find_css_faults(css))
    lines += std::to_string(fault.at) + " " + std::string(fault.what) + "\n";
  return lines;
}

TEST_CASE("CSS that only describes a picture is harmless") {
  for (const char* css :
       {"", "fill:#fff;stroke:rgb(1, 2, 3)", ".a > .b { marker-end: url(#arrow) }",
        "fill:url( \"#a\" )", "filter:url('#blur') drop-shadow(1px 1px red)",
        "@media print { a {} }", "font-family:'Open\\ Sans'", "transform: translate(1px) scale(-2)",
        "content: '\\201C'"})
    CHECK(found(css) == "");
}

TEST_CASE("CSS that fetches or runs something is found, every place of it") {
  CHECK(found("url(x.png) url(#a) url(http://e.example/)") ==
        "0 the CSS function url() with another address than #...\n"
        "19 the CSS function url() with another address than #...\n");
  CHECK(found("a{}\n@import 'x.css'; @IMPORT \"y\"") ==
        "4 the CSS rule @import\n21 the CSS rule @import\n");
  CHECK(found("-webkit-image-set('a' 1x)") == "8 the CSS function image-set()\n");
  CHECK(found("image('a.png')") == "0 the CSS function image()\n");
  CHECK(found("src('a.png')") == "0 the CSS function src()\n");
  CHECK(found("width:expression(alert(1))") == "6 the CSS function expression()\n");
  CHECK(found("-moz-binding:none") == "0 the CSS property -moz-binding\n");
}

TEST_CASE("neither case nor escapes nor blanks hide anything") {
  for (const char* css : {"URL(x)", "uRl(\n x)", "url()", "url(", "url('", "u\\72l(x)",
                          "\\75\\72\\6c(x)", "\\000075rl(x)", "u\\r\\l(x)", "u\\72 l(x)",
                          "url(data:image/png;base64,AA)", "url(\"\\\n//x\")"})
    CHECK_MESSAGE(found(css) == "0 the CSS function url() with another address than #...\n", css);
  CHECK(found("a{} \\40import 'x'") == "0 the CSS rule @import\n");
  CHECK(found("@\\69mport") == "0 the CSS rule @import\n");
  CHECK(found("@i\\mport") == "0 the CSS rule @import\n");
  CHECK(found("x\\") == "");
}

TEST_CASE("the faults of one text have an end") {
  std::string css;
  for (int i = 0; i < 1000; ++i) css += "url(x)";
  CHECK(find_css_faults(css).size() == 100);
}

}  // namespace
}  // namespace dossier
