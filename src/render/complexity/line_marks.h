// Counts what one line of Markdown holds that costs the parser time or memory. Every count is at
// least what the parser meets: code, which it does not look into, is counted like text.
#pragma once

#include <cstddef>
#include <string_view>

namespace dossier {

struct LineMarks {
  std::size_t pieces = 0;        // that the parser makes of it, each some 200 bytes of memory
  std::size_t links = 0;         // "]"
  std::size_t images = 0;        // "!["
  std::size_t emphasis = 0;      // runs of "*", "_" or "~", but for "_" inside a word
  std::size_t declarations = 0;  // "<?" and "<!" that the line does not end
  std::size_t mails = 0;         // "@" that may be part of a mail address
  std::size_t pipes = 0;
  std::size_t before_pipe = 0;  // bytes; the whole line when it has none
  std::size_t after_pipe = 0;   // bytes behind the last one

  // Of each word that a web address may stand in: what may start or end one, times its bytes.
  std::size_t addresses = 0;
};

LineMarks count_marks(std::string_view line);

// A line that is a heading or makes one of the line above: "# a", "===", "---".
bool may_make_heading(std::string_view content);

}  // namespace dossier
