// The files that this process runs: the program itself and the libraries it has loaded.
#pragma once

#include <string>
#include <vector>

namespace dossier {

// Absolute paths; the first is the program. Empty where the system does not tell.
std::vector<std::string> program_files();

}  // namespace dossier
