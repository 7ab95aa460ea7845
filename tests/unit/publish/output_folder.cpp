#include "publish/output_folder.h"

#include <unistd.h>

#include "io/disk.h"
#include "io/memory.h"
#include "unit/io/temp_folder.h"
#include "unit/publish/support.h"

namespace dossier {
namespace {

TEST_CASE("output folder: which paths a site may have") {
  for (const char* path : {"index.html", "evidence/outbox/index.html", "Über uns/ø.html", "a..b/c",
                           ".well-known/x", "CNAME", ".nojekyll", "a\\b"})
    CHECK(is_site_path(path));
  for (const char* path :
       {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\nb", "a\tb", "a\x7f",
        "\xff", ".dossier.json", ".dossier-lock", ".dossier-new/0", "a/.dossier-x", ".dossier"})
    CHECK_FALSE(is_site_path(path));
  CHECK_FALSE(is_site_path(std::string_view("a\0b", 3)));
}

TEST_CASE("output folder: paths for the disk and for people") {
  Memory memory;
  const OutputFolder folder(memory, {"/p/site", "site"});
  CHECK(folder.path("a/b") == "/p/site/a/b");
  CHECK(folder.path("") == "/p/site");
  CHECK(folder.shown("a\nb") == "site/a\\x0ab");
}

TEST_CASE("output folder: a look names the segment that is in the way") {
  Memory memory;
  memory.put("/out/a/file", "123");
  OutputFolder folder(memory, {"/out", "out"});
  const auto look = [&](const std::string& path) {
    const auto found = folder.look(path);
    REQUIRE(found.ok());
    return *found;
  };
  CHECK(look("a/file").status.kind == FileKind::file);
  CHECK(look("a/file").status.size == 3);
  CHECK(look("a/file/below/it").at == "a/file");
  CHECK(look("a/file/below/it").status.kind == FileKind::file);
  CHECK(look("a").status.kind == FileKind::directory);
  CHECK(look("none/at/all").status.kind == FileKind::missing);
  memory.fail_from(1);
  CHECK(!folder.look("a/file").ok());
}

TEST_CASE("output folder: a look goes through no symlink") {
  const TempFolder temp;
  Disk disk;
  REQUIRE(disk.create_folders(temp / "real").ok());
  REQUIRE(disk.write(temp / "real/file", "x").ok());
  REQUIRE(::symlink("real", (temp / "link").c_str()) == 0);
  OutputFolder folder(disk, {temp.path(), "out"});
  const auto found = folder.look("link/file");
  REQUIRE(found.ok());
  CHECK(found->status.kind == FileKind::symlink);
  CHECK(found->at == "link");
}

TEST_CASE("output folder: clear removes all below, and symlinks but not what they lead to") {
  const TempFolder temp;
  Disk disk;
  REQUIRE(disk.create_folders(temp / "out/work/deep").ok());
  REQUIRE(disk.create_folders(temp / "precious").ok());
  REQUIRE(disk.write(temp / "precious/file", "x").ok());
  REQUIRE(disk.write(temp / "out/work/deep/1", "x").ok());
  REQUIRE(::symlink((temp / "precious").c_str(), (temp / "out/work/link").c_str()) == 0);
  OutputFolder folder(disk, {temp / "out", "out"});
  CHECK(folder.clear("work").ok());
  CHECK(folder.clear("work").ok());
  CHECK(tree_of(disk, temp / "out").empty());
  CHECK(tree_of(disk, temp / "precious") == Tree{{"file", "x"}});
}

}  // namespace
}  // namespace dossier
