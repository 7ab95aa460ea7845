#include "cli/console.h"

namespace dossier {
namespace {

std::string_view code_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::bold:
      return "\x1b[1m";
    case Style::red:
      return "\x1b[1;31m";
    case Style::yellow:
      return "\x1b[1;33m";
    case Style::green:
      return "\x1b[32m";
    case Style::cyan:
      return "\x1b[36m";
    case Style::dim:
      return "\x1b[2m";
  }
  return "";
}

std::string in_style(Style style, std::string_view text, bool color) {
  if (!color || style == Style::plain || text.empty()) return std::string(text);
  return std::string(code_of(style)).append(text).append("\x1b[0m");
}

}  // namespace

std::string Console::styled(Style style, std::string_view text) const {
  return in_style(style, text, err_color_);
}

std::string Console::styled_result(Style style, std::string_view text) const {
  return in_style(style, text, out_color_);
}

}  // namespace dossier
