#include "base/list_marker.h"

namespace dossier {

std::size_t list_marker(std::string_view text) {
  std::size_t length = 0;
  if (text.starts_with('-') || text.starts_with('+') || text.starts_with('*')) {
    length = 1;
  } else {
    while (length < text.size() && length < 9 && text[length] >= '0' && text[length] <= '9')
      ++length;
    if (length == 0 || length == text.size() || (text[length] != '.' && text[length] != ')'))
      return 0;
    ++length;
  }
  const bool apart = length == text.size() || text[length] == ' ' || text[length] == '\t';
  return apart ? length : 0;
}

}  // namespace dossier
