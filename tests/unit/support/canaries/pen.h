// Writes the texts of a random portfolio: common words, a new canary among them, and now and then a
// confidential term or an address on an internal host, in one of the ways that people write them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "unit/support/canaries/sketch.h"

namespace dossier {

// The parts one behind the other. Written `cat({f(), g()})`, f comes first, everywhere.
std::string cat(std::initializer_list<std::string_view> parts);

// A value in YAML, whatever it holds.
std::string quote_yaml(std::string_view text);

class Pen {
 public:
  explicit Pen(Sketch& sketch) : sketch_(sketch) {}

  // Common words, with signs that have to be escaped; without a canary.
  std::string filler(int words);

  // A new canary for the readers of the place, alone.
  std::string word(const Place& place);

  // A sentence with a new canary: for front matter and other places without markup, for one line of
  // Markdown, and for a paragraph.
  std::string text(const Place& place) { return sentence(place, Markup::none); }
  std::string line(const Place& place) { return sentence(place, Markup::in_line); }
  std::string paragraph(const Place& place) { return sentence(place, Markup::across_lines); }

  // The first, in quotes.
  std::string yaml(const Place& place) { return quote_yaml(text(place)); }

  // An address on an internal host, and a term spelled in some way.
  std::string internal_address(const Place& place);
  std::string term(const Place& place) { return spelled_term(place, Markup::none); }

  // A term with a comment, a soft hyphen or a joiner in it.
  std::string split_term(const Place& place);

  // What the readers of a place meet where a term stands.
  void show_term(const TermSketch& term, const Place& place);

 private:
  enum class Markup { none, in_line, across_lines };

  std::string sentence(const Place& place, Markup markup);
  std::string spelled_term(const Place& place, Markup markup);
  std::string plain_spelling(const std::string& term);
  std::string marked_spelling(const std::string& term, Markup markup);

  Sketch& sketch_;
};

}  // namespace dossier
