#include "cli/theme_ejection.h"

#include "base/path.h"
#include "base/text.h"
#include "io/write_file.h"
#include "model/rules.h"

namespace dossier {
namespace {

class Ejector {
 public:
  Ejector(FileSystem& files, const std::string& root, Diagnostics& out)
      : files_(files), root_(root), out_(out) {}

  // False when the work cannot go on.
  bool put(const std::string& path, const std::string& bytes) {
    const std::string folder(parent_path(path));
    if (!way_is_clear(folder)) return false;
    const auto status = files_.status(join_path(root_, path));
    if (!status) return cannot_write(path, status.error());
    if (status->kind != FileKind::missing) {
      done_.kept.push_back(path);
      return true;
    }
    if (const auto made = files_.create_folders(join_path(root_, folder)); !made)
      return cannot_write(folder, made.error());
    if (const auto put = write_whole(files_, join_path(root_, path), bytes); !put)
      return cannot_write(path, put.error());
    done_.written.push_back(path);
    return true;
  }

  Ejection take() && { return std::move(done_); }

 private:
  // No symlink on the way to a folder, and no file in its place.
  bool way_is_clear(const std::string& folder) {
    std::string path;
    for (const std::string_view part : split(folder, '/')) {
      path = join_path(path, part);
      const auto status = files_.status(join_path(root_, path));
      if (!status) return cannot_write(path, status.error());
      if (status->kind == FileKind::missing || status->kind == FileKind::directory) continue;
      out_.add(rule("foreign-file"), {path, {}, 1},
               status->kind == FileKind::symlink ? "a symlink is in the way"
                                                 : "it is in the way of a folder of that name",
               "move it away, or copy the files by hand");
      return false;
    }
    return true;
  }

  bool cannot_write(const std::string& path, const IoError& error) {
    out_.add(rule("cannot-write"), {path, {}, 1}, "cannot write it: " + error.reason);
    return false;
  }

  FileSystem& files_;
  const std::string& root_;
  Diagnostics& out_;
  Ejection done_;
};

}  // namespace

Ejection eject_theme(const ThemeFiles& theme, const std::string& folder, const std::string& file,
                     FileSystem& files, const std::string& root, Diagnostics& out) {
  Ejector ejector(files, root, out);
  for (const auto& [name, found] : theme.files)
    if (file.empty() || name == file)
      if (!ejector.put(join_path(folder, name), found.bytes)) break;
  return std::move(ejector).take();
}

}  // namespace dossier
