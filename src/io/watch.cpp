#include "io/watch.h"

#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/path.h"

#ifdef __linux__
#include "io/inotify_watch.h"
#endif

namespace dossier {
namespace {

constexpr int kBetweenLooks = 500;  // ms

// What tells one state of a file from another: the system's clock is too coarse for two saves in a
// row, and a save by rename keeps neither inode nor size.
struct State {
  bool is_folder = false;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
  std::int64_t size = 0;
  std::uint64_t inode = 0;
  bool operator==(const State&) const = default;
};
using States = std::map<std::string, State>;

class LookingWatch final : public Watch {
 public:
  LookingWatch(FileSystem& files, WatchedFolder folder)
      : files_(files), folder_(std::move(folder)), known_(look()) {}

  std::vector<std::string> next(const Interrupt& interrupt) override {
    for (;;) {
      pollfd waiting = {interrupt.descriptor(), POLLIN, 0};
      poll(&waiting, 1, kBetweenLooks);
      if (interrupt.came()) return {};
      States now = look();
      std::vector<std::string> changed = difference(known_, now);
      known_ = std::move(now);
      if (!changed.empty()) return changed;
    }
  }

 private:
  States look() {
    States states;
    for (const std::string& name : folder_.names) visit(name, states, 0);
    return states;
  }

  void visit(const std::string& path, States& states, int depth) {
    constexpr int deepest = 64;  // a folder may hold a symlink to one above it
    struct stat status = {};
    if (stat(join_path(folder_.root, path).c_str(), &status) != 0 || depth > deepest) return;
    const bool is_folder = S_ISDIR(status.st_mode);
#ifdef __APPLE__
    const timespec& when = status.st_mtimespec;
#else
    const timespec& when = status.st_mtim;
#endif
    states[path] = {is_folder, is_folder ? 0 : when.tv_sec, is_folder ? 0 : when.tv_nsec,
                    is_folder ? 0 : status.st_size, status.st_ino};
    if (!is_folder) return;
    const auto entries = files_.list(join_path(folder_.root, path));
    if (!entries) return;
    for (const FolderEntry& entry : *entries)
      if (!is_unwatched(entry.name) && entry.kind != FileKind::symlink)
        visit(join_path(path, entry.name), states, depth + 1);
  }

  static std::vector<std::string> difference(const States& before, const States& now) {
    std::vector<std::string> changed;
    for (const auto& [path, state] : before)
      if (const auto found = now.find(path); found == now.end() || found->second != state)
        changed.push_back(path);
    for (const auto& [path, state] : now)
      if (!before.contains(path)) changed.push_back(path);
    std::sort(changed.begin(), changed.end());
    return changed;
  }

  FileSystem& files_;
  WatchedFolder folder_;
  States known_;
};

}  // namespace

bool is_unwatched(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

std::unique_ptr<Watch> watch_by_looking(FileSystem& files, WatchedFolder folder) {
  return std::make_unique<LookingWatch>(files, std::move(folder));
}

std::unique_ptr<Watch> watch(FileSystem& files, WatchedFolder folder) {
#ifdef __linux__
  return std::make_unique<InotifyWatch>(files, std::move(folder));
#else
  return watch_by_looking(files, std::move(folder));
#endif
}

}  // namespace dossier
