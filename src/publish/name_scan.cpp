#include "publish/name_scan.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dossier {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
constexpr std::string_view kStops = " \t\r\n\f\v\"'<>`)";  // with which a URL in prose ends

// Attributes whose values are addresses, relative ones among them.
constexpr std::array<std::string_view, 8> kAttributes = {"href", "src",    "srcset", "action",
                                                         "data", "poster", "cite",   "content"};

std::string_view up_to(std::string_view text, std::size_t from, std::string_view stops) {
  const auto end = std::min(text.find_first_of(stops, from), text.size());
  return text.substr(from, end - from);
}

// The name that ends at `end`, without a namespace prefix.
std::string_view attribute_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && std::isalpha(static_cast<unsigned char>(text[begin - 1])) != 0) --begin;
  return text.substr(begin, end - begin);
}

bool is_address(std::string_view attribute) {
  return std::find(kAttributes.begin(), kAttributes.end(), attribute) != kAttributes.end();
}

}  // namespace

void for_each_segment(std::string_view url, const TakeName& take) {
  constexpr std::string_view marks = "/?#&=;,:";
  std::string_view before;
  while (!url.empty()) {
    const auto end = std::min(url.find_first_of(marks), url.size());
    const std::string_view segment = url.substr(0, end);
    if (!segment.empty()) take({segment, before});
    before = segment;
    url.remove_prefix(std::min(end + 1, url.size()));
  }
}

void for_each_name(std::string_view text, const TakeName& take) {
  for (auto at = text.find("://"); at != text.npos; at = text.find("://", at + 3))
    for_each_segment(up_to(text, at + 3, kStops), take);
  for (auto at = text.find('='); at != text.npos; at = text.find('=', at + 1)) {
    if (at + 1 >= text.size() || (text[at + 1] != '"' && text[at + 1] != '\'')) continue;
    if (!is_address(attribute_before(text, at))) continue;
    const std::string_view value = up_to(text, at + 2, text.substr(at + 1, 1));
    if (value.find("://") == value.npos && value.find(' ') == value.npos)
      for_each_segment(value, take);
  }
}

void for_each_name_in_json(std::string_view text, const TakeName& take) {
  for (auto open = text.find('"'); open != text.npos; open = text.find('"', open)) {
    std::size_t close = open + 1;
    while (close < text.size() && text[close] != '"') close += text[close] == '\\' ? 2 : 1;
    close = std::min(close, text.size());
    const std::string_view value = text.substr(open + 1, close - open - 1);
    take({value, {}});
    if (value.find_first_of(kBlanks) == value.npos && value.find('/') != value.npos)
      for_each_segment(value, take);
    else
      for_each_name(value, take);
    if (close >= text.size()) return;
    open = close + 1;
  }
}

}  // namespace dossier
