// How far a long piece of work has come: one line on stderr that is written over again and again,
// and gone in the end. It is there on a terminal alone, so that nothing of it lands in a file.
#pragma once

#include <string_view>

#include "cli/console.h"

namespace dossier {

class Progress {
 public:
  // Shows nothing when it is not `wanted`, as with --quiet.
  Progress(Console& console, bool wanted)
      : console_(console), shows_(wanted && console.err_is_terminal()) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Says `text`, which fits on one line, in place of what was said before.
  void show(std::string_view text);

  // Takes the line away: whoever prints something else to stderr does so before.
  void clear();

 private:
  Console& console_;
  bool shows_;
  bool is_shown_ = false;
};

}  // namespace dossier
