// Splits a Markdown file into its front matter, between two `---` lines, and its body.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace dossier {

struct FrontMatter {
  std::string_view yaml;
  int yaml_line = 2;  // of the file, where the YAML starts
  std::string_view body;
  int body_line = 1;
};

// `text` has line feeds only. Reports a file without front matter, with front matter that is never
// closed, or with front matter over 64 KiB.
std::optional<FrontMatter> split_front_matter(std::string_view text, const std::string& file,
                                              Diagnostics& out);

}  // namespace dossier
