// Base64 [RFC 4648, 4], as pictures are written inside an SVG.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

std::string base64_encode(std::string_view bytes);

// Blanks and line ends are passed over. Nothing when it is not base64.
std::optional<std::string> base64_decode(std::string_view text);

}  // namespace dossier
