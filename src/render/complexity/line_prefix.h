// What stands before the content of a line of Markdown: blanks, and the marks of the quotes, list
// items and footnotes that it opens or goes on with.
#pragma once

#include <cstddef>
#include <string_view>

namespace dossier {

struct LinePrefix {
  std::size_t containers = 0;  // marks
  std::size_t columns = 0;     // blanks between them, a tab counted as four
  std::string_view content;    // what follows; empty for a blank line
  // `content`, or the line from its first footnote mark on: four columns deep in a paragraph that
  // is text, in which much else may stand.
  std::string_view inlines;
  bool starts_item = false;  // of a bulleted list, whatever stands above: a paragraph ends there
};

// A line such as "- - -" is a rule, no list. At least every mark is counted that the parser takes
// for one.
LinePrefix read_prefix(std::string_view line);

}  // namespace dossier
