// Knows the lines of a Markdown file that are rows of a table beyond doubt. The parser takes each
// of them by itself, while it takes the lines of a paragraph together.
#pragma once

#include <cstddef>
#include <string_view>

#include "render/complexity/line_prefix.h"

namespace dossier {

// The columns of a row such as "|---|:-:|", which makes a table of the text above and below; 0 for
// any other line. `content` stands behind the blanks and marks of the line.
std::size_t delimiter_columns(std::string_view content);

class TableRows {
 public:
  // Whether the next line is a row, or the one below the header. Header and rows have to stand in
  // column 1, start with "|", and follow a blank line; after raw HTML that may go on for long no
  // table is beyond doubt.
  bool take(const LinePrefix& prefix);

 private:
  enum class State { blank_line, text, header, rows };

  State state_ = State::blank_line;
  std::size_t columns_ = 0;  // of the header
  bool html_may_go_on_ = false;
};

}  // namespace dossier
