#include "import/input.h"

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"

namespace dossier {

InputText read_input(FileSystem& files, const std::string& path, std::uint64_t most) {
  const auto real = files.canonical(path);
  if (!real) return InputFault{real.error().reason};
  const auto status = files.status(*real);
  if (!status) return InputFault{status.error().reason};
  if (status->kind == FileKind::directory) return InputFault{"it is a folder"};
  if (status->kind == FileKind::file && status->size > most)
    return InputFault{"it is over " + std::to_string(most >> 20) + " MiB"};
  auto bytes = files.read(*real);
  if (!bytes) return InputFault{bytes.error().reason};
  if (const auto bad = find_invalid_utf8(*bytes))
    return InputFault{"not valid UTF-8 at byte " + std::to_string(*bad)};
  return clean_lines(*bytes);
}

std::string repository_of(FileSystem& files, std::string_view path) {
  for (std::string_view folder = parent_path(path); folder.size() > 1;
       folder = parent_path(folder)) {
    const auto git = files.status(join_path(folder, ".git"));
    if (git && git->kind != FileKind::missing) return std::string(folder);
  }
  return {};
}

std::string stable_name(FileSystem& files, const std::string& path) {
  const auto found = files.canonical(path);
  const std::string real = found ? *found : path;
  const std::string repository = repository_of(files, real);
  if (!repository.empty())
    return std::string(file_name(repository)) + real.substr(repository.size());
  const std::string_view above = parent_path(parent_path(parent_path(real)));
  if (above.size() <= 1) return real.substr(real.starts_with('/') ? 1 : 0);
  return real.substr(above.size() + 1);
}

}  // namespace dossier
