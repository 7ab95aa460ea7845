#include "render/footnote_writer.h"

#include <cmark-gfm.h>

namespace dossier {
namespace {

// "2" for the first use of footnote 2, "2-3" for its third.
std::string use_id(const std::string& number, int use) {
  return use == 1 ? number : number + "-" + std::to_string(use);
}

LinkTarget anchor(std::string fragment) {
  return {LinkTarget::Kind::anchor, {}, std::move(fragment)};
}

}  // namespace

void FootnoteWriter::reference(cmark_node* node) {
  const std::string number = cmark_node_get_literal(node);
  const std::string id = use_id(number, ++uses_[number]);
  out_.html("<sup class=\"footnote\" id=\"fnref:" + id + "\">");
  out_.open_link(anchor("fn:" + number), " role=\"doc-noteref\"");
  out_.html(number);
  out_.close_link();
  out_.html("</sup>");
}

void FootnoteWriter::definition(bool entering) {
  if (!entering) {
    if (!linked_back_) back_references();
    return out_.html("</li>\n");
  }
  if (number_ == 0) out_.line("<div class=\"footnotes\">\n<ol>");
  ++number_;
  linked_back_ = false;
  out_.line("<li id=\"fn:" + std::to_string(number_) + "\">");
}

void FootnoteWriter::end_of_paragraph(cmark_node* paragraph) {
  const bool last =
      cmark_node_next(paragraph) == nullptr &&
      cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_FOOTNOTE_DEFINITION;
  if (last) back_references();
}

void FootnoteWriter::end_of_document() {
  if (number_ > 0) out_.line("</ol>\n</div>");
}

void FootnoteWriter::back_references() {
  linked_back_ = true;
  const std::string number = std::to_string(number_);
  for (int use = 1; use <= uses_[number]; ++use) {
    const std::string id = use_id(number, use);
    out_.html(" ");
    out_.open_link(anchor("fnref:" + id),
                   " role=\"doc-backlink\" aria-label=\"Back to reference " + id + "\"");
    out_.html("↩");
    out_.close_link();
  }
}

}  // namespace dossier
