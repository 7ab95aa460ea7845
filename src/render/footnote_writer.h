// Footnotes as HTML. A reference holds the number that cmark gave its definition; the definitions
// follow the body, in that order, each with a way back to every reference. Their ids have a colon,
// which the anchor of a heading never has.
#pragma once

#include <map>
#include <string>

#include "render/document_builder.h"

struct cmark_node;

namespace dossier {

class FootnoteWriter {
 public:
  explicit FootnoteWriter(DocumentBuilder& out) : out_(out) {}

  void reference(cmark_node* node);
  void definition(bool entering);
  // Before a paragraph is closed: the ways back stand at the end of a definition's last one.
  void end_of_paragraph(cmark_node* paragraph);
  void end_of_document();

 private:
  void back_references();

  DocumentBuilder& out_;
  std::map<std::string, int> uses_;  // by number
  int number_ = 0;                   // of the definition being written
  bool linked_back_ = false;
};

}  // namespace dossier
