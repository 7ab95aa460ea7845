// Lines of text for a terminal: padded and wrapped by code points, no wider than a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

inline constexpr std::size_t kPageWidth = 96;

// White space as single blanks and control characters shown, so that content stays on its line.
std::string one_line(std::string_view text);

// Filled up with blanks.
std::string pad(std::string_view text, std::size_t width);

// Cut between words, each line at most `width` wide unless one word is wider. Never empty.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

// A bar of `width` characters for `total`: `fills` of (character, count) one after the other, and
// dots. What is not nothing is never drawn as nothing.
struct Fill {
  char mark;
  std::size_t count;
};
std::string draw_bar(const std::vector<Fill>& fills, std::size_t total, std::size_t width);

// Columns for the newest-last `counts`, the highest row first; what is over `height` ends in '^'.
std::vector<std::string> draw_columns(const std::vector<std::size_t>& counts, std::size_t height);

}  // namespace dossier
