#include "serve/streams.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

namespace dossier {
namespace {

using News = Streams::News;
constexpr std::chrono::seconds kGuard(60);
constexpr std::chrono::milliseconds kNoTime(0);

TEST_CASE("streams: who has the version waits for another") {
  Streams streams("1");
  CHECK(streams.wait("1", kNoTime) == News::none);
  CHECK(streams.wait("0", kGuard) == News::other_version);
  streams.publish("2");
  CHECK(streams.version() == "2");
  CHECK(streams.wait("1", kGuard) == News::other_version);
  CHECK(streams.wait("2", kNoTime) == News::none);
}

TEST_CASE("streams: a version that is published wakes all who wait") {
  Streams streams("1");
  std::vector<News> heard(3, News::none);
  {
    std::vector<std::jthread> waiting;
    for (News& one : heard)
      waiting.emplace_back([&streams, &one] { one = streams.wait("1", kGuard); });
    streams.publish("2");
  }
  CHECK(heard == std::vector<News>(3, News::other_version));
}

TEST_CASE("streams: the end wakes them, too, and lets nobody in") {
  Streams streams("1");
  News heard = News::none;
  {
    const std::jthread waiting([&] { heard = streams.wait("1", kGuard); });
    streams.end();
  }
  CHECK(heard == News::ended);
  CHECK(!streams.enter());
}

TEST_CASE("streams: there is room for sixteen, and for another once one has left") {
  Streams streams("1");
  for (std::size_t i = 0; i < Streams::kMost; ++i) CHECK(streams.enter());
  CHECK(!streams.enter());
  streams.leave();
  CHECK(streams.enter());
  CHECK(!streams.enter());
}

}  // namespace
}  // namespace dossier
