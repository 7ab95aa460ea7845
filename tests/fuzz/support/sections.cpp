#include "fuzz/support/sections.h"

#include <optional>

#include "base/path.h"
#include "base/text.h"

namespace dossier {
namespace {

constexpr std::string_view kStart = "-- ", kEnd = " --", kFile = "FILE ";

}  // namespace

std::vector<std::pair<std::string, std::string>> files_in(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> files;
  bool inside = false;
  for (const std::string_view line : split(text, '\n')) {
    const bool heads = line.starts_with(kStart) && line.ends_with(kEnd) &&
                       line.size() > kStart.size() + kEnd.size();
    if (!heads) {
      if (inside) files.back().second.append(line).append("\n");
      continue;
    }
    const std::string_view words =
        line.substr(kStart.size(), line.size() - kStart.size() - kEnd.size());
    const auto path = words.starts_with(kFile) ? normal_path(words.substr(kFile.size()))
                                               : std::optional<std::string>();
    inside = path && !path->empty();
    if (inside) files.emplace_back(*path, "");
  }
  return files;
}

}  // namespace dossier
