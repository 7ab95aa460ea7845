// Other programs of the machine: found on the search path, run with their own arguments and without
// a shell.
#pragma once

#include <chrono>
#include <optional>
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

// The same in the terminal that this program runs in, for as long as it takes: an editor.
Result<void, ProcessError> run_in_terminal(const std::vector<std::string>& command);

}  // namespace dossier
