#include "model/block_mark.h"

#include "base/list_marker.h"

namespace dossier {

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
