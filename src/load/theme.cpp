#include "load/theme.h"

#include <array>
#include <set>
#include <vector>

#include "base/path.h"
#include "base/text.h"
#include "builtin/builtin.h"
#include "load/content.h"
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

// Takes title and edition out of theme.yaml.
void read_manifest(ThemeFiles& theme, Diagnostics& out) {
  const auto found = theme.files.find(std::string(kThemeManifest));
  if (found == theme.files.end()) return;
  const std::string& file = found->second.origin;
  const auto map = parse_yaml(found->second.bytes, file, 1, out);
  if (!map) return;
  Manifest manifest;
  Reading reading{file, out, nullptr, {}};
  const auto before = out.errors();
  read_value(*map, manifest, reading);
  if (out.errors() != before) return;
  theme.contract = manifest.contract;
  if (found->second.own || theme.name == theme.base) theme.title = std::move(manifest.title);
  if (manifest.contract == kContractVersion) return;
  out.add(rule("theme-version"), {file, {}, 1},
          "the theme is for edition " + std::to_string(manifest.contract) +
              " of the theme contract, and this program keeps edition " +
              std::to_string(kContractVersion),
          "themes/README.md says what changed");
}

std::set<std::string> builtin_names() {
  std::set<std::string> names;
  for (const BuiltinFile& file : builtin_files("themes/")) names.emplace(split(file.path, '/')[1]);
  return names;
}

void add_builtin(const std::string& name, ThemeFiles& theme) {
  const std::string folder = "themes/" + name + "/";
  for (const BuiltinFile& file : builtin_files(folder))
    theme.files[std::string(file.path.substr(folder.size()))] = {std::string(file.bytes),
                                                                 std::string(file.path)};
}

