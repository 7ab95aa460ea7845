// An output folder on the disk, seen through paths relative to it. No look follows a symlink in any
// segment below the folder.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "io/file_system.h"
#include "publish/output.h"

namespace dossier {

inline constexpr std::string_view kManifestName = ".dossier.json";
inline constexpr std::string_view kLockName = ".dossier-lock";
inline constexpr std::string_view kWorkFolder = ".dossier-new";
inline constexpr std::string_view kWorkPrefix = ".dossier-";  // of everything that is not published

// Whether a path may be published or owned: relative, UTF-8 without control characters, no empty,
// "." or ".." segment, no segment that starts with .dossier.
bool is_site_path(std::string_view path);

// What stands at a path: the thing itself or, when a segment above it is no folder, that segment.
struct Standing {
  FileStatus status;
  std::string at;
};

class OutputFolder {
 public:
  // `files` outlives this.
  OutputFolder(FileSystem& files, OutputPlace place) : files_(files), place_(std::move(place)) {}

  FileSystem& files() { return files_; }
  std::string path(std::string_view inside) const;   // for the FileSystem
  std::string shown(std::string_view inside) const;  // for people

  IoResult<Standing> look(const std::string& inside);

  // Removes a file, a symlink, or a folder with all that is in it.
  IoResult<void> clear(const std::string& inside);

  void cannot_read(std::string_view inside, const IoError& error, Diagnostics& out) const;
  void cannot_write(std::string_view inside, const IoError& error, Diagnostics& out) const;

 private:
  FileSystem& files_;
  OutputPlace place_;
  std::set<std::string> folders_;  // seen to be folders; nobody replaces one while the lock is held
  std::set<std::string> missing_;  // seen not to be there; only this build makes one
};

}  // namespace dossier
