#include "render/card.h"

#include <vector>

#include "base/text.h"
#include "render/rows.h"

namespace dossier {
namespace {

constexpr std::size_t kLineLength = 46, kMostLines = 3;

// Broken between words into lines of about equal width.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    const bool fits = !lines.empty() &&
                      count_code_points(lines.back()) + count_code_points(word) + 1 <= kLineLength;
    if (fits)
      lines.back() += " " + std::string(word);
    else if (lines.size() < kMostLines)
      lines.push_back(shorten(word, kLineLength));
    else
      break;
  }
  return lines;
}

void add_text(std::string& svg, int y, int size, std::string_view style, std::string_view text) {
  svg += "<text x=\"90\" y=\"" + std::to_string(y) + "\" font-size=\"" + std::to_string(size) +
         "\" " + std::string(style) + ">" + html_escape(text) + "</text>\n";
}

}  // namespace

std::string card_address(const SiteView& view) {
  return view.addresses.base().has_host ? view.addresses.absolute(kCardPath) : std::string();
}

std::string make_card(const SiteView& view) {
  const Config& config = view.portfolio.config;
  std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" width=\"1200\" "
      "height=\"630\">\n<title>" +
      html_escape(config.name) +
      "</title>\n<rect width=\"1200\" height=\"630\" fill=\"#fdfcfa\"/>\n<rect width=\"1200\" "
      "height=\"18\" fill=\"#17594c\"/>\n";
  add_text(svg, 190, 84, "font-family=\"serif\" fill=\"#1b211f\"", shorten(config.name, 26));
  int y = 270;
  for (const std::string& line : lines_of(config.headline)) {
    add_text(svg, y, 42, "font-family=\"serif\" fill=\"#565f5a\"", line);
    y += 56;
  }
  if (!config.level.target.empty())
    add_text(svg, 500, 44, "font-family=\"sans-serif\" font-weight=\"700\" fill=\"#17594c\"",
             "The case for " + shorten(config.level.target, 34));
  add_text(svg, 560, 32, "font-family=\"sans-serif\" fill=\"#565f5a\"",
           counted(view.portfolio.entries.size(), "piece") + " of evidence");
  return svg + "</svg>\n";
}

}  // namespace dossier
