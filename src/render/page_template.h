// A page template made ready to be filled: its text taken apart once, into pieces that are copied
// and names that are looked up. Mustache without lambdas and partials, which stand in the text
// already; lines that hold nothing but the tag of a section leave no trace.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/template_text.h"
#include "render/value.h"

namespace dossier {

class PageTemplate {
 public:
  // `text` must have passed `check_template`.
  explicit PageTemplate(std::string text);
  PageTemplate(const PageTemplate&) = delete;
  PageTemplate& operator=(const PageTemplate&) = delete;

  // Names are looked up in `content`, then in `site`; dotted ones the other way round. May be
  // called from several threads.
  std::string fill(const Fields& site, const Fields& content) const;

 private:
  friend class Filling;
  enum class Kind { text, variable, html, section, inverted };
  struct Piece {
    Kind kind = Kind::text;
    std::string_view text;  // or the name
    std::size_t next = 0;   // the piece behind it and all that is inside
  };

  void add_text(std::string_view text);

  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace dossier
