#include "render/complexity/table_rows.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::string_view kBlanks = " \t";

std::size_t skip(std::string_view text, std::size_t at, std::string_view characters) {
  return std::min(text.find_first_not_of(characters, at), text.size());
}

// A row starts with "|" and has a cell.
bool may_be_row(const LinePrefix& prefix) {
  return prefix.containers == 0 && prefix.columns == 0 && prefix.content.starts_with('|') &&
         prefix.content.find_first_not_of(kBlanks, 1) != std::string_view::npos;
}

// Of a line that starts with "|"; 0 when it is not certain.
std::size_t header_columns(std::string_view content) {
  if (content.find('\\') != content.npos) return 0;
  const auto pipes = static_cast<std::size_t>(std::count(content.begin(), content.end(), '|'));
  return content[content.find_last_not_of(kBlanks)] == '|' ? pipes - 1 : pipes;
}

// Raw HTML that blank lines do not end.
bool starts_long_html(std::string_view content) {
  constexpr std::array<std::string_view, 6> starts = {"<!",   "<?",     "<script",
                                                      "<pre", "<style", "<textarea"};
  if (content.starts_with("<!--") && content.find("-->") != content.npos) return false;
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
    return content.size() >= start.size() &&
           std::equal(start.begin(), start.end(), content.begin(),
                      [](char a, char b) { return a == b || a == (b | 0x20); });
  });
}

}  // namespace

std::size_t delimiter_columns(std::string_view content) {
  std::size_t columns = 0, at = content.starts_with('|') ? 1 : 0;
  for (;; ++at) {
    at = skip(content, at, kBlanks);
    if (at == content.size()) break;  // behind the last "|"
    at += content[at] == ':' ? 1 : 0;
    const std::size_t dashes = skip(content, at, "-");
    if (dashes == at) return 0;
    at = dashes;
    at += at < content.size() && content[at] == ':' ? 1 : 0;
    at = skip(content, at, kBlanks);
    ++columns;
    if (at == content.size()) break;
    if (content[at] != '|') return 0;
  }
  return content.find_first_of("|:") == content.npos ? 0 : columns;
}

bool TableRows::take(const LinePrefix& prefix) {
  const std::string_view content = prefix.content;
  const State before = state_;
  state_ = State::text;
  if (content.empty() && prefix.containers == 0) state_ = State::blank_line;
  html_may_go_on_ = html_may_go_on_ || starts_long_html(content);
  if (html_may_go_on_ || !may_be_row(prefix)) return false;
  if (before == State::blank_line) {
    columns_ = header_columns(content);
    state_ = State::header;
  } else if (before == State::rows ||
             (before == State::header && columns_ > 0 && delimiter_columns(content) == columns_)) {
    state_ = State::rows;
  }
  return state_ == State::rows;
}

}  // namespace dossier
