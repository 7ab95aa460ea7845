// Runs a program under hard limits, so that a hang or an explosion ends it.
#pragma once

#include <string>
#include <vector>

namespace dossier::hostile {

struct Outcome {
  int exit = -1;       // -1 when a limit or a signal ended it
  double seconds = 0;  // of processor time, all threads
  long peak_kib = 0;   // resident
  std::string said;    // the start of its standard error
};

// What ends a run: processor time, and where memory can be limited also the address space.
struct Stops {
  unsigned seconds = 20;
  std::size_t bytes = 0;  // 0: none
};

Outcome run_limited(const std::vector<std::string>& command, const Stops& stops);

}  // namespace dossier::hostile
