// Text that may stand in an XML document: what XML 1.0 has no place for is dropped or replaced, as
// tinyxml2 writes whatever it is given; and elements and attributes made of such text.
#pragma once

#include <string>
#include <string_view>

namespace tinyxml2 {
class XMLPrinter;
}

namespace dossier {

std::string xml_text(std::string_view text);

// <name>text</name>, on a line of its own.
void xml_element(tinyxml2::XMLPrinter& xml, const char* name, std::string_view text);
void xml_attribute(tinyxml2::XMLPrinter& xml, const char* name, std::string_view text);

}  // namespace dossier
