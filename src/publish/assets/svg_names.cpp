#include "publish/assets/svg_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace dossier {
namespace {

// SVG 1.1 and 2, and the text boxes that Inkscape writes.
constexpr std::array<std::string_view, 92> kDrawing = {"a",
                                                       "altGlyph",
                                                       "altGlyphDef",
                                                       "altGlyphItem",
                                                       "animate",
                                                       "animateColor",
                                                       "animateMotion",
                                                       "animateTransform",
                                                       "circle",
                                                       "clipPath",
                                                       "color-profile",
                                                       "cursor",
                                                       "defs",
                                                       "desc",
                                                       "discard",
                                                       "ellipse",
                                                       "feBlend",
                                                       "feColorMatrix",
                                                       "feComponentTransfer",
                                                       "feComposite",
                                                       "feConvolveMatrix",
                                                       "feDiffuseLighting",
                                                       "feDisplacementMap",
                                                       "feDistantLight",
                                                       "feDropShadow",
                                                       "feFlood",
                                                       "feFuncA",
                                                       "feFuncB",
                                                       "feFuncG",
                                                       "feFuncR",
                                                       "feGaussianBlur",
                                                       "feImage",
                                                       "feMerge",
                                                       "feMergeNode",
                                                       "feMorphology",
                                                       "feOffset",
                                                       "fePointLight",
                                                       "feSpecularLighting",
                                                       "feSpotLight",
                                                       "feTile",
                                                       "feTurbulence",
                                                       "filter",
                                                       "flowDiv",
                                                       "flowPara",
                                                       "flowRegion",
                                                       "flowRoot",
                                                       "flowSpan",
                                                       "font",
                                                       "font-face",
                                                       "font-face-format",
                                                       "font-face-name",
                                                       "font-face-src",
                                                       "font-face-uri",
                                                       "g",
                                                       "glyph",
                                                       "glyphRef",
                                                       "hatch",
                                                       "hatchpath",
                                                       "hkern",
                                                       "image",
                                                       "line",
                                                       "linearGradient",
                                                       "marker",
                                                       "mask",
                                                       "mesh",
                                                       "meshgradient",
                                                       "meshpatch",
                                                       "meshrow",
                                                       "metadata",
                                                       "missing-glyph",
                                                       "mpath",
                                                       "path",
                                                       "pattern",
                                                       "polygon",
                                                       "polyline",
                                                       "radialGradient",
                                                       "rect",
                                                       "set",
                                                       "solidcolor",
                                                       "stop",
                                                       "style",
                                                       "svg",
                                                       "switch",
                                                       "symbol",
                                                       "text",
                                                       "textPath",
                                                       "title",
                                                       "tref",
                                                       "tspan",
                                                       "use",
                                                       "view",
                                                       "vkern"};
static_assert(std::is_sorted(kDrawing.begin(), kDrawing.end()));

constexpr std::array<std::string_view, 12> kActive = {
    "script", "foreignobject", "handler", "listener", "iframe", "frame",
    "object", "embed",         "applet",  "audio",    "video",  "canvas"};

constexpr std::array<std::string_view, 9> kAddresses = {
    "href", "src", "base", "srcset", "action", "formaction", "data", "poster", "ping"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), lower_ascii(name)) != names.end();
}

}  // namespace

bool is_drawing_element(std::string_view name) {
  return std::binary_search(kDrawing.begin(), kDrawing.end(), name);
}

bool is_active_element(std::string_view name) { return is_one_of(name, kActive); }

bool is_event_attribute(std::string_view name) { return lower_ascii(name).starts_with("on"); }

bool is_address_attribute(std::string_view name) { return is_one_of(name, kAddresses); }

}  // namespace dossier
