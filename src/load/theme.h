// Reads a theme: a built-in one, the user's own under themes/NAME/, or single files of the user's
// that take the place of the built-in ones.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "io/file_system.h"
#include "model/theme_files.h"

namespace dossier {

// Files of themes/NAME/ over those of the built-in theme of that name, or, when there is none, over
// those of `default`. Nothing when neither exists; `name` knows where portfolio.yaml asks for it.
std::optional<ThemeFiles> read_theme(FileSystem& files, const std::string& root,
                                     const Located<std::string>& name, Diagnostics& out);

}  // namespace dossier
