// Files that people own are written whole or not at all: aside first, then renamed, so that neither
// a full disk nor a kill leaves half of one.
#pragma once

#include <string>
#include <string_view>

#include "io/file_system.h"

namespace dossier {

// Creates or replaces the file; its folder must be there. What is not a file (a device, a symlink)
// is not replaced, and an error.
IoResult<void> write_whole(FileSystem& files, const std::string& path, std::string_view bytes);

// The same for a path below `root`, whose folders are made where they are missing. A symlink among
// them may lead anywhere, and is an error.
IoResult<void> write_below(FileSystem& files, const std::string& root, const std::string& path,
                           std::string_view bytes);

}  // namespace dossier
