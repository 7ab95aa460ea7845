// Reads the frameworks: the user's own under frameworks/, and those inside the binary.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "io/file_system.h"
#include "model/framework.h"
#include "model/kind.h"

namespace dossier {

struct Frameworks {
  std::vector<Framework> known;  // own ones first; one of them hides a built-in one of its id
  bool complete = true;          // false when one could not be read
};

// The frameworks inside the binary, in the order of their files.
std::vector<Framework> builtin_frameworks();

// The kinds inside the binary.
std::vector<Kind> builtin_kinds();

Frameworks read_frameworks(FileSystem& files, const std::string& root, Diagnostics& out);

}  // namespace dossier
