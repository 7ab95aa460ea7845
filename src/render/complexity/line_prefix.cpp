#include "render/complexity/line_prefix.h"

#include <algorithm>

#include "base/list_marker.h"

namespace dossier {
namespace {

constexpr std::string_view kBlanks = " \t";

// Length of "[^label]:" at the start of `text`, or 0.
std::size_t footnote_marker(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  const auto close = text.find_first_of("] \t");
  const bool whole = close != text.npos && close > 2 && text.substr(close).starts_with("]:");
  return whole ? close + 2 : 0;
}

std::size_t container_marker(std::string_view text) {
  if (text.starts_with('>')) return 1;
  return text.starts_with('[') ? footnote_marker(text) : list_marker(text);
}

// How many bytes at the end of the line are a rule such as "* * *"; 0 when it ends in none.
std::size_t rule_at_end(std::string_view line) {
  const auto last = line.find_last_not_of(kBlanks);
  if (last == line.npos || std::string_view("*-_").find(line[last]) == line.npos) return 0;
  const char marks[] = {line[last], ' ', '\t'};
  const auto before = line.find_last_not_of(std::string_view(marks, sizeof marks));
  const std::string_view tail = line.substr(before + 1);  // npos + 1 is 0
  return std::count(tail.begin(), tail.end(), line[last]) >= 3 ? tail.size() : 0;
}

// Whether a rule begins with `text`, the end of a line whose last `rule` bytes are one.
bool is_rule(std::string_view text, std::size_t rule) {
  return text.size() <= rule && std::count(text.begin(), text.end(), text[0]) >= 3;
}

}  // namespace

LinePrefix read_prefix(std::string_view line) {
  constexpr std::size_t tab = 4, code = 4;  // columns
  const std::size_t rule = rule_at_end(line);
  LinePrefix prefix;
  for (;;) {
    std::size_t blanks = 0;
    for (; blanks < line.size() && kBlanks.find(line[blanks]) != kBlanks.npos; ++blanks)
      prefix.columns += line[blanks] == '\t' ? tab : 1;
    line.remove_prefix(blanks);
    prefix.content = line;
    if (line.empty() || is_rule(line, rule)) break;
    const std::size_t marker = container_marker(line);
    if (marker == 0) break;
    const bool bullet = marker == 1 && line[0] != '>';
    if (line[0] == '[' && prefix.inlines.empty()) prefix.inlines = line;
    if (prefix.containers == 0) prefix.starts_item = bullet && prefix.columns < code;
    ++prefix.containers;
    line.remove_prefix(marker);
  }
  if (prefix.inlines.empty()) prefix.inlines = prefix.content;
  if (prefix.content.empty()) prefix.starts_item = false;  // it may underline a heading
  return prefix;
}

}  // namespace dossier
