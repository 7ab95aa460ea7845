// Writes the body of an entry or a page: pieces of Markdown of every sort, some of them in blocks
// for an audience, with links between all that there is.
#pragma once

#include <string>
#include <string_view>

#include "unit/support/canaries/pen.h"
#include "unit/support/canaries/pieces.h"

namespace dossier {

class BodyWriter {
 public:
  BodyWriter(Sketch& sketch, const WritingSketch& writing)
      : sketch_(sketch), pen_(sketch), writing_(writing) {}

  // Whoever reads the first paragraph finds it in the `files`, and all of the rest on the page.
  Pieces write(const std::vector<std::string>& files);

 private:
  using Write = void (BodyWriter::*)(Pieces&, const Place&);
  static const std::vector<Write>& pieces();

  void add_piece(Pieces& out, const Place& place);
  void add_block(Pieces& out, const BlockSketch& block, const Place& place, bool with_heading);
  void add_heading(Pieces& out, const HeadingSketch& heading);
  void block_between_lines(Pieces& out, const Place& place);
  BlockSketch any_block();

  // Text
  void paragraph(Pieces& out, const Place& place);
  void emphasis(Pieces& out, const Place& place);
  void heading(Pieces& out, const Place& place);
  void list(Pieces& out, const Place& place);
  void table(Pieces& out, const Place& place);
  void quote(Pieces& out, const Place& place);
  void code_span(Pieces& out, const Place& place);
  void code_block(Pieces& out, const Place& place);
  void footnote(Pieces& out, const Place& place);
  void footnote_in_block(Pieces& out, const Place& place);
  void raw_html(Pieces& out, const Place& place);
  void hard_break(Pieces& out, const Place& place);
  void split_word(Pieces& out, const Place& place);

  // What nobody reads
  void comment(Pieces& out, const Place& place);
  void inline_comment(Pieces& out, const Place& place);
  void long_comment(Pieces& out, const Place& place);
  void unused_definitions(Pieces& out, const Place& place);

  // Links
  void link_to_writing(Pieces& out, const Place& place);
  void link_to_heading(Pieces& out, const Place& place);
  void link_to_list(Pieces& out, const Place& place);
  void link_outside(Pieces& out, const Place& place);
  void link_to_term(Pieces& out, const Place& place);
  void link_inside(Pieces& out, const Place& place);
  void reference_link(Pieces& out, const Place& place);
  void definition_in_block(Pieces& out, const Place& place);
  void file(Pieces& out, const Place& place);
  void file_in_link(Pieces& out, const Place& place);

  const WritingSketch& any_writing();
  std::string way_to(const WritingSketch& target);
  std::string title_for(const Place& place);
  std::string link_text(const Place& place) { return pen_.filler(1) + " " + pen_.word(place); }

  Sketch& sketch_;
  Pen pen_;
  const WritingSketch& writing_;
};

// What stands behind ':::': "only manager".
std::string words_of(const BlockSketch& block);

// The way from one file of content/ to another, as an author writes it.
std::string way_between(const std::string& from, const std::string& to);

}  // namespace dossier
