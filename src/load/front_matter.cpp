#include "load/front_matter.h"

#include <algorithm>

#include "model/rules.h"

namespace dossier {
namespace {

constexpr std::size_t kMaxFrontMatter = 64 * 1024;

bool is_fence(std::string_view line) {
  if (!line.starts_with("---")) return false;
  return line.find_first_not_of(" \t", 3) == line.npos;
}

std::string_view take_line(std::string_view& rest) {
  const auto end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return line;
}

}  // namespace

std::optional<FrontMatter> split_front_matter(std::string_view text, const std::string& file,
                                              Diagnostics& out) {
  std::string_view rest = text;
  if (!is_fence(take_line(rest))) {
    out.add(rule("no-front-matter"), {file, {}, 1}, "the file does not start with a '---' line",
            "start it with '---', the keys title, date and kind, and another '---'");
    return std::nullopt;
  }
  const char* yaml = rest.data();
  for (int line = 2; !rest.empty(); ++line) {
    const char* start = rest.data();
    if (!is_fence(take_line(rest))) continue;
    const auto size = static_cast<std::size_t>(start - yaml);
    if (size > kMaxFrontMatter) {
      out.add(rule("too-large"), {file, {}, 1}, "the front matter is over 64 KiB",
              "move what is long into the body");
      return std::nullopt;
    }
    return FrontMatter{{yaml, size}, 2, rest, line + 1};
  }
  out.add(rule("open-front-matter"), {file, {}, 1}, "the front matter is never closed",
          "add a '---' line after its last key");
  return std::nullopt;
}

}  // namespace dossier
