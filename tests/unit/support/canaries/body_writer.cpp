#include "unit/support/canaries/body_writer.h"

#include "base/path.h"
#include "base/text.h"

namespace dossier {
namespace {

constexpr int kStandalone = 50;  // words: blocks must not decide whether a body stands alone

}  // namespace

std::string words_of(const BlockSketch& block) {
  std::string audience(word_of(block.audience));
  if (block.audience == Audience::self && block.alone) audience = "private";
  return block.alone ? "only " + audience : audience;
}

std::string way_between(const std::string& from, const std::string& to) {
  return percent_encode(relative_path(from, to));
}

const std::vector<BodyWriter::Write>& BodyWriter::pieces() {
  using B = BodyWriter;
  static const std::vector<Write> all = {&B::paragraph,
                                         &B::paragraph,
                                         &B::emphasis,
                                         &B::heading,
                                         &B::list,
                                         &B::table,
                                         &B::quote,
                                         &B::code_span,
                                         &B::code_block,
                                         &B::footnote,
                                         &B::raw_html,
                                         &B::hard_break,
                                         &B::comment,
                                         &B::inline_comment,
                                         &B::unused_definitions,
                                         &B::link_to_writing,
                                         &B::link_to_writing,
                                         &B::link_to_heading,
                                         &B::link_to_list,
                                         &B::link_outside,
                                         &B::link_to_term,
                                         &B::link_inside,
                                         &B::reference_link,
                                         &B::file,
                                         &B::file_in_link,
                                         &B::split_word,
                                         &B::long_comment};
  return all;
}

Pieces BodyWriter::write(const std::vector<std::string>& files) {
  Pieces out;
  const Place first{"the first paragraph of " + writing_.file, writing_.readers, files};
  out.add(cat({pen_.paragraph(first), " ", pen_.filler(kStandalone), "\n\n"}));
  add_heading(out, writing_.heading);
  const Place place{"the body of " + writing_.file, writing_.readers, {writing_.page()}};
  const int count = sketch_.draw.between(2, 6);
  for (int i = 0; i < count; ++i) {
    if (sketch_.draw.chance(35))
      add_block(out, any_block(), place, false);
    else
      add_piece(out, place);
  }
  if (sketch_.draw.chance(15)) definition_in_block(out, place);
  if (sketch_.draw.chance(15)) footnote_in_block(out, place);
  if (sketch_.draw.chance(15)) block_between_lines(out, place);
  add_block(out, writing_.block, place, true);
  return out;
}

BlockSketch BodyWriter::any_block() {
  const Audience audience = sketch_.draw.one_of(kAudiences);
  return {audience, sketch_.draw.chance(25)};
}

void BodyWriter::add_heading(Pieces& out, const HeadingSketch& heading) {
  sketch_.canaries.show(heading.word,
                        {"a heading of " + writing_.file, heading.readers, {writing_.page()}});
  out.add("## " + heading.text() + "\n\n", heading.readers);
}

void BodyWriter::add_piece(Pieces& out, const Place& place) {
  (this->*sketch_.draw.one_of(pieces()))(out, place);
}

void BodyWriter::add_block(Pieces& out, const BlockSketch& block, const Place& place,
                           bool with_heading) {
  Pieces inside;
  inside.add("::: " + words_of(block) + "\n");
  if (with_heading) add_heading(inside, writing_.hidden_heading);
  const int count = sketch_.draw.between(1, 2);
  for (int i = 0; i < count; ++i) {
    Place within = place.for_only(block.readers());
    within.what = "a block of " + writing_.file;
    add_piece(inside, within);
  }
  inside.add(":::\n\n");
  out.add(inside, block.readers(), "\n");
}

// Without blank lines around it, and between the items of a list.
void BodyWriter::block_between_lines(Pieces& out, const Place& place) {
  const BlockSketch block = any_block();
  const Place within = place.for_only(block.readers());
  const std::string mark = sketch_.draw.chance(50) ? "- " : "";
  out.add(cat({mark, pen_.line(place), "\n"}));
  Pieces inside;
  inside.add(cat({"::: ", words_of(block), "\n", mark, pen_.line(within), "\n:::\n"}));
  out.add(inside, block.readers(), "\n");
  out.add(cat({mark, pen_.line(place), "\n\n"}));
}

// Whoever does not read the definition reads the label as it is.
void BodyWriter::footnote_in_block(Pieces& out, const Place& place) {
  const BlockSketch block = any_block();
  Place label = place;
  label.finders = ~block.readers();
  const std::string name = pen_.word(label);
  out.add(cat({pen_.line(place), " [^", name, "]\n\n"}));
  Pieces inside;
  inside.add(cat({"::: ", words_of(block), "\n[^", name,
                  "]: ", pen_.line(place.for_only(block.readers())), "\n:::\n\n"}));
  out.add(inside, block.readers());
}

void BodyWriter::paragraph(Pieces& out, const Place& place) {
  out.add(pen_.paragraph(place) + "\n\n");
}

void BodyWriter::emphasis(Pieces& out, const Place& place) {
  out.add(cat({"*", pen_.word(place), "* and **", pen_.word(place), "** and ~~", pen_.word(place),
               "~~\n\n"}));
}

void BodyWriter::heading(Pieces& out, const Place& place) {
  out.add(cat({"### ", pen_.line(place), "\n\n"}));
}

void BodyWriter::list(Pieces& out, const Place& place) {
  out.add(cat({"- ", pen_.line(place), "\n  - [x] ", pen_.line(place), "\n- [ ] ",
               pen_.paragraph(place), "\n\n"}));
}

void BodyWriter::table(Pieces& out, const Place& place) {
  out.add(cat({"| ", pen_.line(place), " | b |\n|---|:-:|\n| ", pen_.line(place), " | ",
               pen_.line(place), " |\n\n"}));
}

void BodyWriter::quote(Pieces& out, const Place& place) {
  out.add(cat({"> ", pen_.paragraph(place), "\n\n"}));
}

void BodyWriter::code_span(Pieces& out, const Place& place) {
  out.add(cat({"It is `", pen_.text(place), "`.\n\n"}));
}

// Lines with ':::' in a fence are code, for everyone who reads the fence.
void BodyWriter::code_block(Pieces& out, const Place& place) {
  out.add(cat({"```", pen_.word(place), " x\n", pen_.text(place), "\n::: manager\n",
               pen_.word(place), "\n:::\n```\n\n"}));
}

void BodyWriter::footnote(Pieces& out, const Place& place) {
  const std::string label =
      pen_.word({"the label of a footnote of " + writing_.file, place.readers, {}});
  out.add(cat(
      {pen_.paragraph(place), " [^", label, "]\n\n[^", label, "]: ", pen_.line(place), "\n\n"}));
}

// A term split by what cannot be seen.
void BodyWriter::split_word(Pieces& out, const Place& place) {
  out.add(cat({"Of ", pen_.split_term(place), ".\n\n"}));
}

// Shown as text, or let through.
void BodyWriter::raw_html(Pieces& out, const Place& place) {
  out.add(cat({"One <span title=\"", pen_.word(place), "\">", pen_.word(place),
               "</span> piece.\n\n<div>\n", pen_.word(place), "\n</div>\n\n"}));
}

void BodyWriter::hard_break(Pieces& out, const Place& place) {
  out.add(cat({pen_.line(place), " \\\n", pen_.word(place), "  \n", pen_.word(place), "\n\n"}));
}

// A comment, like a definition, parts two lists even for those who cannot read it.
void BodyWriter::comment(Pieces& out, const Place&) {
  const Place nowhere{"a comment in " + writing_.file, kNobody, {}};
  out.add(cat({"<!-- ", pen_.text(nowhere), "\n\n", pen_.word(nowhere), " -->\n\n"}), kNobody,
          "<!-- -->\n\n");
}

void BodyWriter::inline_comment(Pieces& out, const Place& place) {
  const Place nowhere{"a comment in " + writing_.file, kNobody, {}};
  out.add(pen_.word(place));
  out.add(cat({"<!--", pen_.text(nowhere), "-->"}), kNobody);
  out.add(" goes on.\n\n");
}

// In HTML, and on behind a blank line.
void BodyWriter::long_comment(Pieces& out, const Place&) {
  const Place nowhere{"a long comment in " + writing_.file, kNobody, {}};
  out.add("<div>\n");
  out.add(cat({"<!-- ", pen_.word(nowhere), "\n\n", pen_.word(nowhere), " -->"}), kNobody);
  out.add("\n</div>\n\n");
}

void BodyWriter::unused_definitions(Pieces& out, const Place&) {
  const Place nowhere{"a definition that nothing in " + writing_.file + " uses", kNobody, {}};
  out.add(
      cat({"[", pen_.word(nowhere), "]: https://", pen_.word(nowhere), ".example \"",
           pen_.word(nowhere), "\"\n\n[^", pen_.word(nowhere), "]: ", pen_.word(nowhere), "\n\n"}),
      kNobody);
}

}  // namespace dossier
