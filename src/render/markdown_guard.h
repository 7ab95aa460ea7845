// Stands in front of the Markdown parser, whose worst inputs cost seconds and gigabytes, and
// refuses constructs beyond bounds that no document written by a person reaches. It bounds the
// constructs, not the file: ordinary prose passes up to 1 MiB. One pass in constant memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

struct TooComplex {
  int line = 1;         // of the text, from 1
  std::string message;  // names the bound
};

std::optional<TooComplex> find_too_complex(std::string_view markdown);

}  // namespace dossier
