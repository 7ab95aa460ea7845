// Other programs of the machine: found on the search path, run with their own arguments and without
// a shell. Whatever a program started is ended with it; none is left behind.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dossier {

// The first executable file of that name in the folders of `search_path`, which are separated by
// ':' as in PATH.
std::optional<std::string> find_program(std::string_view name, std::string_view search_path);

struct ProcessError {
  std::string reason;  // "it ended with 3", "it took longer than 60 seconds"
};

// Runs `command`, whose first word is the path of the program, with nothing to read and nobody who
// hears it, and waits for it to end well.
Result<void, ProcessError> run_program(const std::vector<std::string>& command,
                                       std::chrono::seconds longest);

// A program to be listened to, and for how long.
struct Listening {
  std::vector<std::string> command;      // the first word is the path of the program
  std::vector<std::string> environment;  // "NAME=value", all of it
  std::size_t most = 0;                  // bytes of standard output, behind which it is ended
  std::chrono::milliseconds longest{};   // behind which it is ended, too
};

// What a program wrote, whole or not.
struct Heard {
  std::string out;
  std::string err;   // its first 64 KiB
  bool cut = false;  // there was more than `most`
  std::string
      fault;  // why it did not end well, as of a ProcessError; empty when it did, or was cut
};

// Runs a program with nothing to read, and keeps what it writes to standard output and error.
Heard capture(const Listening& listening);

// The environment of this program without the variables of some names, and with those of `added`.
std::vector<std::string> changed_environment(std::span<const std::string_view> without,
                                             const std::vector<std::string>& added);

// The same as run_program in the terminal that this program runs in, for as long as it takes: an
// editor.
Result<void, ProcessError> run_in_terminal(const std::vector<std::string>& command);

}  // namespace dossier
