#include "render/table_writer.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace dossier {
namespace {

std::string_view class_for(std::uint8_t alignment) {
  switch (alignment) {
    case 'l': return " class=\"left\"";
    case 'c': return " class=\"center\"";
    case 'r': return " class=\"right\"";
    default: return "";
  }
}

}  // namespace

void open_scroll_box(DocumentBuilder& out, std::string_view name) {
  out.fresh_line();
  out.html("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
  out.escaped(name);
  out.html("\">\n");
}

void TableWriter::table(cmark_node* node, bool entering) {
  if (!entering) {
    if (in_body_) out_.line("</tbody>");
    in_body_ = false;
    return out_.line("</table>\n</div>");
  }
  const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
  alignments_.assign(alignments, alignments + cmark_gfm_extensions_get_table_columns(node));
  open_scroll_box(out_, "Table");
  out_.line("<table>");
}

void TableWriter::row(cmark_node* node, bool entering) {
  in_header_ = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
  if (!entering) return out_.line(in_header_ ? "</tr>\n</thead>" : "</tr>");
  column_ = 0;
  if (in_header_) {
    out_.line("<thead>");
  } else if (!in_body_) {
    in_body_ = true;
    out_.line("<tbody>");
  }
  out_.line("<tr>");
}

void TableWriter::cell(cmark_node* node, bool entering) {
  // An empty cell heads nothing, wherever it stands.
  const bool heads = in_header_ && cmark_node_first_child(node) != nullptr;
  const std::string_view name = heads ? "th" : "td";
  if (!entering) {
    out_.html("</");
    out_.html(name);
    out_.html(">\n");
    return out_.gap();
  }
  out_.html("<");
  out_.html(name);
  out_.html(class_for(column_ < alignments_.size() ? alignments_[column_] : std::uint8_t{0}));
  if (heads) out_.html(" scope=\"col\"");
  out_.html(">");
  ++column_;
}

}  // namespace dossier
