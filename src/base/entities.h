// Character references, as HTML and XML write them: "&amp;", "&uuml;", "&#252;", "&#xFC;". Known by
// name are those of XML, the letters of Latin-1, and punctuation.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dossier {

struct Reference {
  char32_t code = 0;       // what it stands for
  std::size_t length = 0;  // its bytes, from `&` to `;`
};

// The reference with which `text` begins; nothing when it begins with none, or with one that is
// unknown or stands for no character.
std::optional<Reference> read_reference(std::string_view text);

}  // namespace dossier
