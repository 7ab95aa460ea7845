#include "render/xml.h"

#include <tinyxml2.h>

#include "base/text.h"

namespace dossier {

std::string xml_text(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";                // U+FFFD
  constexpr std::string_view noncharacters = "\xEF\xBF\xBE\xEF\xBF\xBF";  // U+FFFE, U+FFFF
  const bool is_clean = !find_control(text) && !find_invalid_utf8(text) &&
                        text.find('\r') == text.npos && text.find("\xEF\xBF") == text.npos;
  if (is_clean) return std::string(text);
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto bad = find_invalid_utf8(text).value_or(text.size());
    const std::string_view good = text.substr(0, bad);
    for (std::size_t i = 0; i < good.size(); ++i) {
      const auto c = static_cast<unsigned char>(good[i]);
      if (c == '\r' || (c < 0x20 && c != '\t' && c != '\n')) continue;
      if (c == 0xEF && (good.substr(i, 3) == noncharacters.substr(0, 3) ||
                        good.substr(i, 3) == noncharacters.substr(3))) {
        out += replacement;
        i += 2;
        continue;
      }
      out += good[i];
    }
    if (bad < text.size()) out += replacement;
    text.remove_prefix(bad < text.size() ? bad + 1 : bad);
  }
  return out;
}

void xml_element(tinyxml2::XMLPrinter& xml, const char* name, std::string_view text) {
  xml.OpenElement(name);
  xml.PushText(xml_text(text).c_str());
  xml.CloseElement();
}

void xml_attribute(tinyxml2::XMLPrinter& xml, const char* name, std::string_view text) {
  xml.PushAttribute(name, xml_text(text).c_str());
}

}  // namespace dossier
