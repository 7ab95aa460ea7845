#include "serve/streams.h"

#include <utility>

namespace dossier {

bool Streams::enter() {
  const std::lock_guard lock(mutex_);
  if (inside_ == kMost || ended_) return false;
  ++inside_;
  return true;
}

void Streams::leave() {
  const std::lock_guard lock(mutex_);
  --inside_;
}

void Streams::publish(std::string version) {
  const std::lock_guard lock(mutex_);
  version_ = std::move(version);
  changed_.notify_all();
}

void Streams::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

std::string Streams::version() const {
  const std::lock_guard lock(mutex_);
  return version_;
}

Streams::News Streams::wait(const std::string& known, std::chrono::milliseconds longest) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, longest, [&] { return ended_ || version_ != known; });
  if (ended_) return News::ended;
  return version_ != known ? News::other_version : News::none;
}

}  // namespace dossier
