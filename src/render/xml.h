// Text that may stand in an XML document: what XML 1.0 has no place for is dropped or replaced, as
// tinyxml2 writes whatever it is given.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

std::string xml_text(std::string_view text);

}  // namespace dossier
