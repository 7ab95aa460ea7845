// The names of SVG that decide about a drawing: what shows a picture, what runs, what refers.
#pragma once

#include <string_view>

namespace dossier {

inline constexpr std::string_view kSvgSpace = "http://www.w3.org/2000/svg";
inline constexpr std::string_view kXlinkSpace = "http://www.w3.org/1999/xlink";
inline constexpr std::string_view kHtmlSpace = "http://www.w3.org/1999/xhtml";

// An element of SVG that draws, describes, groups or animates; `name` is without prefix, as
// written.
bool is_drawing_element(std::string_view name);

// The rest take names without prefix and in any case.
bool is_active_element(std::string_view name);     // script, foreignObject, iframe and the like
bool is_event_attribute(std::string_view name);    // onclick
bool is_address_attribute(std::string_view name);  // href, src and the like

}  // namespace dossier
