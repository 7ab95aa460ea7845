#include "base/path.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace dossier {

std::string join_path(std::string_view folder, std::string_view rest) {
  if (folder.empty() || rest.starts_with('/')) return std::string(rest);
  if (rest.empty()) return std::string(folder);
  std::string out(folder);
  if (!out.ends_with('/')) out += '/';
  return out.append(rest);
}

std::string_view parent_path(std::string_view path) {
  const auto slash = path.rfind('/');
  if (slash == path.npos) return {};
  return path.substr(0, std::max<std::size_t>(slash, path.starts_with('/') ? 1 : 0));
}

std::string_view file_name(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

std::string_view stem(std::string_view path) {
  const std::string_view name = file_name(path);
  return name.substr(0, name.size() - extension(name).size());
}

std::string_view extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const auto dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? std::string_view() : name.substr(dot);
}

std::optional<std::string> normal_path(std::string_view path) {
  std::vector<std::string> kept;
  for (const std::string_view segment : split(path, '/')) {
    if (segment.empty() || segment == ".") continue;
    if (segment != "..") {
      kept.emplace_back(segment);
    } else if (kept.empty()) {
      return std::nullopt;
    } else {
      kept.pop_back();
    }
  }
  return (path.starts_with('/') ? "/" : "") + join(kept, "/");
}

std::string relative_path(std::string_view from, std::string_view to) {
  std::size_t shared = 0;  // up to and including the last slash that both have in common
  for (std::size_t i = 0; i < std::min(from.size(), to.size()) && from[i] == to[i]; ++i)
    if (from[i] == '/') shared = i + 1;
  std::string out;
  for (const char c : from.substr(shared))
    if (c == '/') out += "../";
  out += to.substr(shared);
  return out.empty() ? "./" : out;
}

bool is_within(std::string_view path, std::string_view folder) {
  if (folder == "/") return true;
  return path.starts_with(folder) &&
         (path.size() == folder.size() || folder.empty() || path[folder.size()] == '/');
}

}  // namespace dossier
