// Completion of the command line by bash, zsh and fish, written from the command table: commands,
// options, and the words, files or folders that each takes.
#pragma once

#include <string>

#include "cli/options.h"

namespace dossier {

// The script that the shell reads, such as from ~/.local/share/bash-completion/completions/dossier.
std::string completions_for(Shell shell);

}  // namespace dossier
