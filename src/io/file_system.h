// The one door to the disk. Whoever is handed no FileSystem cannot read or write anything; the
// tests hand out one that lives in memory and fails on demand.
//
// Paths are text with '/' between segments. No call follows a symlink in the last segment, except
// `canonical`. Nothing throws.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dossier {

struct IoError {
  std::string path;
  std::string reason;  // "permission denied"
};

template <class T>
using IoResult = Result<T, IoError>;

enum class FileKind { missing, file, directory, symlink, other };

// What the system notes of whatever has a name, and changes when that is written to or replaced.
struct FileStamp {
  std::uint64_t device = 0;
  std::uint64_t number = 0;   // of the inode
  std::int64_t modified = 0;  // nanoseconds since 1970; anybody can set it
  std::int64_t changed = 0;   // the same, and set by the system alone
  bool operator==(const FileStamp&) const = default;
};

struct FileStatus {
  FileKind kind = FileKind::missing;
  std::uint64_t size = 0;  // bytes, of a file
  FileStamp stamp{};       // all 0 for what is missing
};

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::missing;
};

// Held until destroyed; the system lets go of it when the process dies.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // A missing file is a status, not an error.
  virtual IoResult<FileStatus> status(const std::string& path) = 0;

  // The absolute path with every symlink resolved.
  virtual IoResult<std::string> canonical(const std::string& path) = 0;

  // What is in a folder, sorted by name.
  virtual IoResult<std::vector<FolderEntry>> list(const std::string& path) = 0;

  // All bytes of a regular file; symlinks are followed, devices and pipes refused.
  virtual IoResult<std::string> read(const std::string& path) = 0;

  // Creates or replaces a file, readable by everyone. A failure may leave part of it behind.
  virtual IoResult<void> write(const std::string& path, std::string_view bytes) = 0;

  // The same, readable by its owner alone.
  virtual IoResult<void> write_private(const std::string& path, std::string_view bytes) = 0;

  // Atomic: a reader sees the old file or the new one.
  virtual IoResult<void> rename(const std::string& from, const std::string& to) = 0;

  virtual IoResult<void> create_folders(const std::string& path) = 0;
  virtual IoResult<void> remove_file(const std::string& path) = 0;
  virtual IoResult<void> remove_empty_folder(const std::string& path) = 0;

  // An exclusive lock on a file, created when missing. The pointer is null when another holds it.
  virtual IoResult<std::unique_ptr<FileLock>> lock(const std::string& path) = 0;

  // The time by which files are stamped, in nanoseconds since 1970.
  virtual std::int64_t now() = 0;
};

}  // namespace dossier
