// The Watch that asks the kernel of Linux (https://man7.org/linux/man-pages/man7/inotify.7.html).
// Where it runs out of watches, it goes on by looking.
#pragma once

#include <chrono>
#include <map>
#include <set>

#include "io/watch.h"

struct inotify_event;

namespace dossier {

class InotifyWatch final : public Watch {
 public:
  InotifyWatch(FileSystem& files, WatchedFolder folder);
  ~InotifyWatch() override;

  std::vector<std::string> next(const Interrupt& interrupt) override;

 private:
  using Clock = std::chrono::steady_clock;

  // Watches a folder and those in it; `path` is below the root, "" the root itself.
  void add(const std::string& path);
  void add_contents(const std::string& path);
  void forget(const std::string& path);
  bool wait(const Interrupt& interrupt, std::chrono::milliseconds longest) const;
  void take_events(std::set<std::string>& changed);
  void take(const inotify_event& event, std::set<std::string>& changed);
  void start_again();

  FileSystem& files_;
  WatchedFolder folder_;
  int inotify_ = -1;
  std::map<int, std::string> folders_;  // by what the kernel calls them
  std::unique_ptr<Watch> instead_;      // when there are no watches left
};

}  // namespace dossier
