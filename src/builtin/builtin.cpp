#include "builtin/builtin.h"

#include <algorithm>

namespace dossier {

std::span<const BuiltinFile> builtin_files(std::string_view folder) {
  const auto all = builtin_files();
  const auto below = [&](const BuiltinFile& file) { return file.path.starts_with(folder); };
  const auto first = std::find_if(all.begin(), all.end(), below);
  const auto last = std::find_if_not(first, all.end(), below);
  return {first, last};
}

std::string_view builtin_file(std::string_view path) {
  for (const BuiltinFile& file : builtin_files())
    if (file.path == path) return file.bytes;
  return {};
}

}  // namespace dossier
