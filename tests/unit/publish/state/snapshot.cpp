#include "publish/state/snapshot.h"

#include <doctest/doctest.h>

#include "io/memory.h"

using namespace dossier;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

Memory some_files() {
  Memory files;
  files.put("/p/a.md", "one");
  files.put("/p/sub/b.md", "two");
  files.put("/p/sub/other.md", "else");
  files.pass(10 * kSecond);
  return files;
}

std::string digest_of_all(Memory& files) {
  const auto snapshot = snapshot_of_all(files, {"/p", "/missing"});
  REQUIRE(snapshot);
  return snapshot->digest;
}

}  // namespace

TEST_CASE("snapshot: every change changes the digest, also one that keeps the size") {
  const Memory before = some_files();
  Memory same = before, edited = before, added = before, removed = before, moved = before;
  edited.put("/p/a.md", "eno");
  added.put("/p/c.md", "");
  REQUIRE(removed.remove_file("/p/sub/b.md"));
  REQUIRE(moved.rename("/p/a.md", "/p/z.md"));
  const std::string digest = digest_of_all(same);
  for (Memory* changed : {&edited, &added, &removed, &moved})
    CHECK(digest_of_all(*changed) != digest);
  same.pass(kSecond);
  CHECK(digest_of_all(same) == digest);
  same.put("/missing", "");
  CHECK(digest_of_all(same) != digest);
}

TEST_CASE("snapshot: what changed within a tick is fresh") {
  Memory files = some_files();
  CHECK(snapshot_of_all(files, {"/p"})->fresh.empty());
  files.put("/p/a.md", "two");
  CHECK(snapshot_of_all(files, {"/p"})->fresh == std::vector<std::string>{"/p/a.md"});
  files.pass(kSecond / 10 + 1);
  CHECK(snapshot_of_all(files, {"/p"})->fresh.empty());
  // A time without a fraction may be one of a disk that knows none.
  files.pass(kSecond - files.now() % kSecond);
  files.put("/p/a.md", "six");
  files.pass(3 * kSecond);
  CHECK(snapshot_of_all(files, {"/p"})->fresh.size() == 1);
  files.pass(1);
  CHECK(snapshot_of_all(files, {"/p"})->fresh.empty());
}

TEST_CASE("snapshot: of given paths, nothing else counts") {
  Memory files = some_files();
  const auto digest = [&] { return snapshot_of(files, "/p", {"a.md", "sub/b.md"})->digest; };
  const std::string before = digest();
  files.put("/p/sub/other.md", "edited");
  CHECK(digest() == before);
  REQUIRE(files.remove_file("/p/sub/b.md"));
  CHECK(digest() != before);
}

TEST_CASE("snapshot: nothing when something cannot be looked at, or has a strange name") {
  Memory files = some_files();
  for (int call = 1; call <= 6; ++call) {
    CAPTURE(call);
    files.fail_only(call);
    CHECK_FALSE(snapshot_of_all(files, {"/p"}));
  }
  files.fail_only(0);
  files.put("/p/a\nb", "");
  CHECK_FALSE(snapshot_of_all(files, {"/p"}));
}

TEST_CASE("digests_of: bytes at hand are not read") {
  Memory files = some_files();
  const std::string at_hand = "at hand";
  const auto digests = digests_of(files, {"/p/a.md", "/p/gone"}, [&](const std::string& path) {
    return path == "/p/gone" ? &at_hand : nullptr;
  });
  REQUIRE(digests);
  CHECK(digests->at("/p/a.md") == digest_of("one"));
  CHECK(digests->at("/p/gone") == digest_of(at_hand));
  CHECK_FALSE(digests_of(files, {"/p/gone"}));
}
