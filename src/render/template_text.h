// The text of a page template once its layout and partials stand in it, and where each piece came
// from, so that a fault names the file and line that its author wrote.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/theme_files.h"

namespace dossier {

class TemplateText {
 public:
  const std::string& text() const { return text_; }

  // The file and line that a byte of the text came from.
  Location origin(std::size_t offset) const;

  void append(std::string_view text, const std::string& file, std::string_view whole,
              std::size_t offset_in_whole);

 private:
  struct Chunk {
    std::size_t start;  // in text_
    std::string file;
    Position at;
  };
  std::string text_;
  std::vector<Chunk> chunks_;
};

// layout.mustache with `{{> content}}` standing for `page` (such as "entry") and every other
// partial for partials/NAME.mustache. Comments and the lines that hold nothing else are dropped.
std::optional<TemplateText> expand_template(const ThemeFiles& theme, const std::string& page,
                                            Diagnostics& out);

}  // namespace dossier
