// The browsers that wait to be told of another version of the site.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>

namespace dossier {

class Streams {
 public:
  // More than this many at once are turned away: each holds a connection and a thread.
  static constexpr std::size_t kMost = 16;

  explicit Streams(std::string version) : version_(std::move(version)) {}

  // Whether there is room for one more; who is let in must leave again.
  bool enter();
  void leave();

  // Tells all who wait.
  void publish(std::string version);

  // Lets nobody wait any longer.
  void end();

  std::string version() const;

  enum class News { none, other_version, ended };

  // Waits until the version is not `known`, up to `longest`.
  News wait(const std::string& known, std::chrono::milliseconds longest);

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::string version_;
  std::size_t inside_ = 0;
  bool ended_ = false;
};

}  // namespace dossier
