// Ctrl-C (SIGINT) and SIGTERM as something to wait for beside other things, for a program that has
// to end in order. There may be one at a time: from its making to its end, those signals no longer
// end the program.
#pragma once

namespace dossier {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  // As a signal would; from any thread.
  void raise() const;

  bool came() const;

  // To be waited for with poll(2): readable from the first interruption on.
  int descriptor() const;
};

}  // namespace dossier
