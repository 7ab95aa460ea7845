// A fuzz target is this one function: it takes an input, whatever it is, and demands (demand.h).
#pragma once

#include <string>

namespace dossier {

void fuzz(std::string bytes);

}  // namespace dossier
