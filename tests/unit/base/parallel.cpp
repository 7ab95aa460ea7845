#include "base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <vector>

namespace dossier {
namespace {

TEST_CASE("each index is worked on exactly once, whatever the number of jobs") {
  for (const unsigned jobs : {0u, 1u, 2u, 8u, 2000u}) {
    CAPTURE(jobs);
    std::vector<std::atomic<int>> calls(1000);
    parallel_for(calls.size(), jobs, [&](std::size_t i) { ++calls[i]; });
    int wrong = 0;
    for (const auto& count : calls) wrong += count != 1;
    CHECK(wrong == 0);
  }
}

TEST_CASE("with nothing to do nothing is called") {
  int calls = 0;
  parallel_for(0, 4, [&](std::size_t) { ++calls; });
  CHECK(calls == 0);
}

TEST_CASE("one job works in the order of the indices on the calling thread") {
  std::vector<std::size_t> order;
  bool elsewhere = false;
  const auto here = std::this_thread::get_id();
  parallel_for(5, 1, [&](std::size_t i) {
    order.push_back(i);
    elsewhere |= std::this_thread::get_id() != here;
  });
  CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
  CHECK_FALSE(elsewhere);
}

}  // namespace
}  // namespace dossier
