// What lies under content/: the Markdown files, and the files that they may refer to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "io/file_system.h"
#include "model/portfolio.h"

namespace dossier {

// Of a file that is published as it lies there.
inline constexpr std::uint64_t kMaxStaticBytes = 25ull * 1024 * 1024;

struct Content {
  std::vector<std::string> markdown;  // paths below the portfolio folder, sorted
  std::vector<StaticFile> files;      // sorted by source
};

// Walks content/. Dot files and editors' backups are passed over; a symlink is followed only to
// what lies under content/ as well; a pipe, a device or a name that cannot be published is an
// error.
Content find_content(FileSystem& files, const std::string& root, Diagnostics& out);

}  // namespace dossier
