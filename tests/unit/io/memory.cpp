#include "io/memory.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

TEST_CASE("memory: what is put or written is read") {
  Memory memory;
  memory.put("/a/b/c.txt", "put");
  CHECK(*memory.read("/a/b/c.txt") == "put");
  REQUIRE(memory.write("/a/b/d.txt", "written").ok());
  CHECK(*memory.read("/a/b/d.txt") == "written");
  CHECK(memory.status("/a/b")->kind == FileKind::directory);
  CHECK(memory.status("/a/b/c.txt")->kind == FileKind::file);
  CHECK(memory.status("/a/b/c.txt")->size == 3);
  CHECK(memory.status("/a/none")->kind == FileKind::missing);
}

TEST_CASE("memory: it refuses what a disk refuses") {
  Memory memory;
  memory.put("/a/file", "x");
  CHECK(!memory.read("/a/none").ok());
  CHECK(!memory.read("/a").ok());
  CHECK(!memory.write("/none/file", "x").ok());
  CHECK(!memory.write("/a", "x").ok());
  CHECK(!memory.list("/none").ok());
  CHECK(!memory.list("/a/file").ok());
  CHECK(!memory.canonical("/none").ok());
  CHECK(!memory.create_folders("/a/file/below").ok());
  CHECK(!memory.remove_file("/a").ok());
  CHECK(!memory.remove_empty_folder("/a").ok());
  CHECK(!memory.remove_empty_folder("/a/file").ok());
  CHECK(!memory.rename("/a/none", "/a/b").ok());
  CHECK(!memory.rename("/a/file", "/none/b").ok());
  CHECK(!memory.lock("/none/lock").ok());
  CHECK(memory.remove_file("/a/none").ok());
  CHECK(memory.remove_empty_folder("/none").ok());
  CHECK(memory.files().size() == 1);
}

TEST_CASE("memory: a list is sorted and one level deep") {
  Memory memory;
  memory.put("/a/z", "");
  memory.put("/a/b/deep/c", "");
  memory.put("/a/B", "");
  const auto entries = memory.list("/a");
  REQUIRE(entries.ok());
  REQUIRE(entries->size() == 3);
  CHECK((*entries)[0].name == "B");
  CHECK((*entries)[1].name == "b");
  CHECK((*entries)[1].kind == FileKind::directory);
  CHECK((*entries)[2].name == "z");
  REQUIRE(memory.list("/").ok());
  CHECK(memory.list("/")->size() == 1);
}

TEST_CASE("memory: a rename moves the bytes and replaces") {
  Memory memory;
  memory.put("/a", "new");
  memory.put("/b", "old");
  REQUIRE(memory.rename("/a", "/b").ok());
  CHECK(memory.files() == std::map<std::string, std::string>{{"/b", "new"}});
  memory.put("/folder/x", "");
  CHECK(!memory.rename("/b", "/folder").ok());
}

TEST_CASE("memory: folders are created and removed") {
  Memory memory;
  REQUIRE(memory.create_folders("/a/b").ok());
  CHECK(!memory.remove_empty_folder("/a").ok());
  CHECK(memory.remove_empty_folder("/a/b").ok());
  CHECK(memory.remove_empty_folder("/a").ok());
  CHECK(memory.list("/")->empty());
}

TEST_CASE("memory: a lock is a file, held by one at a time") {
  Memory memory;
  {
    const auto first = memory.lock("/lock");
    REQUIRE(first.ok());
    REQUIRE(*first != nullptr);
    CHECK(memory.files().contains("/lock"));
    CHECK(memory.lock("/lock").value() == nullptr);
  }
  CHECK(memory.lock("/lock").value() != nullptr);
}

TEST_CASE("memory: fail_from fails the n-th call from now and all later ones") {
  Memory memory;
  memory.put("/a", "x");
  CHECK(memory.status("/a").ok());
  memory.fail_from(2);
  CHECK(memory.status("/a").ok());
  CHECK(memory.read("/a").error().reason == "injected fault");
  CHECK(!memory.status("/a").ok());
  memory.fail_from(0);
  CHECK(memory.status("/a").ok());
  CHECK(memory.calls() == 5);
}

TEST_CASE("memory: fail_only fails one call") {
  Memory memory;
  memory.put("/a", "x");
  memory.fail_only(2);
  CHECK(memory.status("/a").ok());
  CHECK(!memory.status("/a").ok());
  CHECK(memory.status("/a").ok());
}

TEST_CASE("memory: a failing write leaves half of the bytes") {
  Memory memory;
  memory.fail_from(1);
  CHECK(!memory.write("/a", "1234").ok());
  CHECK(memory.files().at("/a") == "12");
}

}  // namespace
}  // namespace dossier
