// Demands on what the program says is wrong.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "io/memory.h"

namespace dossier {

// Each diagnostic is of a rule of the table, as the table has it, and stands inside its file below
// `root`; in each format it is printed on lines of its own, without a control character.
void demand_good_diagnostics(const Diagnostics& said, Memory& files, const std::string& root);

// One line each, in the order given.
std::string lines_of(const Diagnostics& said);

// Valid UTF-8 without control characters, line feeds and tabs aside.
void demand_clean_text(std::string_view text);

}  // namespace dossier
