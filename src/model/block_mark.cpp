#include "model/block_mark.h"

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

std::size_t find_block_mark(std::string_view line) {
  for (std::size_t at = 0;;) {
    at = line.find_first_not_of(" \t>", at);
    if (at == line.npos) return at;
    const std::size_t marker = list_marker(line.substr(at));
    if (marker == 0) return line.substr(at).starts_with(kBlockMark) ? at : line.npos;
    at += marker;
  }
}

}  // namespace dossier
