// A body's Markdown by its headings, line by line, code aside: enough to see what stands under
// "Status" or "Alternatives", and on which line. What a heading looks like on the page is the
// Document's business.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/entry.h"

namespace dossier {

struct OutlineLine {
  int number = 1;  // of the file
  std::string_view text;
};

struct Section {
  std::string_view title;  // empty before the first heading
  int level = 0;
  int line = 1;
  std::vector<OutlineLine> lines;  // up to the next heading; fenced code is left out
};

// The views point into body.markdown.
std::vector<Section> sections_of(const Body& body);

// How many things a section tells apart: the most of its list items, table rows or columns, and
// paragraphs that begin in bold; without any of them its paragraphs.
std::size_t count_points(const Section& section);

}  // namespace dossier
