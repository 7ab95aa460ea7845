#include "assess/advice/outline.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"

namespace dossier {
namespace {

constexpr std::size_t kIndentedCode = 4;  // columns
constexpr int kDeepest = 6;

std::size_t indent_of(std::string_view line) {
  const auto first = line.find_first_not_of(' ');
  return first == line.npos ? line.size() : first;
}

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == text.npos;
}

// The level of "## Title", or 0.
int heading_level(std::string_view line) {
  const auto indent = indent_of(line);
  if (indent >= kIndentedCode) return 0;
  line.remove_prefix(indent);
  const auto marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks == 0 || marks > kDeepest) return 0;
  const bool parted = marks == line.size() || line[marks] == ' ' || line[marks] == '\t';
  return parted ? static_cast<int>(marks) : 0;
}

// The level of the underline of a heading, or 0.
int underline_level(std::string_view line) {
  if (consists_of(trim(line), "=")) return 1;
  return consists_of(trim(line), "-") ? 2 : 0;
}

bool is_item(std::string_view text) {
  if (text.size() < 2) return false;
  if (std::string_view("-*+").find(text[0]) != std::string_view::npos) return text[1] == ' ';
  const auto digits = text.find_first_not_of("0123456789");
  return digits != 0 && digits != text.npos && digits + 1 < text.size() &&
         (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
}

bool is_paragraph(std::string_view line) {
  const std::string_view text = trim(line);
  return !text.empty() && !is_item(text) && text[0] != '|' && text[0] != '>' &&
         !text.starts_with(":::");
}

// Says of each line whether fenced code holds it.
class Fence {
 public:
  bool takes(std::string_view line) {
    const std::string_view text = trim(line);
    const auto run = std::min(text.find_first_not_of(text.empty() ? '`' : text[0]), text.size());
    const bool mark = run >= 3 && (text[0] == '`' || text[0] == '~');
    if (open_.empty()) {
      if (!mark || indent_of(line) >= kIndentedCode) return false;
      open_ = text.substr(0, run);
    } else if (mark && run == text.size() && text.starts_with(open_)) {
      open_ = {};
    }
    return true;
  }

 private:
  std::string_view open_;
};

// `| a | b |` has two cells.
std::size_t count_cells(std::string_view row) {
  std::string_view text = trim(row);
  if (text.starts_with('|')) text.remove_prefix(1);
  if (text.ends_with('|')) text.remove_suffix(1);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '|')) + 1;
}

// Rows below the line that rules off a table's head, or its columns beside the first.
std::size_t count_in_tables(const std::vector<OutlineLine>& lines) {
  std::size_t most = 0, rows = 0;
  bool in_table = false;
  for (const OutlineLine& line : lines) {
    const std::string_view text = trim(line.text);
    if (consists_of(text, "|-: ") && text.find('|') != text.npos && text.find('-') != text.npos) {
      in_table = true;
      rows = 0;
      most = std::max(most, count_cells(text) - 1);
    } else if (in_table) {
      in_table = text.find('|') != text.npos;
      most = std::max(most, rows += in_table ? 1 : 0);
    }
  }
  return most;
}

// Items of the outermost lists.
std::size_t count_items(const std::vector<OutlineLine>& lines) {
  std::size_t outermost = std::string_view::npos, items = 0;
  for (const OutlineLine& line : lines)
    if (is_item(trim(line.text))) outermost = std::min(outermost, indent_of(line.text));
  for (const OutlineLine& line : lines)
    items += is_item(trim(line.text)) && indent_of(line.text) == outermost ? 1 : 0;
  return items;
}

struct Paragraphs {
  std::size_t all = 0;
  std::size_t bold = 0;  // begin in bold
};

Paragraphs count_paragraphs(const std::vector<OutlineLine>& lines) {
  Paragraphs counts;
  bool inside = false;
  for (const OutlineLine& line : lines) {
    const bool paragraph = is_paragraph(line.text);
    if (paragraph && !inside) {
      ++counts.all;
      counts.bold += trim(line.text).starts_with("**") || trim(line.text).starts_with("__") ? 1 : 0;
    }
    inside = !trim(line.text).empty();
  }
  return counts;
}

std::string_view heading_text(std::string_view line) {
  line = trim(line);
  line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
  return trim(line.substr(0, line.find_last_not_of('#') + 1));
}

}  // namespace

std::vector<Section> sections_of(const Body& body) {
  std::vector<Section> sections(1);
  sections[0].line = body.first_line;
  Fence fence;
  int number = body.first_line;
  for (const std::string_view line : split(body.markdown, '\n')) {
    const int here = number++;
    if (fence.takes(line)) continue;
    auto& above = sections.back().lines;
    if (const int level = heading_level(line); level > 0) {
      sections.push_back({heading_text(line), level, here, {}});
    } else if (const int under = underline_level(line); under > 0 && !above.empty() &&
                                                        above.back().number == here - 1 &&
                                                        is_paragraph(above.back().text)) {
      const OutlineLine title = above.back();
      above.pop_back();
      sections.push_back({trim(title.text), under, title.number, {}});
    } else {
      above.push_back({here, line});
    }
  }
  return sections;
}

std::size_t count_points(const Section& section) {
  const Paragraphs paragraphs = count_paragraphs(section.lines);
  const std::size_t points =
      std::max({count_items(section.lines), count_in_tables(section.lines), paragraphs.bold});
  return points > 0 ? points : paragraphs.all;
}

}  // namespace dossier
