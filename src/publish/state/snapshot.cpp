#include "publish/state/snapshot.h"

#include <xxhash.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <unordered_set>

#include "base/path.h"

namespace dossier {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kTick = kSecond / 10;  // longer than any kernel's
constexpr std::int64_t kWholeSeconds = 3 * kSecond;

bool is_fresh(const FileStamp& stamp, std::int64_t now) {
  return stamp.changed + (stamp.changed % kSecond == 0 ? kWholeSeconds : kTick) >= now;
}

class Walk {
 public:
  explicit Walk(FileSystem& files) : files_(files), now_(files.now()) {}

  bool take_all(const std::string& path) {
    const auto kind = take(path);
    return kind && (*kind != FileKind::directory || take_all_in(path));
  }

  // With the folders from `top` down to it, each once; a symlink among them would lead elsewhere.
  bool take_below(const std::string& top, const std::string& path) {
    if (path.size() > top.size() && !folders_.contains(path)) {
      const std::string above(parent_path(path));
      if (!take_below(top, above)) return false;
    }
    if (folders_.contains(path)) return true;
    const auto kind = take(path);
    if (kind == FileKind::directory) folders_.insert(path);
    return kind.has_value();
  }

  Snapshot done() { return {digest_of(lines_), std::move(fresh_)}; }

 private:
  bool take_all_in(const std::string& folder) {
    const auto entries = files_.list(folder);
    if (!entries) return false;
    for (const FolderEntry& entry : *entries)
      if (!take_all(join_path(folder, entry.name))) return false;
    return true;
  }

  // What stands there, when it can be told by its stamp.
  std::optional<FileKind> take(const std::string& path) {
    if (path.find('\n') != std::string::npos) return std::nullopt;
    const auto status = files_.status(path);
    if (!status || status->kind == FileKind::other || status->kind == FileKind::symlink)
      return std::nullopt;
    add(path, *status);
    if (status->kind == FileKind::file && is_fresh(status->stamp, now_)) fresh_.push_back(path);
    return status->kind;
  }

  // The stamp of a folder says no more than its list, and changes with every lock in it.
  void add(const std::string& path, const FileStatus& status) {
    number(static_cast<std::uint64_t>(status.kind));
    if (status.kind != FileKind::directory) {
      number(status.size);
      number(status.stamp.device);
      number(status.stamp.number);
      number(static_cast<std::uint64_t>(status.stamp.modified));
      number(static_cast<std::uint64_t>(status.stamp.changed));
    }
    lines_.append(path) += '\n';
  }

  void number(std::uint64_t value) {
    std::array<char, 20> digits;  // of 2^64
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    lines_.append(digits.data(), end) += ' ';
  }

  FileSystem& files_;
  std::int64_t now_;                         // before the first look
  std::unordered_set<std::string> folders_;  // taken already
  std::string lines_;
  std::vector<std::string> fresh_;
};

}  // namespace

std::string digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::array<char, 33> digits = {};
  std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits.data();
}

std::optional<Snapshot> snapshot_of_all(FileSystem& files, const std::vector<std::string>& tops) {
  Walk walk(files);
  for (const std::string& top : tops)
    if (!walk.take_all(top)) return std::nullopt;
  return walk.done();
}

std::optional<Snapshot> snapshot_of(FileSystem& files, const std::string& folder,
                                    const std::vector<std::string>& paths) {
  Walk walk(files);
  for (const std::string& path : paths)
    if (!walk.take_below(folder, join_path(folder, path))) return std::nullopt;
  return walk.done();
}

std::optional<Digests> digests_of(FileSystem& files, const std::vector<std::string>& paths,
                                  const BytesAt& bytes_at) {
  Digests digests;
  for (const std::string& path : paths) {
    const std::string* known = bytes_at ? bytes_at(path) : nullptr;
    if (known != nullptr) {
      digests[path] = digest_of(*known);
      continue;
    }
    const auto bytes = files.read(path);
    if (!bytes) return std::nullopt;
    digests[path] = digest_of(*bytes);
  }
  return digests;
}

}  // namespace dossier
