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

Outcome run_limited(const std::vector<std::string>& command);

}  // namespace dossier::hostile
