#include "render/markdown_guard.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dossier {
namespace {

constexpr std::size_t kMaxContainers = 32;         // quotes, lists and footnotes opened by one line
constexpr std::size_t kMaxIndent = 128;            // columns
constexpr std::size_t kMaxMarkup = 4096;           // markup characters of one run of lines
constexpr std::size_t kMaxPipes = 256;             // in one line
constexpr std::size_t kMaxCells = 50'000;          // of all tables
constexpr std::size_t kMaxDefinition = 2048;       // bytes of a link reference definition
constexpr std::size_t kMaxDelimiters = 64;         // delimiter rows of tables in one run
constexpr std::size_t kMaxExpansion = 16'000'000;  // bytes that references may expand to
constexpr std::string_view kMarkup = "*_[]<>`~!@&\\:()";
constexpr std::string_view kBlanks = " \t\r";

struct Prefix {
  std::size_t containers = 0;
  std::size_t indent = 0;    // widest run of blanks, in columns
  std::size_t margin = 0;    // the first run
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

// Length of "[^label]:" at the start of `text`, or 0.
std::size_t footnote_marker(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  const auto close = text.find(']');
  return close < text.size() - 1 && text[close + 1] == ':' ? close + 2 : 0;
}

std::size_t container_marker(std::string_view text) {
  if (text[0] == '>') return 1;
  return text[0] == '[' ? footnote_marker(text) : list_marker(text);
}

Prefix read_prefix(std::string_view line) {
  Prefix prefix;
  for (;;) {
    std::size_t blanks = 0, columns = 0;
    while (blanks < line.size() && kBlanks.find(line[blanks]) != kBlanks.npos)
      columns += line[blanks++] == '\t' ? 4 : 1;
    line.remove_prefix(blanks);
    if (prefix.containers == 0) prefix.margin = columns;
    prefix.indent = std::max(prefix.indent, columns);
    prefix.content = line;
    if (line.empty()) return prefix;
    const std::size_t marker = container_marker(line);
    if (marker == 0) return prefix;
    ++prefix.containers;
    line.remove_prefix(marker);
  }
}

// Starts an item of a bulleted list, whatever stands above it: a paragraph ends there.
bool starts_item(std::string_view line, const Prefix& prefix) {
  constexpr std::size_t code = 4;  // columns
  if (prefix.content.empty() || prefix.margin >= code) return false;
  const char first = line[std::min(line.find_first_not_of(kBlanks), line.size() - 1)];
  return prefix.containers > 0 && (first == '-' || first == '+' || first == '*');
}

bool is_definition(std::string_view content) {
  if (!content.starts_with('[')) return false;
  const auto close = content.find(']');
  return close != content.npos && close + 1 < content.size() && content[close + 1] == ':';
}

bool is_delimiter_row(std::string_view content) {
  return content.find('-') != content.npos && content.find_first_not_of("|-: \t\r") == content.npos;
}

// Length of the fence that the text starts with, or 0.
std::size_t fence_length(std::string_view text) {
  constexpr std::size_t shortest = 3;
  if (text.empty() || (text[0] != '`' && text[0] != '~')) return 0;
  const auto length = std::min(text.find_first_not_of(text[0]), text.size());
  const bool opens = text[0] == '~' || text.find('`', length) == text.npos;
  return length >= shortest && opens ? length : 0;
}

// Knows the lines of fenced code in column 1, which hold no markup whatever they look like. It
// gives up at the first thing that might hide a fence from it, or that it might take for one.
class FencedCode {
 public:
  bool holds(std::string_view line, const Prefix& prefix) {
    if (length_ > 0) {
      if (closes(prefix)) length_ = 0;
      return true;
    }
    if (!certain_) return false;
    if (prefix.content.empty() && prefix.containers == 0) in_html_ = false;
    if (prefix.containers > 0 || prefix.margin > 3) return false;
    if (prefix.content.starts_with('<')) return see_html(prefix.content);
    const std::size_t length = fence_length(prefix.content);
    if (length == 0) return false;
    certain_ = prefix.margin == 0 && !in_html_;
    if (!certain_) return false;
    mark_ = line[0];
    length_ = length;
    return true;
  }

