#include "publish/output_folder.h"

#include <algorithm>

#include "base/path.h"
#include "base/text.h"
#include "model/rules.h"

namespace dossier {

bool is_site_path(std::string_view path) {
  if (find_invalid_utf8(path) || find_control(path) ||
      path.find_first_of("\n\t") != std::string_view::npos)
    return false;
  const auto segments = split(path, '/');
  return std::none_of(segments.begin(), segments.end(), [](std::string_view segment) {
    return segment.empty() || segment == "." || segment == ".." || segment.starts_with(".dossier");
  });
}

std::string OutputFolder::path(std::string_view inside) const {
  return join_path(place_.path, inside);
}

std::string OutputFolder::shown(std::string_view inside) const {
  return show_control(join_path(place_.shown, inside));
}

IoResult<Standing> OutputFolder::look(const std::string& inside) {
  const std::string above(parent_path(inside));
  if (missing_.contains(above)) return Standing{{}, above};
  if (!above.empty() && !folders_.contains(above)) {
    auto found = look(above);
    if (found && found->status.kind == FileKind::missing) missing_.insert(above);
    if (!found || found->status.kind != FileKind::directory) return found;
    folders_.insert(above);
  }
  const auto status = files_.status(path(inside));
  if (!status) return status.error();
  return Standing{*status, inside};
}

IoResult<void> OutputFolder::clear(const std::string& inside) {
  const std::string real = path(inside);
  const auto status = files_.status(real);
  if (!status) return status.error();
  if (status->kind != FileKind::directory) return files_.remove_file(real);
  const auto entries = files_.list(real);
  if (!entries) return entries.error();
  for (const FolderEntry& entry : *entries)
    if (auto done = clear(join_path(inside, entry.name)); !done) return done;
  return files_.remove_empty_folder(real);
}

void OutputFolder::cannot_read(std::string_view inside, const IoError& error,
                               Diagnostics& out) const {
  out.add(rule("cannot-read"), {shown(inside), {}, 1}, "cannot read it: " + error.reason);
}

void OutputFolder::cannot_write(std::string_view inside, const IoError& error,
                                Diagnostics& out) const {
  out.add(rule("cannot-write"), {shown(inside), {}, 1}, "cannot write it: " + error.reason);
}

}  // namespace dossier
