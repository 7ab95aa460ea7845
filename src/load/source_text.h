// Reads a text file that somebody wrote: bounded in size, valid UTF-8, no control characters, line
// feeds only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "io/file_system.h"

namespace dossier {

inline constexpr std::uint64_t kMaxTextBytes = 1024 * 1024;

// The text of `root`/`file`, or nothing and the reason in `out`, placed in `file`.
std::optional<std::string> read_source(FileSystem& files, const std::string& root,
                                       const std::string& file, Diagnostics& out);

// The same checks on bytes already read.
std::optional<std::string> check_source(std::string bytes, const std::string& file,
                                        Diagnostics& out);

}  // namespace dossier
