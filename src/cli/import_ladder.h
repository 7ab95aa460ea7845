// `import ladder FILE`: a framework file from somebody else's ladder.
#pragma once

#include <string>

#include "cli/command.h"

namespace dossier {

int import_ladder(const Options& options, Session& session, const std::string& root);

}  // namespace dossier
