#include "io/disk.h"

#include <sys/stat.h>
#include <unistd.h>

#include "unit/io/temp_folder.h"

namespace dossier {
namespace {

void link_to(const std::string& target, const std::string& link) {
  REQUIRE(::symlink(target.c_str(), link.c_str()) == 0);
}

void make_pipe(const std::string& path) { REQUIRE(::mkfifo(path.c_str(), 0600) == 0); }

FileKind kind_at(Disk& disk, const std::string& path) {
  const auto status = disk.status(path);
  REQUIRE(status.ok());
  return status->kind;
}

TEST_CASE("disk: what is written is read, byte for byte") {
  Disk disk;
  const TempFolder temp;
  const std::string path = temp / "a";
  for (const std::string& bytes :
       {std::string(100000, 'x'), std::string(), std::string("\0\r\n\xff", 4)}) {
    REQUIRE(disk.write(path, bytes).ok());
    REQUIRE(disk.read(path).ok());
    CHECK(*disk.read(path) == bytes);
    CHECK(disk.status(path)->size == bytes.size());
  }
}

TEST_CASE("disk: a file is created readable by everyone") {
  Disk disk;
  const TempFolder temp;
  const mode_t mask = ::umask(022);
  REQUIRE(disk.write(temp / "a", "x").ok());
  ::umask(mask);
  struct stat found {};
  REQUIRE(::stat((temp / "a").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0644);
}

TEST_CASE("disk: a status names every kind of thing and follows no symlink") {
  Disk disk;
  const TempFolder temp;
  REQUIRE(disk.write(temp / "file", "123").ok());
  make_pipe(temp / "pipe");
  link_to("file", temp / "link");
  link_to("nowhere", temp / "dangling");
  CHECK(kind_at(disk, temp.path()) == FileKind::directory);
  CHECK(kind_at(disk, temp / "file") == FileKind::file);
  CHECK(kind_at(disk, temp / "pipe") == FileKind::other);
  CHECK(kind_at(disk, temp / "link") == FileKind::symlink);
  CHECK(kind_at(disk, temp / "dangling") == FileKind::symlink);
  CHECK(kind_at(disk, temp / "none") == FileKind::missing);
  CHECK(kind_at(disk, temp / "none/below") == FileKind::missing);
  CHECK(kind_at(disk, temp / "file/below") == FileKind::missing);
}

TEST_CASE("disk: a status that the system refuses is an error") {
  Disk disk;
  const TempFolder temp;
  const auto status = disk.status(temp / std::string(300, 'n'));
  REQUIRE(!status.ok());
  CHECK(status.error().reason == "file name too long");
}

TEST_CASE("disk: a list is sorted by bytes and shows kinds") {
  Disk disk;
  const TempFolder temp;
  for (const char* name : {"b", "a", "B", "é", ".hidden"})
    REQUIRE(disk.write(temp / name, "").ok());
  REQUIRE(disk.create_folders(temp / "c").ok());
  link_to("c", temp / "d");
  const auto entries = disk.list(temp.path());
  REQUIRE(entries.ok());
  std::string names;
  for (const FolderEntry& entry : *entries) names += entry.name + " ";
  CHECK(names == ".hidden B a b c d é ");
  CHECK((*entries)[2].kind == FileKind::file);
  CHECK((*entries)[4].kind == FileKind::directory);
  CHECK((*entries)[5].kind == FileKind::symlink);
  CHECK(!disk.list(temp / "a").ok());
  CHECK(!disk.list(temp / "none").ok());
}

TEST_CASE("disk: canonical resolves symlinks and refuses those that lead nowhere") {
  Disk disk;
  const TempFolder temp;
  REQUIRE(disk.create_folders(temp / "real/deep").ok());
  link_to("real", temp / "link");
  link_to("nowhere", temp / "dangling");
  link_to("loop", temp / "loop");
  REQUIRE(disk.canonical(temp / "link/deep/..").ok());
  CHECK(*disk.canonical(temp / "link/deep") == temp / "real/deep");
  CHECK(*disk.canonical(temp / "link/deep/..") == temp / "real");
  CHECK(!disk.canonical(temp / "dangling").ok());
  CHECK(!disk.canonical(temp / "loop").ok());
}

TEST_CASE("disk: only regular files are read, through symlinks too") {
  Disk disk;
  const TempFolder temp;
  REQUIRE(disk.write(temp / "file", "text").ok());
  link_to("file", temp / "link");
  CHECK(*disk.read(temp / "link") == "text");

  make_pipe(temp / "pipe");  // would wait for a writer if it were opened like a file
  link_to("pipe", temp / "to-pipe");
  CHECK(disk.read(temp / "pipe").error().reason == "not a regular file");
  CHECK(disk.read(temp / "to-pipe").error().reason == "not a regular file");
  CHECK(disk.read("/dev/zero").error().reason == "not a regular file");
  CHECK(disk.read(temp.path()).error().reason == "is a directory");
  CHECK(disk.read(temp / "none").error().reason == "no such file or directory");
  CHECK(disk.read(temp / "none").error().path == temp / "none");
}

TEST_CASE("disk: a write goes through no symlink and into no missing folder") {
  Disk disk;
  const TempFolder temp;
  REQUIRE(disk.write(temp / "file", "old").ok());
  link_to("file", temp / "link");
  CHECK(!disk.write(temp / "link", "new").ok());
  CHECK(*disk.read(temp / "file") == "old");
  CHECK(!disk.write(temp / "none/file", "new").ok());
  CHECK(!disk.write(temp.path(), "new").ok());
}

TEST_CASE("disk: a write that the system cuts short is an error") {
  if (::access("/dev/full", W_OK) != 0) return;
  Disk disk;
  CHECK(disk.write("/dev/full", "x").error().reason == "no space left on device");
}

TEST_CASE("disk: a rename replaces a file or a symlink, never a folder") {
  Disk disk;
  const TempFolder temp;
  for (const char* name : {"a", "b", "c", "target"}) REQUIRE(disk.write(temp / name, name).ok());
  REQUIRE(disk.rename(temp / "a", temp / "b").ok());
  CHECK(*disk.read(temp / "b") == "a");
  CHECK(kind_at(disk, temp / "a") == FileKind::missing);

  link_to("target", temp / "link");
  REQUIRE(disk.rename(temp / "b", temp / "link").ok());
  CHECK(kind_at(disk, temp / "link") == FileKind::file);
  CHECK(*disk.read(temp / "target") == "target");

  REQUIRE(disk.create_folders(temp / "folder").ok());
  CHECK(disk.rename(temp / "c", temp / "folder").error().path == temp / "folder");
  CHECK(*disk.read(temp / "c") == "c");
  CHECK(!disk.rename(temp / "none", temp / "x").ok());
}

TEST_CASE("disk: folders are created with those above them, and files in the way are errors") {
  Disk disk;
  const TempFolder temp;
  REQUIRE(disk.create_folders(temp / "a/b/c").ok());
  CHECK(kind_at(disk, temp / "a/b/c") == FileKind::directory);
  CHECK(disk.create_folders(temp / "a/b/c").ok());
  REQUIRE(disk.write(temp / "file", "").ok());
  CHECK(!disk.create_folders(temp / "file").ok());
  CHECK(!disk.create_folders(temp / "file/below").ok());
}

TEST_CASE("disk: remove_file takes files and symlinks, and a missing one is removed already") {
  Disk disk;
  const TempFolder temp;
  REQUIRE(disk.write(temp / "file", "kept").ok());
  link_to("file", temp / "link");
  CHECK(disk.remove_file(temp / "link").ok());
  CHECK(*disk.read(temp / "file") == "kept");
  CHECK(disk.remove_file(temp / "file").ok());
  CHECK(disk.remove_file(temp / "file").ok());
  CHECK(!disk.remove_file(temp.path()).ok());
}

TEST_CASE("disk: remove_empty_folder takes nothing but empty folders") {
  Disk disk;
  const TempFolder temp;
  REQUIRE(disk.create_folders(temp / "a/b").ok());
  REQUIRE(disk.write(temp / "file", "").ok());
  link_to("a", temp / "link");
  CHECK(disk.remove_empty_folder(temp / "a").error().reason == "directory not empty");
  CHECK(!disk.remove_empty_folder(temp / "file").ok());
  CHECK(!disk.remove_empty_folder(temp / "link").ok());
  CHECK(disk.remove_empty_folder(temp / "a/b").ok());
  CHECK(disk.remove_empty_folder(temp / "a/b").ok());
  CHECK(disk.remove_empty_folder(temp / "a").ok());
}

TEST_CASE("disk: a lock is held by one at a time") {
  Disk disk;
  const TempFolder temp;
  auto first = disk.lock(temp / "lock");
  REQUIRE(first.ok());
  REQUIRE(*first != nullptr);
  const auto second = disk.lock(temp / "lock");
  REQUIRE(second.ok());
  CHECK(*second == nullptr);
  auto held = std::move(first).value();
  held.reset();
  const auto third = disk.lock(temp / "lock");
  REQUIRE(third.ok());
  CHECK(*third != nullptr);
}

TEST_CASE("disk: a lock file may be removed while it is held") {
  Disk disk;
  const TempFolder temp;
  const auto first = disk.lock(temp / "lock");
  REQUIRE((first.ok() && *first != nullptr));
  REQUIRE(disk.remove_file(temp / "lock").ok());
  const auto second = disk.lock(temp / "lock");  // on a file of its own
  REQUIRE((second.ok() && *second != nullptr));
  CHECK(disk.lock(temp / "lock").value() == nullptr);
}

TEST_CASE("disk: a lock goes through no symlink and into no missing folder") {
  Disk disk;
  const TempFolder temp;
  link_to("elsewhere", temp / "lock");
  CHECK(!disk.lock(temp / "lock").ok());
  CHECK(kind_at(disk, temp / "elsewhere") == FileKind::missing);
  CHECK(!disk.lock(temp / "none/lock").ok());
  CHECK(!disk.lock(temp.path()).ok());
}

}  // namespace
}  // namespace dossier
