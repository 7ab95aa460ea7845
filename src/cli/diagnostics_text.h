// Diagnostics as text for people, as JSON (one object a line), or as GitHub workflow annotations.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "cli/console.h"
#include "cli/options.h"
#include "io/file_system.h"

namespace dossier {

// Sorts and prints them to stderr. In text each comes with its hint, its line and a caret, read
// from `root`, and the last line counts them. Annotations count the files' paths from `workspace`,
// the repository, if the portfolio is a folder in it.
void print_diagnostics(Diagnostics& diagnostics, Format format, FileSystem& files,
                       const std::string& root, Console& console,
                       const std::string& workspace = {});

// 0 when there are no errors; else what the worst asks for, the machine before the leak guard
// before the command line before the content.
int exit_code(const Diagnostics& diagnostics, bool strict = false);

}  // namespace dossier
