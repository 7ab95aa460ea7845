#include "load/frameworks.h"

#include <algorithm>

#include "base/path.h"
#include "builtin/builtin.h"
#include "load/config_schema.h"
#include "load/framework_schema.h"
#include "load/source_text.h"

namespace dossier {
namespace {

std::optional<Framework> read_framework(std::string_view text, const std::string& file,
                                        Diagnostics& out) {
  const auto before = out.errors();
  const auto map = parse_yaml(text, file, 1, out);
  if (!map) return std::nullopt;
  Framework framework;
  framework.file = file;
  Reading reading{file, out, nullptr, {}};
  read_value(*map, framework, reading);
  check_framework(framework, reading);
  if (out.errors() != before) return std::nullopt;
  return framework;
}

void add_own(Framework framework, std::vector<Framework>& known, Diagnostics& out) {
  const auto same = std::find_if(known.begin(), known.end(),
                                 [&](const Framework& other) { return other.id == framework.id; });
  if (same != known.end()) {
    out.add(rule("duplicate-id"), {framework.file, {}, 1},
            "framework '" + framework.id + "' is in " + same->file + " too", "change one id");
    return;
  }
  framework.own = true;
  known.push_back(std::move(framework));
}

}  // namespace

std::vector<Framework> builtin_frameworks() {
  std::vector<Framework> frameworks;
  Diagnostics none;  // a unit test proves that the built-in files are without fault
  for (const BuiltinFile& file : builtin_files("frameworks/"))
    if (auto framework = read_framework(file.bytes, std::string(file.path), none))
      frameworks.push_back(std::move(*framework));
  return frameworks;
}

std::vector<Kind> builtin_kinds() {
  std::vector<Kind> kinds;
  Diagnostics none;
  const std::string file = "kinds.yaml";
  Reading reading{file, none, nullptr, {}};
  if (const auto map = parse_yaml(builtin_file(file), file, 1, none))
    read_kinds(*map, kinds, reading);
  for (Kind& kind : kinds) kind.skeleton = builtin_file("skeletons/" + kind.id + ".md");
  return kinds;
}

Frameworks read_frameworks(FileSystem& files, const std::string& root, Diagnostics& out) {
  Frameworks frameworks;
  const std::string folder = "frameworks";
  const auto status = files.status(join_path(root, folder));
  if (status && status->kind == FileKind::directory) {
    const auto entries = files.list(join_path(root, folder));
    if (!entries) {
      out.add(rule("cannot-read"), {folder, {}, 1}, "cannot read it: " + entries.error().reason);
      frameworks.complete = false;
      return frameworks;
    }
    for (const FolderEntry& entry : *entries) {
      if (entry.name.starts_with('.') || extension(entry.name) != ".yaml") continue;
      const std::string file = join_path(folder, entry.name);
      const auto text = read_source(files, root, file, out);
      auto framework = text ? read_framework(*text, file, out) : std::nullopt;
      if (framework) {
        add_own(std::move(*framework), frameworks.known, out);
      } else {
        frameworks.complete = false;
      }
    }
  }
  for (Framework& framework : builtin_frameworks()) {
    const bool hidden = std::any_of(frameworks.known.begin(), frameworks.known.end(),
                                    [&](const Framework& own) { return own.id == framework.id; });
    if (!hidden) frameworks.known.push_back(std::move(framework));
  }
  return frameworks;
}

}  // namespace dossier