 private:
  bool closes(const Prefix& prefix) const {
    const std::string_view text = prefix.content;
    if (prefix.containers > 0 || prefix.margin > 3) return false;
    const auto end = std::min(text.find_first_not_of(mark_), text.size());
    return end >= length_ && text.find_first_not_of(kBlanks, end) == text.npos;
  }

  // Raw HTML runs up to a blank line, or, of these, up to an end of its own.
  bool see_html(std::string_view text) {
    constexpr std::array<std::string_view, 6> longer = {"<!",   "<?",     "<script",
                                                        "<pre", "<style", "<textarea"};
    in_html_ = true;
    if (text.starts_with("<!--") && text.find("-->") != text.npos) return false;
    for (const std::string_view tag : longer)
      if (std::equal(tag.begin(), tag.end(), text.begin(),
                     text.begin() + static_cast<std::ptrdiff_t>(std::min(tag.size(), text.size())),
                     [](char a, char b) { return a == b || a == (b | 0x20); }))
        certain_ = false;
    return false;
  }

  bool certain_ = true;
  bool in_html_ = false;
  char mark_ = '`';
  std::size_t length_ = 0;
};

class Scan {
 public:
  std::optional<TooComplex> line(std::string_view text) {
    ++line_;
    const Prefix prefix = read_prefix(text);
    if (code_.holds(text, prefix)) {
      end_run();
      return std::nullopt;
    }
    if (prefix.content.empty() && prefix.containers == 0) {
      end_run();
      return std::nullopt;
    }
    if (prefix.containers > kMaxContainers)
      return over("more than 32 nested quotes, lists and footnotes");
    if (prefix.indent > kMaxIndent) return over("indented by more than 128 columns");
    if (starts_item(text, prefix)) end_run();
    const std::size_t pipes = count(text);
    if (markup_ > kMaxMarkup)
      return over("more than 4096 markup characters without a blank line between them");
    if (pipes > kMaxPipes) return over("more than 256 '|' in one line");
    if (add_cells(pipes) > kMaxCells) return over("tables of more than 50000 cells");
    delimiters_ += is_delimiter_row(prefix.content) ? 1 : 0;
    if (delimiters_ > kMaxDelimiters)
      return over("more than 64 table delimiter rows without a blank line between them");
    return check_references(text, prefix.content);
  }

 private:
  // A blank line, code or a list item ends the lines that the parser may have to take together.
  void end_run() { markup_ = columns_ = rows_ = delimiters_ = definition_ = 0; }

  // Adds the line's markup to that of its run and returns how many pipes it has. The parser looks
  // for the end of every "<?" and "<!" through the whole run: these count more.
  std::size_t count(std::string_view text) {
    constexpr std::size_t more = 7;
    std::size_t pipes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c == '|') ++pipes;
      if (kMarkup.find(c) == kMarkup.npos) continue;
      ++markup_;
      if (c == '[') ++brackets_;
      if (c == '<' && i + 1 < text.size() && (text[i + 1] == '?' || text[i + 1] == '!'))
        markup_ += more;
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

  // A definition starts where its label ends, and its title may take many lines.
  std::optional<TooComplex> check_references(std::string_view line, std::string_view content) {
    if (is_definition(content) && content.size() > kMaxDefinition)
      return over("a link reference definition of more than 2048 bytes");
    const bool starts = line.find("]:") != line.npos;
    if (starts) definition_ = 0;
    if (starts || definition_ > 0) definition_ += line.size() + 1;
    longest_definition_ = std::max(longest_definition_, definition_);
    if (longest_definition_ * brackets_ > kMaxExpansion)
      return over("link references that expand to more than 16 MB");
    return std::nullopt;
  }

  TooComplex over(std::string message) const { return {line_, std::move(message)}; }

  FencedCode code_;
  int line_ = 0;
  std::size_t markup_ = 0;  // of the run
  std::size_t columns_ = 0, rows_ = 0;
  std::size_t cells_ = 0;
  std::size_t delimiters_ = 0;  // of the run; for each the parser reads the run again
  std::size_t brackets_ = 0;
  std::size_t definition_ = 0;  // bytes of the one that the run is in
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
