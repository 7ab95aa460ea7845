#include "load/theme.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "base/path.h"
#include "base/text.h"
#include "builtin/builtin.h"
#include "load/schema.h"
#include "load/source_text.h"
#include "model/rules.h"

namespace dossier {
namespace {

// A compiled template takes some sixty times its bytes, and each page has the layout compiled in.
constexpr std::size_t kMaxTemplateBytes = std::size_t{64} << 10;

// theme.yaml.
struct Manifest {
  std::string title;
  int contract = 0;
};

}  // namespace

template <>
std::span<const Field<Manifest>> schema<Manifest>() {
  static constexpr std::array table = {
      field<&Manifest::title>("title", "the theme's name", kRequired),
      integer<&Manifest::contract, 1>("contract", "the edition of the theme contract it is for",
                                      kRequired),
  };
  return table;
}

namespace {

void check_contract(const ThemeFiles& theme, Diagnostics& out) {
  const auto found = theme.files.find("theme.yaml");
  if (found == theme.files.end()) return;
  const std::string& file = found->second.origin;
  const auto map = parse_yaml(found->second.bytes, file, 1, out);
  if (!map) return;
  Manifest manifest;
  Reading reading{file, out, nullptr, {}};
  const auto before = out.errors();
  read_value(*map, manifest, reading);
  if (out.errors() != before || manifest.contract == kContractVersion) return;
  out.add(rule("theme-version"), {file, {}, 1},
          "the theme is for edition " + std::to_string(manifest.contract) +
              " of the theme contract, and this program keeps edition " +
              std::to_string(kContractVersion),
          "themes/README.md says what changed");
}

std::vector<std::string> builtin_themes() {
  std::set<std::string> names;
  for (const BuiltinFile& file : builtin_files("themes/")) names.emplace(split(file.path, '/')[1]);
  return {names.begin(), names.end()};
}

void add_builtin(const std::string& name, ThemeFiles& theme) {
  const std::string folder = "themes/" + name + "/";
  for (const BuiltinFile& file : builtin_files(folder))
    theme.files[std::string(file.path.substr(folder.size()))] = {std::string(file.bytes),
                                                                 std::string(file.path)};
}

class OwnFiles {
 public:
  OwnFiles(FileSystem& files, const std::string& root, Diagnostics& out)
      : files_(files), root_(root), out_(out) {}

  // Takes `folder` (themes/NAME/partials) into `theme`, its files named from `inside` on.
  void take(const std::string& folder, const std::string& inside, ThemeFiles& theme) {
    const auto entries = files_.list(join_path(root_, folder));
    if (!entries) {
      out_.add(rule("cannot-read"), {folder, {}, 1}, "cannot read it: " + entries.error().reason);
      return;
    }
    for (const FolderEntry& entry : *entries) {
      if (entry.name.starts_with('.') || entry.name.ends_with('~')) continue;
      const std::string path = join_path(folder, entry.name);
      const std::string name = join_path(inside, entry.name);
      if (entry.kind == FileKind::directory) {
        take(path, name, theme);
      } else if (auto text = read_source(files_, root_, path, out_)) {
        if (fits(path, text->size())) theme.files[name] = {std::move(*text), path};
      }
    }
  }

 private:
  bool fits(const std::string& path, std::size_t bytes) {
    if (extension(path) != ".mustache" || bytes <= kMaxTemplateBytes) return true;
    out_.add(rule("too-large"), {path, {}, 1}, "the template is over 64 KiB",
             "move parts of it to the stylesheet, or to partials that few pages need");
    return false;
  }

  FileSystem& files_;
  const std::string& root_;
  Diagnostics& out_;
};

}  // namespace

std::optional<ThemeFiles> read_theme(FileSystem& files, const std::string& root,
                                     const Located<std::string>& wanted, Diagnostics& out) {
  const std::string& name = wanted.value;
  const std::string folder = "themes/" + name;
  const auto status = files.status(join_path(root, folder));
  const bool own = status && status->kind == FileKind::directory;
  const std::vector<std::string> known = builtin_themes();
  const bool builtin = std::find(known.begin(), known.end(), name) != known.end();
  if (!own && !builtin) {
    const std::string guess = did_you_mean(name, known);
    out.add(rule("unknown-theme"), {"portfolio.yaml", wanted.at, 1},
            "unknown theme " + quoted(name),
            guess.empty() ? "there is no folder " + folder + "/" : guess);
    return std::nullopt;
  }
  ThemeFiles theme;
  theme.name = name;
  add_builtin(builtin ? name : "default", theme);
  if (own) OwnFiles(files, root, out).take(folder, "", theme);
  check_contract(theme, out);
  return theme;
}

}  // namespace dossier
