#include "base/clean_text.h"

#include "base/text.h"

namespace dossier {
namespace {

// U+0080 to U+009F, U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF: what YAML or a line reader may
// stumble over. The length in bytes, or 0.
std::size_t unwanted(std::string_view rest) {
  if (rest.size() >= 2 && rest[0] == '\xC2' && static_cast<unsigned char>(rest[1]) <= 0x9F)
    return 2;
  for (const std::string_view bad :
       {"\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF", "\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    if (rest.starts_with(bad)) return bad.size();
  return 0;
}

}  // namespace

std::string clean_lines(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
    } else if (const std::size_t length = unwanted(text.substr(i))) {
      i += length - 1;
    } else if (c == '\n' || c == '\t' || (byte >= 0x20 && byte != 0x7F)) {
      out += c;
    }
  }
  return out;
}

std::string clean_line(std::string_view text) {
  std::string out;
  for (const char c : clean_lines(text)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  return std::string(trim(out));
}

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : clean_line(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace dossier
