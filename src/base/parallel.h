// Runs work(0) ... work(count - 1) on up to `jobs` threads. The order of the calls is unspecified,
// so each call writes only to its own place; a caller that needs an order restores it afterwards.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace dossier {

template <class Work>
void parallel_for(std::size_t count, unsigned jobs, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    // Relaxed, because it orders nothing but the numbers: stricter, it would hide from the thread
    // sanitizer that two calls touch one place.
    for (std::size_t i; (i = next.fetch_add(1, std::memory_order_relaxed)) < count;) work(i);
  };
  std::vector<std::jthread> team;
  for (std::size_t t = 1; t < std::min<std::size_t>(jobs, count); ++t) team.emplace_back(take);
  take();
}

}  // namespace dossier
