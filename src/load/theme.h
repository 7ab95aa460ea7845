// Reads a theme: a built-in one, the user's own under themes/NAME/, or single files of the user's
// that take the place of the built-in ones.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "io/file_system.h"
#include "model/theme_files.h"

namespace dossier {

// Files of themes/NAME/ over those of the built-in theme of that name, or, when there is none, over
// those of `default`. Other files are not read, and listed when they lie under assets/. Symlinks
// are followed inside themes/. Nothing when neither exists; `name` knows where portfolio.yaml asks
// for it.
std::optional<ThemeFiles> read_theme(FileSystem& files, const std::string& root,
                                     const Located<std::string>& name, Diagnostics& out);

// The names of all themes that `root` may use, built in or its own, sorted. An empty root has none
// of its own.
std::vector<std::string> theme_names(FileSystem& files, const std::string& root, Diagnostics& out);

// The theme of that name as the binary carries it, or nothing.
std::optional<ThemeFiles> builtin_theme(std::string_view name);

}  // namespace dossier
