#include "publish/assets/svg.h"

#include <doctest/doctest.h>

#include <fstream>
#include <initializer_list>
#include <iterator>
#include <random>
#include <string>

#include "base/text.h"
#include "publish/assets/base64.h"
#include "unit/publish/assets/pictures.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

// What is published, or every fault.
std::string clean(const std::string& text) {
  Diagnostics out;
  const auto made = clean_svg(text, "a.svg", out);
  CHECK(made.has_value() == !out.has_errors());
  return made ? *made : faults(out);
}

// "2:1 unsafe-svg", one fault a line.
std::string refused(const std::string& text) {
  Diagnostics out;
  CHECK_FALSE(clean_svg(text, "a.svg", out).has_value());
  return places(out);
}

// A drawing with its first line to itself.
std::string svg(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
         "xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n" +
         inside + "</svg>\n";
}

TEST_CASE("a drawing that only draws stays as it is") {
  for (
      const std::string& inside :
      {""s, "<title>A &amp; B</title><desc>javascript: url(x) onload</desc>"s,
       "<g transform='translate(1,2)'><path d='M0 0L-1-1' fill='url(#a)'/></g>"s,
       "<use href='#a'/><use xlink:href=' #a '/><a href=''><text>x</text></a>"s,
       "<style>.a{fill:url(#b)} @media print{a{}}</style><style><![CDATA[ a > b {} ]]></style>"s,
       "<rect style='fill:url(&quot;#a&quot;);font-family:\"Open\\ Sans\"' />"s,
       "<animate attributeName='fill' values='red;url(#a)' begin='0s'/>"s,
       "<set attributeName='x' to='1'/><text xml:space='preserve' xml:lang='de'>\xC3\xA4 ]] ></text>"s,
       "<image href='#a'/><feImage href='#b'/><g role='img' aria-label='a: b (c)' data-x='y'/>"s})
    CHECK(clean(svg(inside)) == svg(inside));
  CHECK(clean("<svg/>") == "<svg/>");
  const std::string prefixed =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"
      "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:rect/></s:svg>\r\n";
  CHECK(clean(prefixed) == prefixed);
}

TEST_CASE("comments, instructions, the DOCTYPE and what editors keep are left out") {
  CHECK(clean("<?xml version='1.0'?><!-- PLANTED --><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
              "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><?planted x?><svg><!-- PLANTED "
              "--></svg><!-- PLANTED -->\n") == "<?xml version='1.0'?><svg></svg>\n");
  CHECK(
      clean(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape='http://www.inkscape.org'\n"
          "  xmlns:sodipodi=\"http://sodipodi\" sodipodi:docname='PLANTED.svg'\n"
          "  inkscape:export-filename = '/home/PLANTED url(http://x)' width='1' content='PLANTED'>"
          "<sodipodi:namedview inkscape:x='y'><inkscape:grid/>PLANTED</sodipodi:namedview>"
          "<metadata id='m'><rdf:RDF xmlns:rdf='r'><rdf:x rdf:href='http://PLANTED/'/></rdf:RDF>"
          "<!-- PLANTED --></metadata><g inkscape:label='PLANTED' id='g' content='kept'/></svg>") ==
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width='1'>"
      "<g id='g' content='kept'/></svg>");
  CHECK(clean("<svg xmlns='http://www.w3.org/2000/svg'><x xmlns='PLANTED'><path/></x>"
              "<s:g xmlns:s='http://www.w3.org/2000/svg' xmlns='PLANTED'><y/></s:g></svg>") ==
        "<svg xmlns='http://www.w3.org/2000/svg'>"
        "<s:g xmlns:s='http://www.w3.org/2000/svg'></s:g></svg>");
}

TEST_CASE("texts that meet where a comment stood stay a text") {
  CHECK(clean("<svg><text>]]<!-- -->>a</text></svg>") == "<svg><text>]]&gt;a</text></svg>");
  CHECK(clean("<svg><text>]<?x?>]>a</text></svg>") == "<svg><text>]]&gt;a</text></svg>");
  CHECK(clean("<svg><text>]]</text><text>></text></svg>") ==
        "<svg><text>]]</text><text>></text></svg>");
}

