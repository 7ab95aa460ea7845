#include "io/write_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "io/disk.h"
#include "io/memory.h"
#include "unit/io/temp_folder.h"

namespace dossier {
namespace {

TEST_CASE("write_file: a file is made or replaced, and nothing lies beside it") {
  Memory files;
  files.put("/p/old.md", "old");
  REQUIRE(write_whole(files, "/p/old.md", "new").ok());
  REQUIRE(write_below(files, "/p", "content/2026/x.md", "made").ok());
  CHECK(files.files() ==
        std::map<std::string, std::string>{{"/p/content/2026/x.md", "made"}, {"/p/old.md", "new"}});
}

TEST_CASE("write_file: whatever call fails, the old file is whole") {
  for (int call = 1; call < 20; ++call) {
    Memory files;
    files.put("/p/old.md", "old");
    files.fail_from(call);
    const bool done = write_below(files, "/p", "old.md", "quite new").ok();
    files.fail_from(0);
    CHECK(*files.read("/p/old.md") == (done ? "quite new" : "old"));
  }
}

TEST_CASE("write_file: half of a file does not stay beside it") {
  Memory files;
  files.put("/p/old.md", "old");
  files.fail_only(2);  // the write; the first asks what is there
  CHECK(!write_whole(files, "/p/old.md", "quite new").ok());
  CHECK(files.files().size() == 1);
}

TEST_CASE("write_file: nothing is written through a symlink, nor in place of one") {
  const TempFolder folder;
  Disk disk;
  std::filesystem::create_directories(folder / "elsewhere");
  std::filesystem::create_directories(folder / "p");
  std::filesystem::create_directory_symlink("../elsewhere", folder / "p/content");
  std::filesystem::create_symlink("../elsewhere/x", folder / "p/link.md");
  const auto below = write_below(disk, folder / "p", "content/2026/x.md", "x");
  REQUIRE(!below.ok());
  CHECK(below.error().reason == "content is a symlink");
  const auto whole = write_whole(disk, folder / "p/link.md", "x");
  REQUIRE(!whole.ok());
  CHECK(whole.error().reason == "it is not a file");
  CHECK(std::filesystem::is_empty(folder / "elsewhere"));
}

}  // namespace
}  // namespace dossier
