#include "render/markdown_guard.h"

#include <algorithm>
#include <cstddef>

namespace dossier {
namespace {

constexpr std::size_t kMaxContainers = 32;         // block quotes and lists opened by one line
constexpr std::size_t kMaxIndent = 128;            // columns
constexpr std::size_t kMaxMarkup = 4096;           // markup characters between two blank lines
constexpr std::size_t kMaxPipes = 256;             // in one line
constexpr std::size_t kMaxCells = 50'000;          // of all tables
constexpr std::size_t kMaxDefinition = 2048;       // bytes of a link reference definition
constexpr std::size_t kMaxExpansion = 16'000'000;  // bytes that references may expand to
constexpr std::string_view kMarkup = "*_[]<>`~!@|&\\:(){}";
constexpr std::string_view kBlanks = " \t\r";

struct Prefix {
  std::size_t containers = 0;
  std::size_t indent = 0;    // widest run of blanks, in columns
  std::string_view content;  // what follows
};

// Length of a list marker at the start of `text`, or 0.
std::size_t list_marker(std::string_view text) {
  std::size_t length = 0;
  if (text[0] == '-' || text[0] == '+' || text[0] == '*') {
    length = 1;
  } else {
    while (length < text.size() && length < 9 && text[length] >= '0' && text[length] <= '9')
      ++length;
    if (length == 0 || length == text.size() || (text[length] != '.' && text[length] != ')'))
      return 0;
    ++length;
  }
  const bool ends = length == text.size() || kBlanks.find(text[length]) != kBlanks.npos;
  return ends ? length : 0;
}

Prefix read_prefix(std::string_view line) {
  Prefix prefix;
  for (;;) {
    std::size_t blanks = 0, columns = 0;
    while (blanks < line.size() && kBlanks.find(line[blanks]) != kBlanks.npos)
      columns += line[blanks++] == '\t' ? 4 : 1;
    line.remove_prefix(blanks);
    prefix.indent = std::max(prefix.indent, columns);
    prefix.content = line;
    if (line.empty()) return prefix;
    const std::size_t marker = line[0] == '>' ? 1 : list_marker(line);
    if (marker == 0) return prefix;
    ++prefix.containers;
    line.remove_prefix(marker);
  }
}

bool is_definition(std::string_view content) {
  if (!content.starts_with('[')) return false;
  const auto close = content.find(']');
  return close != content.npos && close + 1 < content.size() && content[close + 1] == ':';
}

class Scan {
 public:
  std::optional<TooComplex> line(std::string_view text) {
    ++line_;
    const Prefix prefix = read_prefix(text);
    if (prefix.content.empty() && prefix.containers == 0) {
      markup_ = columns_ = rows_ = 0;
      return std::nullopt;
    }
    if (prefix.containers > kMaxContainers) return over("more than 32 nested quotes and lists");
    if (prefix.indent > kMaxIndent) return over("indented by more than 128 columns");
    const std::size_t pipes = count(text);
    if (markup_ > kMaxMarkup)
      return over("more than 4096 markup characters without a blank line between them");
    if (pipes > kMaxPipes) return over("more than 256 '|' in one line");
    if (add_cells(pipes) > kMaxCells) return over("tables of more than 50000 cells");
    return check_references(prefix.content);
  }

 private:
  // Adds the line's markup to that of its run and returns how many pipes it has.
  std::size_t count(std::string_view text) {
    std::size_t pipes = 0;
    for (const char c : text) {
      if (kMarkup.find(c) == kMarkup.npos) continue;
      ++markup_;
      if (c == '[') ++brackets_;
      if (c == '|') ++pipes;
    }
    return pipes;
  }

  // cmark fills every row up to the widest one.
  std::size_t add_cells(std::size_t pipes) {
    cells_ -= columns_ * rows_;
    columns_ = std::max(columns_, pipes);
    ++rows_;
    cells_ += columns_ * rows_;
    return cells_;
  }

  std::optional<TooComplex> check_references(std::string_view content) {
    if (is_definition(content)) {
      if (content.size() > kMaxDefinition)
        return over("a link reference definition of more than 2048 bytes");
      longest_definition_ = std::max(longest_definition_, content.size());
    }
    if (longest_definition_ * brackets_ > kMaxExpansion)
      return over("link references that expand to more than 16 MB");
    return std::nullopt;
  }

  TooComplex over(std::string message) const { return {line_, std::move(message)}; }

  int line_ = 0;
  std::size_t markup_ = 0;  // of the run
  std::size_t columns_ = 0, rows_ = 0;
  std::size_t cells_ = 0;
  std::size_t brackets_ = 0;
  std::size_t longest_definition_ = 0;
};

}  // namespace

std::optional<TooComplex> find_too_complex(std::string_view markdown) {
  Scan scan;
  while (!markdown.empty()) {
    const auto end = std::min(markdown.find('\n'), markdown.size());
    if (auto found = scan.line(markdown.substr(0, end))) return found;
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return std::nullopt;
}

}  // namespace dossier