TEST_CASE("what runs, what refers elsewhere and what hides either is refused at its place") {
  struct Row {
    std::string inside, fault;
  };
  for (const Row& row : std::initializer_list<Row>{
           // scripts
           {"<script>alert(1)</script>", "2:2 unsafe-svg"},
           {"<script/>", "2:2 unsafe-svg"},
           {"<SCRIPT/>", "2:2 unsafe-svg"},
           {"<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "2:2 unsafe-svg"},
           {"<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>", "2:2 unsafe-svg"},
           {"<x:script xmlns:x='other'/>", "2:2 unsafe-svg"},
           {"<metadata>\n<script/></metadata>", "3:2 unsafe-svg"},
           {"<x:y xmlns:x='other'><script/></x:y>", "2:23 unsafe-svg"},
           {"<handler/>", "2:2 unsafe-svg"},
           // HTML
           {"<foreignObject/>", "2:2 unsafe-svg"},
           {"<foreignobject/>", "2:2 unsafe-svg"},
           {"<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>", "2:2 unsafe-svg"},
           {"<p xmlns='http://www.w3.org/1999/xhtml'/>", "2:2 unsafe-svg"},
           {"<p xmlns='http://www.w3.org/1999/&#120;html'/>", "2:2 unsafe-svg"},
           {"<iframe/>", "2:2 unsafe-svg"},
           {"<unknown/>", "2:2 unsafe-svg"},
           // events
           {"<g onclick='x'/>", "2:4 unsafe-svg"},
           {"<g OnClick='x'/>", "2:4 unsafe-svg"},
           {"<g xlink:onclick='x'/>", "2:4 unsafe-svg"},
           {"<g x:onclick='x' xmlns:x='other'/>", "2:4 unsafe-svg"},
           {"<x:y onclick='' xmlns:x='other'/>", "2:6 unsafe-svg"},
           // addresses
           {"<a href='https://e.example/'/>", "2:4 unsafe-svg"},
           {"<a xlink:href='x.svg#a'/>", "2:4 unsafe-svg"},
           {"<a HREF='x'/>", "2:4 unsafe-svg"},
           {"<a l:href='x' xmlns:l='http://www.w3.org/1999/xlink'/>", "2:4 unsafe-svg"},
           {"<image\n  href='photo.png'/>", "3:3 unsafe-svg"},
           {"<image src='photo.png'/>", "2:8 unsafe-svg"},
           {"<use href='//e.example/a.svg#b'/>", "2:6 unsafe-svg"},
           {"<g xml:base='https://e.example/'/>", "2:4 unsafe-svg"},
           {"<a href='javascript:alert(1)'/>", "2:4 unsafe-svg"},
           {"<a href=' jAva&#10;scr&#x69;pt&#58;alert(1)'/>", "2:4 unsafe-svg"},
           {"<g fill='javascript:x'/>", "2:4 unsafe-svg"},
           {"<g fill='vbscript:x'/>", "2:4 unsafe-svg"},
           {"<image href='data:image/svg+xml,%3Csvg/%3E'/>", "2:8 unsafe-svg"},
           {"<image href='data:image/gif;base64,R0lGODlh'/>", "2:8 unsafe-svg"},
           {"<image href='data:image/png;base64,iVBORw0KGgo='/>", "2:8 unsafe-svg"},
           {"<use href='data:text/html,x'/>", "2:6 unsafe-svg"},
           // animation
           {"<set attributeName='href' to='x'/>", "2:6 unsafe-svg"},
           {"<animate attributeName=' xlink:href '/>", "2:10 unsafe-svg"},
           {"<animate attributeName='&#104;ref'/>", "2:10 unsafe-svg"},
           {"<set attributeName='onclick'/>", "2:6 unsafe-svg"},
           {"<set attributename='HREF'/>", "2:6 unsafe-svg"},
           {"<animate attributeName='fill' values='red;url(http://x)'/>", "2:31 unsafe-svg"},
           {"<set attributeName='x' to='javascript:x'/>", "2:24 unsafe-svg"},
           // CSS
           {"<g style='fill:url(x.svg#a)'/>", "2:4 unsafe-svg"},
           {"<g fill='URL( x )'/>", "2:4 unsafe-svg"},
           {"<g mask='u\\72l(x)'/>", "2:4 unsafe-svg"},
           {"<g style='fill:&#117;rl(x)'/>", "2:4 unsafe-svg"},
           {"<g filter='url(data:image/svg+xml,x)'/>", "2:4 unsafe-svg"},
           {"<style>\n a{}\n @import 'x';</style>", "4:2 unsafe-svg"},
           {"<style><![CDATA[\n @import 'x';]]></style>", "3:2 unsafe-svg"},
           {"<style>a{}\n@im<!-- -->port 'x';</style>", "3:1 unsafe-svg"},
           {"<style>a{}<![CDATA[\n@im]]><![CDATA[port]]> 'x';</style>", "3:1 unsafe-svg"},
           {"<style>\n&#64;import 'x';</style>", "2:8 unsafe-svg"},
           {"<style>@font-face{src:url(x.woff)}</style>", "2:23 unsafe-svg"},
           {"<s:style xmlns:s='http://www.w3.org/2000/svg'>@import 'x'</s:style>",
            "2:47 unsafe-svg"},
           {"<style>a<g/>b</style>", "2:10 unsafe-svg"},
           // instructions
           {"<?xml-stylesheet href='x'?>", "2:2 unsafe-svg"},
           {"<?XML-Stylesheet href='x'?>", "2:2 unsafe-svg"},
           // syntax
           {"<g>", "2:4 svg-syntax"},
           {"&nbsp;", "2:1 svg-syntax"},
           {"<g a='1' a='2'/>", "2:4 svg-syntax"},
           {"<x:g/>", "2:2 svg-syntax"},
           {"<g x:y='1'/>", "2:4 svg-syntax"}}) {
    CAPTURE(row.inside);
    const std::string said = refused(svg(row.inside));
    CHECK(said.substr(0, said.find('\n')) == row.fault);
  }
}

TEST_CASE("what a whole file is can be refused") {
  CHECK(refused("") == "1:1 svg-syntax");
  CHECK(refused("no drawing") == "1:1 svg-syntax");
  CHECK(refused("<html/>") == "1:2 unsafe-svg");
  CHECK(refused("<g xmlns='http://www.w3.org/2000/svg'/>") == "1:2 unsafe-svg");
  CHECK(refused("<svg xmlns='http://www.w3.org/1999/xhtml'/>") == "1:2 unsafe-svg");
  CHECK(refused("<svg xmlns='other'/>") == "1:2 unsafe-svg");
  CHECK(refused("<?xml version='1.0' encoding='UTF-16'?><svg/>") == "1:21 svg-syntax");
  CHECK(refused("<?xml-stylesheet href='x'?><svg/>") == "1:2 unsafe-svg");
  CHECK(refused("<!DOCTYPE svg [\n<!ENTITY a 'b'>]>\n<svg>&a;</svg>") == "1:1 svg-syntax");
  CHECK(refused("<svg>\n\xC3\xA4\xFF</svg>") == "2:2 bad-utf8");
  CHECK(refused("\xFF\xFE<\0s\0"s) == "1:1 bad-utf8");
  CHECK(refused("<svg>\n \x01</svg>") == "2:2 control-character");
  CHECK(refused("<svg>\0</svg>"s) == "1:6 control-character");
}

TEST_CASE("every fault of a drawing is told, with what to do about it") {
  CHECK(
      clean(svg("<g onload='x' href='http://e.example/'/>\n<script/>\n<b>")) ==
      "a.svg:2:4 [unsafe-svg] the event attribute 'onload' (remove it, or export the drawing as a "
      "plain SVG or a PNG)\n"
      "a.svg:2:15 [unsafe-svg] a reference to 'http://e.example/' (a drawing may refer to '#name' "
      "in itself, and hold pictures as data:image/png;base64,...)\n"
      "a.svg:3:2 [unsafe-svg] <script>, which does more than draw (remove it, or export the "
      "drawing as a plain SVG or a PNG)\n"
      "a.svg:4:2 [unsafe-svg] <b>, which is no element of a drawing (remove it, or export the "
      "drawing as a plain SVG or a PNG)\n"
      "a.svg:4:4 [svg-syntax] not well-formed: </svg> ends nothing inside of <b> (export it again "
      "as a plain SVG in UTF-8, or as a PNG)");
  std::string many;
  for (int i = 0; i < 200; ++i) many += "<script/>";
  Diagnostics out;
  CHECK_FALSE(clean_svg(svg(many), "a.svg", out).has_value());
  CHECK(out.errors() == 50);
}

TEST_CASE("a picture inside is cleaned") {
  const std::string dirty = base64_encode(png(png_chunk("tEXt", "PLANTED")));
  const std::string wanted = "data:image/png;base64," + base64_encode(png());
  CHECK(clean(svg("<image x='1' href='data:image/png;base64,\n" + dirty + "' y='2'/>")) ==
        svg("<image x='1' href='" + wanted + "' y='2'/>"));
  CHECK(clean(svg("<image xlink:href=\"" + wanted + "\"/>")) ==
        svg("<image xlink:href=\"" + wanted + "\"/>"));
}

const std::string kDrawing =
    "<?xml version='1.0'?><!-- c -->" +
    svg("<metadata>m</metadata><style>a{fill:url(#b)}<![CDATA[c]]></style><g id='a&amp;b'>"
        "<text>t&#65;</text><image href='data:image/png;base64," +
        base64_encode(png(png_chunk("tEXt", "PLANTED"))) + "'/></g>");

TEST_CASE("a drawing cut anywhere before its end is refused") {
  const std::string whole(trim(kDrawing));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    Diagnostics out;
    CHECK_FALSE(clean_svg(whole.substr(0, length), "a.svg", out).has_value());
    CHECK(out.has_errors());
  }
}

TEST_CASE("a damaged drawing is refused, or clean and stays so") {
  std::mt19937 random(20261101);
  constexpr std::string_view signs = "<>/='\"&;#![]-? \nonx:ursl(@\\";
  std::size_t accepted = 0, rejected = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string damaged = kDrawing;
    for (auto changes = 1 + random() % 3; changes > 0; --changes)
      damaged[random() % damaged.size()] = signs[random() % signs.size()];
    Diagnostics out;
    const auto made = clean_svg(damaged, "a.svg", out);
    CHECK(made.has_value() == !out.has_errors());
    ++(made ? accepted : rejected);
    if (made) CHECK(clean(*made) == *made);
  }
  CHECK(accepted > 10);
  CHECK(rejected > 100);
}

TEST_CASE("the drawings of the sample have nothing to hide") {
  for (const char* path :
       {"content/static/bank-ready-latency.svg", "content/static/reconciliation-loop.svg",
        "content/static/settlement-context.svg", "content/2026/outbox/outbox-flow.svg"}) {
    std::ifstream file(std::string(DOSSIER_SOURCE_DIR) + "/" + path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(text != "");
    CHECK(clean(text) == text);
  }
}

}  // namespace
}  // namespace dossier
