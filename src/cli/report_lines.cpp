#include "cli/report_lines.h"

#include <algorithm>

#include "base/text.h"

namespace dossier {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (auto begin = text.find_first_not_of(kBlanks); begin != text.npos;
       begin = text.find_first_not_of(kBlanks, begin)) {
    const auto end = std::min(text.find_first_of(kBlanks, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return words;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  for (const std::string_view word : words_in(text)) {
    if (!line.empty()) line += ' ';
    line += show_control(word);
  }
  return line;
}

std::string pad(std::string_view text, std::size_t width) {
  std::string padded(text);
  const std::size_t length = count_code_points(text);
  if (length < width) padded.append(width - length, ' ');
  return padded;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t column = 0;
  for (const std::string_view word : words_in(text)) {
    const std::size_t length = count_code_points(word);
    if (column > 0 && column + 1 + length > width) {
      lines.emplace_back();
      column = 0;
    }
    if (column > 0) lines.back() += ' ';
    lines.back() += word;
    column += length + (column > 0 ? 1 : 0);
  }
  return lines;
}

std::string draw_bar(const std::vector<Fill>& fills, std::size_t total, std::size_t width) {
  std::string bar;
  for (const Fill& fill : fills) {
    const std::size_t share = total == 0 ? 0 : (fill.count * width + total / 2) / total;
    bar.append(std::max<std::size_t>(share, fill.count > 0 ? 1 : 0), fill.mark);
  }
  bar.resize(width, '.');
  return bar;
}

std::vector<std::string> draw_columns(const std::vector<std::size_t>& counts, std::size_t height) {
  const std::size_t highest = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
  std::vector<std::string> rows;
  for (std::size_t level = std::min(highest, height); level > 0; --level) {
    std::string row;
    for (const std::size_t count : counts)
      row += count < level ? ' ' : level == height && count > height ? '^' : '#';
    row.erase(row.find_last_not_of(' ') + 1);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace dossier
