// The data that the binary carries inside itself: kinds, frameworks and themes, as the files of
// src/builtin/ and themes/, so that dossier works with nothing else installed.
#pragma once

#include <span>
#include <string_view>

namespace dossier {

struct BuiltinFile {
  std::string_view path;  // "frameworks/senior-checklist.yaml", "themes/default/entry.mustache"
  std::string_view bytes;
};

// Sorted by path.
std::span<const BuiltinFile> builtin_files();

// Those below a folder, such as "frameworks/".
std::span<const BuiltinFile> builtin_files(std::string_view folder);

// The file of that path, or an empty text.
std::string_view builtin_file(std::string_view path);

}  // namespace dossier
