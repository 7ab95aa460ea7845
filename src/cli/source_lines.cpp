#include "cli/source_lines.h"

#include <utility>

#include "base/path.h"
#include "base/text.h"

namespace dossier {

std::string_view SourceLines::at(const Location& where) {
  if (where.at == Position{}) return {};
  const auto [found, is_new] = texts_.try_emplace(where.file);
  if (is_new) found->second = read(where.file);
  const auto number = static_cast<std::size_t>(where.at.line);
  const std::vector<std::string_view>& lines = found->second.lines;
  if (number < 1 || number > lines.size()) return {};
  std::string_view line = lines[number - 1];
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

SourceLines::Text SourceLines::read(const std::string& file) {
  auto bytes = files_.read(join_path(root_, file));
  if (!bytes) return {};
  Text text{std::make_unique<std::string>(std::move(bytes).value()), {}};
  text.lines = split(*text.bytes, '\n');
  return text;
}

}  // namespace dossier
