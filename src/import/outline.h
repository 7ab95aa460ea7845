// Where the headings and top-level list items of a Markdown text stand, and where its links lead,
// as the Markdown parser sees them: a heading in a code fence is none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Lines count from 0; `end` is the line behind the last.
struct OutlineHeading {
  int level = 1;
  std::string text;  // plain, without HTML
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct OutlineBlock {
  std::string text;  // plain, of its first paragraph
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_item = false;  // of a list; else a paragraph or anything else
};

struct Outline {
  std::vector<OutlineHeading> headings;
  std::vector<OutlineBlock> blocks;       // at the top level, headings left out
  std::vector<std::string> destinations;  // of links and images, in order
};

Outline outline_of(std::string_view markdown);

// The lines [begin, end) of a text.
std::string lines_between(const std::vector<std::string_view>& lines, std::size_t begin,
                          std::size_t end);

}  // namespace dossier
