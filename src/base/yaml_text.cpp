#include "base/yaml_text.h"

namespace dossier {

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  bool blank = false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F') {
      blank = out.size() > 1;
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace dossier
