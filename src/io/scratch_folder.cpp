#include "io/scratch_folder.h"

#include <stdlib.h>

#include <boost/filesystem.hpp>

#include "base/path.h"

namespace dossier {

namespace fs = boost::filesystem;

ScratchFolder::ScratchFolder() {
  boost::system::error_code error;
  std::string pattern = (fs::temp_directory_path(error) / "dossier-XXXXXX").string();
  if (!error && mkdtemp(pattern.data()) != nullptr) path_ = std::move(pattern);
}

ScratchFolder::~ScratchFolder() {
  boost::system::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

std::string ScratchFolder::at(std::string_view name) const { return join_path(path_, name); }

}  // namespace dossier
