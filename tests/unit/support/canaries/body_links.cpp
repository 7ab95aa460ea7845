// The links of a body, by what they lead to.
#include "base/path.h"
#include "base/text.h"
#include "unit/support/canaries/body_writer.h"

namespace dossier {
namespace {

// "[text](url title)"
std::string link(const std::string& text, const std::string& url, const std::string& title) {
  return cat({"[", text, "](", url, title, ")"});
}

}  // namespace

const WritingSketch& BodyWriter::any_writing() {
  const std::size_t entries = sketch_.entries.size();
  const std::size_t at = sketch_.draw.below(entries + sketch_.pages.size());
  if (at >= entries) return sketch_.pages[at - entries];
  return sketch_.entries[at];
}

// The ways to write where an entry or a page is: its file, from here or from the top, its address.
std::string BodyWriter::way_to(const WritingSketch& target) {
  switch (sketch_.draw.below(4)) {
    case 0:
      return "/" + std::string(parent_path(target.page())) + "/";
    case 1:
      return "/" + target.page();
    case 2:
      return target.file.substr(std::string_view("content").size());
    default:
      return way_between(writing_.file, target.file);
  }
}

// ` "qzx0001"`, or nothing.
std::string BodyWriter::title_for(const Place& place) {
  if (sketch_.draw.chance(50)) return {};
  return cat({" \"", pen_.word(place), "\""});
}

void BodyWriter::link_to_writing(Pieces& out, const Place& place) {
  const WritingSketch& target = any_writing();
  const std::string text = link_text(place), url = way_to(target);
  const std::string title = title_for(place.for_only(target.readers));
  const bool deep = sketch_.draw.chance(50);
  const HeadingSketch& heading = sketch_.draw.chance(50) ? target.heading : target.hidden_heading;
  Pieces inside;
  if (deep)
    inside.add(link(text, url + "#" + heading.anchor(), title), heading.readers,
               link(text, url, title));
  else
    inside.add(link(text, url, title));
  out.add("See ");
  out.add(inside, target.readers, text);
  out.add(".\n\n");
}

void BodyWriter::link_to_heading(Pieces& out, const Place& place) {
  const HeadingSketch& heading =
      sketch_.draw.chance(30) ? writing_.heading : writing_.hidden_heading;
  const std::string text = link_text(place);
  const std::string title = title_for(place.for_only(heading.readers));
  out.add("See ");
  out.add(link(text, "#" + heading.anchor(), title), heading.readers, text);
  out.add(" below.\n\n");
}

// Pages that dossier makes, of which not everyone has all.
void BodyWriter::link_to_list(Pieces& out, const Place& place) {
  const std::string text = link_text(place);
  const ListSketch list = sketch_.any_list();
  const std::string title = title_for(place.for_only(list.readers));
  out.add(link(text, list.address, title), list.readers, text);
  out.add(" lists them.\n\n");
}

void BodyWriter::link_outside(Pieces& out, const Place& place) {
  const std::string text = link_text(place);
  const std::string url =
      cat({"https://", pen_.word(place), ".example/", pen_.word(place), "#", pen_.word(place)});
  out.add(cat({link(text, url, title_for(place)), ", https://", pen_.word(place), ".example and ![",
               pen_.word(place), "](https://x.example/", pen_.word(place), ".png).\n\n"}));
}

// An address that holds a term is for its readers only.
void BodyWriter::link_to_term(Pieces& out, const Place& place) {
  if (sketch_.terms.empty()) return paragraph(out, place);
  const TermSketch& term = sketch_.draw.one_of(sketch_.terms);
  const Place open = place.for_only(term.readers());
  sketch_.canaries.show(term.word, open);
  const std::string text = link_text(place);
  const std::string way =
      sketch_.draw.chance(50) ? percent_encode(term.text) : replace_all(term.text, " ", "-");
  const std::string url = cat({"https://", pen_.word(open), ".example/", way});
  out.add(link(text, url, title_for(open)) + "\n\n");
}

// For the public an address on an internal host is none, however it is written.
void BodyWriter::link_inside(Pieces& out, const Place& place) {
  if (sketch_.hosts.empty()) return paragraph(out, place);
  const std::string text = link_text(place), url = pen_.internal_address(place);
  out.add(cat({link(text, url, title_for(place.for_only(~kPublic))), ", <",
               pen_.internal_address(place), "> and ", pen_.internal_address(place), ".\n\n"}));
}

void BodyWriter::reference_link(Pieces& out, const Place& place) {
  const WritingSketch& target = any_writing();
  const Place label{"the label of a link of " + writing_.file, kNobody, {}};
  const std::string text = link_text(place), name = pen_.word(label), url = way_to(target);
  const std::string title = title_for(place.for_only(target.readers));
  out.add("See ");
  out.add(cat({"[", text, "][", name, "]"}), target.readers, text);
  out.add(".\n\n");
  out.add(cat({"[", name, "]: ", url, title, "\n\n"}), target.readers);
}

// Whoever does not read the definition reads the brackets as they are.
void BodyWriter::definition_in_block(Pieces& out, const Place& place) {
  const BlockSketch block = any_block();
  const Place open = place.for_only(block.readers());
  const std::string label = pen_.word(place.for_only(~block.readers()));
  const std::string text = link_text(place);
  out.add(cat({"See [", text, "][", label, "].\n\n"}));
  Pieces inside;
  inside.add(cat({"::: ", words_of(block), "\n[", label, "]: https://", pen_.word(open),
                  ".example\n:::\n\n"}));
  out.add(inside, block.readers());
}

void BodyWriter::file(Pieces& out, const Place& place) {
  FileSketch& file = sketch_.files[sketch_.draw.below(sketch_.files.size())];
  file.readers |= place.readers;
  sketch_.canaries.show(file.name_word, place);
  const std::string url = sketch_.draw.chance(50)
                              ? way_between(writing_.file, file.source)
                              : percent_encode(file.source.substr(std::string("content").size()));
  const bool image = file.source.ends_with(".svg");
  const std::string text = link_text(place);
  out.add(cat({image ? "!" : "", link(text, url, title_for(place)), "\n\n"}));
}

void BodyWriter::file_in_link(Pieces& out, const Place& place) {
  const WritingSketch& target = any_writing();
  FileSketch& file = sketch_.files.front();  // an image
  file.readers |= place.readers;
  sketch_.canaries.show(file.name_word, place);
  const std::string text = pen_.word(place), title = title_for(place);
  const std::string image = "!" + link(text, way_between(writing_.file, file.source), title);
  out.add(link(image, way_to(target), {}), target.readers, image);
  out.add("\n\n");
}

}  // namespace dossier
