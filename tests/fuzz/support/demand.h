// What a fuzz target demands of the program. A demand that does not hold ends the run as a crash
// does, so that the fuzzer keeps the input; what was demanded and seen is printed first.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace dossier {

inline void demand(bool holds, std::string_view what, std::string_view seen = {}) {
  if (holds) return;
  std::cerr << "demanded: " << what << "\nseen: " << seen << std::endl;
  std::abort();
}

}  // namespace dossier
