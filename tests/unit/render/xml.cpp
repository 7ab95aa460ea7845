#include "render/xml.h"

#include <doctest/doctest.h>
#include <tinyxml2.h>

#include <string>

namespace dossier {
namespace {

TEST_CASE("text that XML has a place for stays as it is") {
  for (const char* text :
       {"", "a & <b> \"c\"", "a\tb\nc", "é€𝄞", "\x7f", "\uFFFD", "\uFEFF", "\uFFF0"})
    CHECK(xml_text(text) == text);
}

TEST_CASE("control characters are dropped") {
  CHECK(xml_text(std::string_view("a\0b\x01\x08\x0b\x0c\x0e\x1f\r\nc", 12)) == "ab\nc");
}

TEST_CASE("noncharacters and bytes that are no UTF-8 are replaced") {
  CHECK(xml_text("a\xEF\xBF\xBE"
                 "b\xEF\xBF\xBF") ==
        "a\uFFFD"
        "b\uFFFD");
  CHECK(xml_text("a\xFF"
                 "b") ==
        "a\uFFFD"
        "b");
  CHECK(xml_text("a\xED\xA0\x80") == "a\uFFFD\uFFFD\uFFFD");  // a surrogate
  CHECK(xml_text("\xC3") == "\uFFFD");
  CHECK(xml_text("é\xE2\x82") == "é\uFFFD\uFFFD");
}

TEST_CASE("elements and attributes hold such text, escaped") {
  tinyxml2::XMLPrinter xml;
  xml.OpenElement("a");
  xml_attribute(xml, "b", "\"\x01<\"");
  xml_element(xml, "c", "x\x01 & ]]>");
  xml.CloseElement();
  CHECK(std::string(xml.CStr()) == "<a b=\"&quot;&lt;&quot;\">\n    <c>x &amp; ]]&gt;</c>\n</a>\n");
}

}  // namespace
}  // namespace dossier
