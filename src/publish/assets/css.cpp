#include "publish/assets/css.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

#include "base/text.h"

namespace dossier {
namespace {

constexpr std::size_t kMostFaults = 100;
constexpr std::string_view kBlank = " \t\r\n\f";

// Replaces escapes by what they stand for [CSS Syntax 3, 4.3.7]. Only ASCII can matter; anything
// else becomes one sign that matches nothing.
std::string unescape(std::string_view css) {
  constexpr char other = '\x7F';
  std::string out;
  for (std::size_t i = 0; i < css.size(); ++i) {
    if (css[i] != '\\' || i + 1 == css.size()) {
      out += css[i];
      continue;
    }
    constexpr std::size_t most_digits = 6;
    const std::string_view digits = css.substr(i + 1, most_digits);
    std::uint32_t point = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, 16);
    if (error == std::errc()) {
      out += point < 0x80 ? static_cast<char>(point) : other;
      i += static_cast<std::size_t>(end - digits.data());
      if (i + 1 < css.size() && kBlank.find(css[i + 1]) != kBlank.npos) ++i;
    } else {
      out += css[++i];
    }
  }
  return out;
}

struct Forbidden {
  std::string_view written;
  std::string_view what;
};
constexpr std::array kForbidden = {
    Forbidden{"@import", "the CSS rule @import"},
    Forbidden{"image-set(", "the CSS function image-set()"},
    Forbidden{"image(", "the CSS function image()"},
    Forbidden{"src(", "the CSS function src()"},
    Forbidden{"expression(", "the CSS function expression()"},
    Forbidden{"-moz-binding", "the CSS property -moz-binding"},
};

// Whether the argument of url( is a place in the same drawing.
bool is_local(std::string_view argument) {
  argument.remove_prefix(std::min(argument.find_first_not_of(" \t\r\n\f\"'"), argument.size()));
  return argument.starts_with('#');
}

}  // namespace

std::vector<CssFault> find_css_faults(std::string_view css) {
  if (css.find_first_of("(@\\-") == css.npos) return {};
  const bool escaped = css.find('\\') != css.npos;
  const std::string text = lower_ascii(escaped ? unescape(css) : css);
  std::vector<CssFault> faults;
  const auto find_all = [&](std::string_view written, std::string_view what, const auto& harmless) {
    for (auto at = text.find(written); at != text.npos; at = text.find(written, at + 1)) {
      if (faults.size() == kMostFaults) return;
      if (!harmless(std::string_view(text).substr(at + written.size())))
        faults.push_back({escaped ? 0 : at, what});
    }
  };
  find_all("url(", "the CSS function url() with another address than #...", is_local);
  for (const auto& [written, what] : kForbidden)
    find_all(written, what, [](std::string_view) { return false; });
  return faults;
}

}  // namespace dossier
