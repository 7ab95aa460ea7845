#ifdef __linux__
#include "io/inotify_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/path.h"

namespace dossier {
namespace {

// Folders alone: a file that is saved by rename is another file. What is written counts once it is
// closed.
constexpr std::uint32_t kEvents =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR;

// An editor's save is several events within a few milliseconds.
constexpr std::chrono::milliseconds kQuiet(4);
constexpr std::chrono::milliseconds kLongestBurst(15);
constexpr std::chrono::milliseconds kForever(-1);

}  // namespace

InotifyWatch::InotifyWatch(FileSystem& files, WatchedFolder folder)
    : files_(files), folder_(std::move(folder)) {
  start_again();
}

InotifyWatch::~InotifyWatch() {
  if (inotify_ >= 0) close(inotify_);
}

void InotifyWatch::start_again() {
  if (inotify_ >= 0) close(inotify_);
  folders_.clear();
  inotify_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (inotify_ >= 0) add({});
  if (inotify_ < 0 && instead_ == nullptr) instead_ = watch_by_looking(files_, folder_);
}

void InotifyWatch::add(const std::string& path) {
  const int watched = inotify_add_watch(inotify_, join_path(folder_.root, path).c_str(), kEvents);
  if (watched < 0 && errno == ENOSPC && instead_ == nullptr)
    instead_ = watch_by_looking(files_, folder_);
  if (watched < 0) return;
  const auto [at, is_new] = folders_.insert_or_assign(watched, path);
  if (is_new) add_contents(path);  // else it is inside itself, by a symlink
}

void InotifyWatch::add_contents(const std::string& path) {
  if (path.empty()) {
    for (const std::string& name : folder_.names) add(name);
    return;
  }
  const auto entries = files_.list(join_path(folder_.root, path));
  if (!entries) return;
  for (const FolderEntry& entry : *entries)
    if (entry.kind == FileKind::directory && !is_unwatched(entry.name))
      add(join_path(path, entry.name));
}

// A folder that was moved away is still watched, wherever it is.
void InotifyWatch::forget(const std::string& path) {
  for (auto at = folders_.begin(); at != folders_.end();) {
    if (at->second.empty() || !is_within(at->second, path)) {
      ++at;
      continue;
    }
    inotify_rm_watch(inotify_, at->first);
    at = folders_.erase(at);
  }
}

std::vector<std::string> InotifyWatch::next(const Interrupt& interrupt) {
  std::set<std::string> changed;
  while (changed.empty()) {
    if (instead_ != nullptr) return instead_->next(interrupt);
    if (!wait(interrupt, kForever)) return {};
    take_events(changed);
  }
  const auto end = Clock::now() + kLongestBurst;
  while (Clock::now() < end && wait(interrupt, kQuiet)) take_events(changed);
  if (interrupt.came()) return {};
  return {changed.begin(), changed.end()};
}

// Whether there are events before the time is up and before an interruption.
bool InotifyWatch::wait(const Interrupt& interrupt, std::chrono::milliseconds longest) const {
  std::array<pollfd, 2> waiting = {{{inotify_, POLLIN, 0}, {interrupt.descriptor(), POLLIN, 0}}};
  int ready = 0;
  do {
    ready = poll(waiting.data(), waiting.size(), static_cast<int>(longest.count()));
  } while (ready < 0 && errno == EINTR);
  return ready > 0 && waiting[1].revents == 0;
}

void InotifyWatch::take_events(std::set<std::string>& changed) {
  alignas(inotify_event) std::array<char, 16384> buffer;
  const ssize_t size = read(inotify_, buffer.data(), buffer.size());
  for (ssize_t at = 0; at < size;) {
    const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
    at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    if ((event->mask & IN_Q_OVERFLOW) != 0) {
      changed.insert(".");
      return start_again();
    }
    take(*event, changed);
  }
}

void InotifyWatch::take(const inotify_event& event, std::set<std::string>& changed) {
  const auto folder = folders_.find(event.wd);
  if (folder == folders_.end()) return;
  if ((event.mask & IN_IGNORED) != 0) {
    folders_.erase(folder);
    return;
  }
  const std::string name = event.len > 0 ? event.name : "";
  const bool is_top = folder->second.empty();
  const auto& names = folder_.names;
  if (name.empty() || is_unwatched(name)) return;
  if (is_top && std::find(names.begin(), names.end(), name) == names.end()) return;
  const std::string path = join_path(folder->second, name);
  changed.insert(path);
  if ((event.mask & (IN_MOVED_FROM | IN_DELETE)) != 0) forget(path);
  // What was put into a new folder before it was watched is found by whoever reads it now. A name
  // of the root may be a symlink to a folder.
  const bool is_new = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
  if (is_new && (is_top || (event.mask & IN_ISDIR) != 0)) add(path);
}

}  // namespace dossier
#endif
