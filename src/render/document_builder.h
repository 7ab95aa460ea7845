// Puts a Document together piece by piece: HTML, the plain text beside it, links left open,
// headings. It knows nothing of the parser.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace dossier {

class DocumentBuilder {
 public:
  explicit DocumentBuilder(std::size_t expected_bytes);

  Document take();

  // HTML as it is.
  void html(std::string_view text) { made_.html += text; }
  // HTML on a line of its own.
  void line(std::string_view text);
  void fresh_line();
  // Text, escaped, in the HTML alone.
  void escaped(std::string_view text);

  // Text in the HTML, escaped, and in the plain text.
  void text(std::string_view literal);
  void plain(std::string_view literal) { made_.text += literal; }
  // What comes next in the plain text is another word.
  void gap();

  void open_link(LinkTarget target, std::string attributes, Position at = {});
  void close_link();
  // `alternative` is plain text.
  void image(LinkTarget target, std::string attributes, std::string_view alternative, Position at);

  // A heading of level `written` in the source: shown below the page's h1 and one level below the
  // heading it belongs to, whatever levels were skipped.
  void begin_heading(int written);
  void end_heading();

  // Remembers the text of the first paragraph that begins outside any other block.
  void begin_paragraph(bool outermost);
  void end_paragraph();

 private:
  // Repeated headings get -1, -2, ... as on GitHub.
  std::string free_anchor(std::string anchor);

  Document made_;
  std::vector<int> open_levels_;        // as written
  std::map<std::string, int> anchors_;  // taken -> the next number to try
  std::size_t heading_text_ = 0, heading_html_ = 0, heading_marks_ = 0;  // where it begins
  std::optional<std::size_t> paragraph_text_;
};

}  // namespace dossier
