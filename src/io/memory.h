// A FileSystem that lives in memory: for tests, and for anything that must not touch the disk.
// `fail_from` makes the n-th call and all later ones fail, as a vanished disk would; `fail_only`
// the n-th alone. A failing write leaves half of its bytes.
#pragma once

#include <map>
#include <set>
#include <string>

#include "io/file_system.h"

namespace dossier {

class Memory final : public FileSystem {
 public:
  // Moves the clock, which stands still otherwise; what is written is stamped with it.
  void pass(std::int64_t nanoseconds) { clock_ += nanoseconds; }

  // Adds a file and the folders above it, whatever faults are set.
  void put(const std::string& path, std::string bytes);

  const std::map<std::string, std::string>& files() const { return files_; }

  int calls() const { return calls_; }
  void fail_from(int call) { set_faults(call, kForever); }  // 1 is the next call; 0 never
  void fail_only(int call) { set_faults(call, 1); }

  IoResult<FileStatus> status(const std::string& path) override;
  IoResult<std::string> canonical(const std::string& path) override;
  IoResult<std::vector<FolderEntry>> list(const std::string& path) override;
  IoResult<std::string> read(const std::string& path) override;
  IoResult<void> write(const std::string& path, std::string_view bytes) override;
  IoResult<void> write_private(const std::string& path, std::string_view bytes) override;
  IoResult<void> rename(const std::string& from, const std::string& to) override;
  IoResult<void> create_folders(const std::string& path) override;
  IoResult<void> remove_file(const std::string& path) override;
  IoResult<void> remove_empty_folder(const std::string& path) override;
  IoResult<std::unique_ptr<FileLock>> lock(const std::string& path) override;
  std::int64_t now() override { return clock_; }

 private:
  static constexpr int kForever = 1 << 30;

  void set_faults(int call, int count);
  bool fails();
  FileKind kind(const std::string& path) const;
  bool folder_is_empty(const std::string& path) const;

  void stamp(const std::string& path);

  std::map<std::string, std::string> files_;
  std::map<std::string, FileStamp> stamps_;  // of files
  std::int64_t clock_ = 1'000'000'000'000'000'001;
  std::set<std::string> folders_ = {"", "/"};
  std::set<std::string> locks_;
  int calls_ = 0;
  int next_fault_ = 0;  // calls until the first fault; 0 or less: none to come
  int faults_ = 0;      // how many calls fail then

  friend class MemoryLock;
};

}  // namespace dossier
