// What stands in some folders, told by names and stamps without reading a file: two snapshots with
// one digest are of the same bytes, but for the files that are named as fresh.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/file_system.h"

namespace dossier {

struct Snapshot {
  std::string digest;
  // Changed so lately that another change may leave the same stamp, because clocks tick: at most
  // 100 ms ago, and 3 s where the disk seems to count whole seconds.
  std::vector<std::string> fresh;
};

// Of `tops` and all that is in them. Nothing when something cannot be looked at, is neither file
// nor folder, or has a line end in its name.
std::optional<Snapshot> snapshot_of_all(FileSystem& files, const std::vector<std::string>& tops);

// Of these paths in a folder and of the folders on the way, whatever else is there. Nothing in the
// same cases.
std::optional<Snapshot> snapshot_of(FileSystem& files, const std::string& folder,
                                    const std::vector<std::string>& paths);

// XXH3 of the bytes, 128 bits as 32 hex digits.
std::string digest_of(std::string_view bytes);

using Digests = std::map<std::string, std::string>;  // path -> digest of its bytes

// Bytes that are in memory already, or null.
using BytesAt = std::function<const std::string*(const std::string& path)>;

// Of each path; nothing when one cannot be read.
std::optional<Digests> digests_of(FileSystem& files, const std::vector<std::string>& paths,
                                  const BytesAt& bytes_at = nullptr);

}  // namespace dossier
