// The media type of a file by its name, with the character set of text, as the header Content-Type
// has it. What is not known is bytes.
#pragma once

#include <string_view>

namespace dossier {

std::string_view content_type_of(std::string_view path);

}  // namespace dossier
