#include "serve/reload.h"

#include <algorithm>

namespace dossier {

std::string with_reload(std::string_view page, std::string_view version) {
  constexpr std::string_view head_end = "</head>";
  // Where a theme leaves the head out, the script is as good at the end.
  const auto at = std::min(page.find(head_end), page.size());
  std::string out;
  out.reserve(page.size() + 80);
  out.append(page.substr(0, at))
      .append("<script src=\"/.dossier/reload.js?")
      .append(version)
      .append("\" defer></script>\n")
      .append(page.substr(at));
  return out;
}

}  // namespace dossier
