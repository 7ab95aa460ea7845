// Reads what an importer was pointed at, within the bounds of imports.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "io/file_system.h"

namespace dossier {

inline constexpr std::uint64_t kMaxImportBytes = 64ull * 1024 * 1024;

struct InputFault {
  std::string reason;  // "not valid UTF-8 at byte 7"
};
using InputText = Result<std::string, InputFault>;

// The text of a file, line feeds only, no byte order mark, no control
// characters. Symlinks are followed; devices and pipes are not read.
InputText read_input(FileSystem& files, const std::string& path,
                     std::uint64_t most = kMaxImportBytes);

// The folder that holds `.git`, above a real path; empty without one.
std::string repository_of(FileSystem& files, std::string_view path);

// A name for a file that is the same on every machine: its path below the folder that holds
// `.git`, that folder's name in front; without one, its last two folders and its name.
std::string stable_name(FileSystem& files, const std::string& path);

}  // namespace dossier
