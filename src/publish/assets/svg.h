// Drawings as they are published: an SVG that shows a picture and does nothing else. Refused is
// what runs (scripts, event attributes, animated links), what is not the drawing's own (addresses
// other than #..., HTML, style sheets elsewhere) and what hides either (entities, another
// encoding); a name counts whatever its prefix and case, a value once its references are replaced.
// Comments, processing instructions, the DOCTYPE, <metadata>, and the elements and attributes of
// editors are left out; all other bytes stay as they are, but for pictures inside, which are
// cleaned as such.
//
// Read by our own reader (xml.h), as tinyxml2 accepts what is not well-formed and knows no columns.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace dossier {

// Nothing, and every fault at its place in `file`, when it cannot be published. Time is linear.
std::optional<std::string> clean_svg(std::string_view text, const std::string& file,
                                     Diagnostics& out);

}  // namespace dossier
