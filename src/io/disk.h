// The FileSystem that is the real disk.
#pragma once

#include "io/file_system.h"

namespace dossier {

class Disk final : public FileSystem {
 public:
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
  std::int64_t now() override;
};

}  // namespace dossier
