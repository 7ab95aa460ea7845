#include "load/source_text.h"

#include <utility>

#include "base/path.h"
#include "base/text.h"
#include "model/rules.h"

namespace dossier {

std::optional<std::string> check_source(std::string bytes, const std::string& file,
                                        Diagnostics& out) {
  if (bytes.size() > kMaxTextBytes) {
    out.add(rule("too-large"), {file, {}, 1}, "the file is over 1 MiB", "split it");
    return std::nullopt;
  }
  if (const auto bad = find_invalid_utf8(bytes)) {
    out.add(rule("bad-utf8"), {file, position_at(bytes, *bad), 1},
            "not valid UTF-8 at byte " + std::to_string(*bad), "save the file as UTF-8");
    return std::nullopt;
  }
  if (const auto bad = find_control(bytes)) {
    const std::size_t length = bytes[*bad] == '\xC2' ? 2 : 1;
    out.add(rule("control-character"), {file, position_at(bytes, *bad), 1},
            "a control character (" + show_control(bytes.substr(*bad, length)) + ") at byte " +
                std::to_string(*bad),
            "remove it");
    return std::nullopt;
  }
  return normalize_lines(std::move(bytes));
}

std::optional<std::string> read_source(FileSystem& files, const std::string& root,
                                       const std::string& file, Diagnostics& out) {
  std::string path = join_path(root, file);
  const auto refuse = [&](const IoError& error) {
    out.add(rule("cannot-read"), {file, {}, 1}, "cannot read the file: " + error.reason);
    return std::nullopt;
  };
  auto status = files.status(path);
  if (status && status->kind == FileKind::symlink) {
    auto target = files.canonical(path);
    if (!target) return refuse(target.error());
    path = std::move(target).value();
    status = files.status(path);
  }
  if (!status) return refuse(status.error());
  if (status->kind == FileKind::file && status->size > kMaxTextBytes) {
    out.add(rule("too-large"), {file, {}, 1}, "the file is over 1 MiB", "split it");
    return std::nullopt;
  }
  auto bytes = files.read(path);
  if (!bytes) return refuse(bytes.error());
  return check_source(std::move(bytes).value(), file, out);
}

}  // namespace dossier
