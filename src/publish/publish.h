// Site -> disk. Every published file is at any moment its old bytes or its new bytes, whole: new
// bytes are written aside and renamed into place. Files that the manifest does not own are never
// touched. A build that fails or is killed leaves an output from which the next build gets to the
// same end.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "io/file_system.h"
#include "model/site.h"
#include "publish/output.h"

namespace dossier {

struct FileCounts {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  bool operator==(const FileCounts&) const = default;
};

struct Published {
  FileCounts files;
  std::vector<std::string> appeared;  // paths that the output's manifest did not have before
  std::vector<std::string> vanished;  // paths that it no longer has
};

// How long to wait for another build that writes to the same output.
struct Patience {
  int retries = 100;
  std::chrono::milliseconds pause{100};
};

// Nothing, with diagnostics, when the output was refused, is in use, has foreign files in the way,
// or the disk failed.
std::optional<Published> publish(FileSystem& files, const Site& site, const Output& output,
                                 Diagnostics& out, Patience patience = {});

}  // namespace dossier
