// A new folder for files that other programs read and write, removed with all that is in it.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  // Empty when it could not be made.
  const std::string& path() const { return path_; }
  std::string at(std::string_view name) const;

 private:
  std::string path_;
};

}  // namespace dossier
