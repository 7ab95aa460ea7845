#include "io/watch.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "io/disk.h"
#include "unit/io/temp_folder.h"

namespace dossier {
namespace {

using Names = std::vector<std::string>;
using MakeWatch = std::unique_ptr<Watch> (*)(FileSystem&, WatchedFolder);

// A portfolio's folder that is watched in one of the two ways.
struct Watched {
  explicit Watched(MakeWatch make_watch) : make(make_watch) {
    REQUIRE(disk.create_folders(temp / "content/deep").ok());
    write("content/a.md");
    write("content/deep/b.md");
    write("portfolio.yaml");
  }

  void write(const std::string& path, std::string_view bytes = "x") {
    REQUIRE(disk.write(temp / path, bytes).ok());
  }

  void begin() { watch = make(disk, {temp.path(), {"content", "portfolio.yaml", "themes"}}); }

  // All that is told until `path` is.
  Names told_until(const std::string& path) {
    Names all;
    while (std::find(all.begin(), all.end(), path) == all.end()) {
      const Names next = watch->next(interrupt);
      REQUIRE(!next.empty());
      all.insert(all.end(), next.begin(), next.end());
    }
    return all;
  }

  MakeWatch make;
  Disk disk;
  TempFolder temp;
  Interrupt interrupt;
  std::unique_ptr<Watch> watch;
};

constexpr MakeWatch kBoth[] = {watch, watch_by_looking};

TEST_CASE("watch: what is written, made, renamed and removed") {
  for (const MakeWatch make : kBoth) {
    Watched watched(make);
    watched.begin();
    watched.write("content/a.md", "other");
    CHECK(watched.told_until("content/a.md") == Names{"content/a.md"});
    watched.write("content/deep/c.md");
    watched.told_until("content/deep/c.md");
    REQUIRE(watched.disk.rename(watched.temp / "content/deep/c.md", watched.temp / "content/a.md")
                .ok());
    watched.told_until("content/a.md");
    REQUIRE(watched.disk.remove_file(watched.temp / "content/deep/b.md").ok());
    watched.told_until("content/deep/b.md");
    watched.write("portfolio.yaml", "other");
    CHECK(watched.told_until("portfolio.yaml") == Names{"portfolio.yaml"});
  }
}

TEST_CASE("watch: a folder that comes later is watched with all that is in it") {
  for (const MakeWatch make : kBoth) {
    Watched watched(make);
    watched.begin();
    REQUIRE(watched.disk.create_folders(watched.temp / "themes/mine/assets").ok());
    watched.told_until("themes");
    watched.write("themes/mine/assets/style.css");
    watched.told_until("themes/mine/assets/style.css");
    REQUIRE(
        watched.disk.rename(watched.temp / "content/deep", watched.temp / "content/moved").ok());
    watched.told_until("content/moved");
    watched.write("content/moved/b.md", "other");
    watched.told_until("content/moved/b.md");
  }
}

TEST_CASE("watch: what nobody reads tells nothing") {
  for (const MakeWatch make : kBoth) {
    Watched watched(make);
    REQUIRE(watched.disk.create_folders(watched.temp / "site").ok());
    watched.begin();
    watched.write("site/index.html");
    watched.write("notes.md");
    watched.write("content/.a.md.swp");
    watched.write("content/a.md~");
    watched.write("content/z.md");
    const Names told = watched.told_until("content/z.md");
    CHECK(std::count(told.begin(), told.end(), "content/z.md") ==
          static_cast<std::ptrdiff_t>(told.size()));
  }
}

TEST_CASE("watch: a burst of changes is told at once") {
  Watched watched(watch);
  watched.begin();
  for (const char* path : {"content/3.md", "content/1.md", "content/2.md", "content/1.md"})
    watched.write(path);
  CHECK(watched.watch->next(watched.interrupt) ==
        Names{"content/1.md", "content/2.md", "content/3.md"});
}

TEST_CASE("watch: a folder inside itself is watched once") {
  for (const MakeWatch make : kBoth) {
    Watched watched(make);
    REQUIRE(symlink(".", (watched.temp / "content/circle").c_str()) == 0);
    watched.begin();
    watched.write("content/a.md", "other");
    CHECK(watched.told_until("content/a.md") == Names{"content/a.md"});
  }
}

TEST_CASE("watch: more changes than the system counts are one, and later ones are told again") {
  Watched watched(watch);
  watched.begin();
  int most = 0;
  std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> most;
  const std::string one = watched.temp / "content/a.md", other = watched.temp / "content/z.md";
  for (int i = 0; i < most / 4 + 10; ++i) {  // four events each
    REQUIRE(watched.disk.rename(one, other).ok());
    REQUIRE(watched.disk.rename(other, one).ok());
  }
  watched.write("content/a.md", "other");
  watched.told_until(most > 0 ? "." : "content/a.md");
  watched.write("content/deep/b.md", "other");
  watched.told_until("content/deep/b.md");
}

TEST_CASE("watch: an interruption ends the waiting, also one that came before") {
  for (const MakeWatch make : kBoth) {
    Watched watched(make);
    watched.begin();
    const std::jthread later([&] { watched.interrupt.raise(); });
    CHECK(watched.watch->next(watched.interrupt).empty());
    watched.write("content/a.md", "other");
    CHECK(watched.watch->next(watched.interrupt).empty());
  }
}

}  // namespace
}  // namespace dossier
