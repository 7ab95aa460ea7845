#include "io/write_file.h"

#include "base/path.h"
#include "base/text.h"

namespace dossier {

IoResult<void> write_whole(FileSystem& files, const std::string& path, std::string_view bytes) {
  const auto status = files.status(path);
  if (!status) return status.error();
  if (status->kind != FileKind::missing && status->kind != FileKind::file)
    return IoError{path, "it is not a file"};
  // A name that content, themes and frameworks pass over, so that nothing reads half a file.
  const std::string aside =
      join_path(parent_path(path), ".dossier-" + std::string(file_name(path)) + "~");
  auto done = files.write(aside, bytes);
  if (done) done = files.rename(aside, path);
  if (!done) static_cast<void>(files.remove_file(aside));  // it may not be there at all
  return done;
}

IoResult<void> write_below(FileSystem& files, const std::string& root, const std::string& path,
                           std::string_view bytes) {
  const std::string parent(parent_path(path));
  std::string folder;
  for (const std::string_view part : split(parent, '/')) {
    folder = join_path(folder, part);
    const auto status = files.status(join_path(root, folder));
    if (!status) return status.error();
    if (status->kind == FileKind::symlink) return IoError{folder, folder + " is a symlink"};
  }
  if (auto made = files.create_folders(join_path(root, parent)); !made) return made;
  return write_whole(files, join_path(root, path), bytes);
}

}  // namespace dossier
