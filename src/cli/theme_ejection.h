// Copies files of a built-in theme into the portfolio, where they take the place of the built-in
// ones and can be changed.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "io/file_system.h"
#include "model/theme_files.h"

namespace dossier {

// Paths from the portfolio's folder on.
struct Ejection {
  std::vector<std::string> written;
  std::vector<std::string> kept;  // something of that name was there, and is as it was
};

// Writes `file` of `theme`, or all of them when it is empty, below `folder` (themes/NAME) of
// `root`. Never replaces a file and never writes through a symlink; each file is there whole or not
// at all. What is in the way of a folder, or cannot be written, goes to `out` and ends the work.
Ejection eject_theme(const ThemeFiles& theme, const std::string& folder, const std::string& file,
                     FileSystem& files, const std::string& root, Diagnostics& out);

}  // namespace dossier