bool is_working_file(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

// Whether it is read with the theme. The rest (a logo, a licence, the sources of an icon) may be
// anything.
bool is_theme_file(std::string_view inside) {
  return extension(inside) == ".mustache" || inside == kThemeManifest || inside == kStylesheet ||
         inside == kIcon || inside == kFilterScript;
}

// The portfolio's folder themes/.
class OwnThemes {
 public:
  OwnThemes(FileSystem& files, const std::string& root, Diagnostics& out)
      : files_(files), root_(root), out_(out) {
    if (const auto top = files.canonical(join_path(root, "themes"))) top_ = *top;
  }

  bool has(const std::string& name) {
    const auto status = files_.status(join_path(root_, "themes/" + name));
    return status && kind_at("themes/" + name, status->kind) == FileKind::directory;
  }

  // The folders in it.
  std::vector<std::string> names() {
    std::vector<std::string> found;
    const auto status = files_.status(join_path(root_, "themes"));
    if (!status || status->kind == FileKind::missing) return found;
    for (const FolderEntry& entry : entries("themes"))
      if (kind_at("themes/" + entry.name, entry.kind) == FileKind::directory)
        found.push_back(entry.name);
    return found;
  }

  // Takes `folder` (themes/NAME/partials) into `theme`, its files named from `inside` on.
  void take(const std::string& folder, const std::string& inside, ThemeFiles& theme) {
    const auto real = files_.canonical(join_path(root_, folder));
    if (!real) return cannot_read(folder, real.error());
    if (!walked_.insert(*real).second) return;
    for (const FolderEntry& entry : entries(folder)) {
      const std::string path = join_path(folder, entry.name);
      const std::string name = join_path(inside, entry.name);
      const FileKind kind = kind_at(path, entry.kind);
      if (kind == FileKind::directory) {
        take(path, name, theme);
      } else if (kind != FileKind::missing && is_theme_file(name)) {
        auto text = read_source(files_, root_, path, out_);
        if (text && fits(path, text->size())) theme.files[name] = {std::move(*text), path, true};
      } else if (kind == FileKind::file && name.starts_with("assets/")) {
        take_extra(path, name, theme);
      }
    }
  }

 private:
  std::vector<FolderEntry> entries(const std::string& folder) {
    auto listed = files_.list(join_path(root_, folder));
    if (!listed) {
      cannot_read(folder, listed.error());
      return {};
    }
    auto found = std::move(listed).value();
    std::erase_if(found, [](const FolderEntry& entry) { return is_working_file(entry.name); });
    return found;
  }

  // What stands there; of a symlink what it leads to, and nothing but a report when that is not in
  // themes/.
  FileKind kind_at(const std::string& path, FileKind kind) {
    if (kind != FileKind::symlink) return kind;
    const auto target = files_.canonical(join_path(root_, path));
    const auto status = target ? files_.status(*target) : IoResult<FileStatus>(target.error());
    if (status && is_within(*target, top_)) return status->kind;
    out_.add(rule("symlink-out"), {path, {}, 1}, "a symlink that leaves themes/",
             "copy what it leads to into themes/");
    return FileKind::missing;
  }

  void cannot_read(const std::string& path, const IoError& error) {
    out_.add(rule("cannot-read"), {path, {}, 1}, "cannot read it: " + error.reason);
  }

  // What no page could refer to is passed over.
  void take_extra(const std::string& path, const std::string& name, ThemeFiles& theme) {
    if (find_invalid_utf8(name) || find_control(name) || name.find('\\') != name.npos) return;
    const auto real = files_.canonical(join_path(root_, path));
    const auto status = real ? files_.status(*real) : IoResult<FileStatus>(real.error());
    if (!status) return cannot_read(path, status.error());
    if (status->size <= kMaxStaticBytes) {
      theme.extras[name] = path;
    } else {
      out_.add(rule("too-large"), {path, {}, 1}, "the file is over 25 MiB", "make it smaller");
    }
  }

  bool fits(const std::string& path, std::size_t bytes) {
    if (extension(path) != ".mustache" || bytes <= kMaxTemplateBytes) return true;
    out_.add(rule("too-large"), {path, {}, 1}, "the template is over 64 KiB",
             "move parts of it to the stylesheet, or to partials that few pages need");
    return false;
  }

  FileSystem& files_;
  const std::string& root_;
  Diagnostics& out_;
  std::string top_;               // of themes/, every symlink resolved
  std::set<std::string> walked_;  // the same of each folder, so that a circle ends
};

void unknown_theme(const Located<std::string>& wanted, const std::vector<std::string>& known,
                   Diagnostics& out) {
  const std::string guess = did_you_mean(wanted.value, known);
  out.add(rule("unknown-theme"), {"portfolio.yaml", wanted.at, 1},
          "unknown theme " + quoted(wanted.value),
          guess.empty() ? "there is no folder themes/" + wanted.value + "/" : guess);
}

}  // namespace

std::optional<ThemeFiles> builtin_theme(std::string_view name) {
  ThemeFiles theme;
  theme.name = theme.base = name;
  add_builtin(theme.name, theme);
  if (theme.files.empty()) return std::nullopt;
  return theme;
}

std::vector<std::string> theme_names(FileSystem& files, const std::string& root, Diagnostics& out) {
  std::set<std::string> names = builtin_names();
  if (!root.empty())
    for (const std::string& name : OwnThemes(files, root, out).names()) names.insert(name);
  return {names.begin(), names.end()};
}

std::optional<ThemeFiles> read_theme(FileSystem& files, const std::string& root,
                                     const Located<std::string>& wanted, Diagnostics& out) {
  const std::string& name = wanted.value;
  const auto before = out.errors();
  OwnThemes own(files, root, out);
  const bool is_own = own.has(name);
  auto theme = builtin_theme(name);
  if (!is_own && !theme) {
    Diagnostics said;  // a symlink that leaves themes/ is named once
    if (out.errors() == before) unknown_theme(wanted, theme_names(files, root, said), out);
    return std::nullopt;
  }
  if (!theme) theme = builtin_theme("default");
  theme->name = name;
  if (is_own) own.take("themes/" + name, "", *theme);
  read_manifest(*theme, out);
  return theme;
}

}  // namespace dossier
