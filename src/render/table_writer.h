// A Markdown table as HTML: in a box that scrolls, its cells aligned by class.
#pragma once

#include <cstdint>
#include <vector>

#include "render/document_builder.h"

struct cmark_node;

namespace dossier {

class TableWriter {
 public:
  explicit TableWriter(DocumentBuilder& out) : out_(out) {}

  void table(cmark_node* node, bool entering);
  void row(cmark_node* node, bool entering);
  void cell(cmark_node* node, bool entering);

 private:
  DocumentBuilder& out_;
  std::vector<std::uint8_t> alignments_;  // of the columns: 'l', 'c', 'r' or 0
  std::size_t column_ = 0;
  bool in_header_ = false;
  bool in_body_ = false;
};

// Opens a box that can be scrolled and focused; `</div>` closes it.
void open_scroll_box(DocumentBuilder& out, std::string_view name);

}  // namespace dossier
