#include "publish/publish.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "base/text.h"
#include "io/disk.h"
#include "io/memory.h"
#include "publish/manifest.h"
#include "unit/io/temp_folder.h"
#include "unit/publish/support.h"

namespace dossier {
namespace {

constexpr Patience kNone{0, std::chrono::milliseconds(0)};
constexpr Patience kLong{100000, std::chrono::milliseconds(1)};

FileCounts publish_to(FileSystem& files, const Site& site, const std::string& root = "/p") {
  Diagnostics out;
  const auto done = publish(files, site, output_in(root), out, kNone);
  CHECK(text_of(out) == "");
  REQUIRE(done.has_value());
  return done->files;
}

// What is said when it fails.
std::string failure(FileSystem& files, const Site& site, const std::string& root = "/p") {
  Diagnostics out;
  CHECK(!publish(files, site, output_in(root), out, kNone).has_value());
  CHECK(out.has_errors());
  return text_of(out);
}

ino_t inode(const std::string& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_ino;
}

TEST_CASE("publish: into a folder that does not exist yet") {
  Memory memory;
  const Site site = site_of({{"index.html", "home"}, {"a/b/index.html", "page"}});
  CHECK(publish_to(memory, site) == FileCounts{2, 0, 0});
  CHECK(tree_of(memory, "/p/site") == Tree{{".dossier.json", manifest_text(owned_by(site))},
                                           {"a/", ""},
                                           {"a/b/", ""},
                                           {"a/b/index.html", "page"},
                                           {"index.html", "home"}});
}

TEST_CASE("publish: what has changed, and nothing else, is replaced; what is stale is removed") {
  const TempFolder temp;
  Disk disk;
  publish_to(disk, site_of({{"same", "1"}, {"changed", "1"}, {"old/deep/page", "1"}}), temp.path());
  const ino_t same = inode(temp / "site/same");
  const Site site = site_of({{"same", "1"}, {"changed", "2"}, {"new/page", "1"}});
  CHECK(publish_to(disk, site, temp.path()) == FileCounts{2, 1, 1});
  CHECK(inode(temp / "site/same") == same);
  CHECK(tree_of(disk, temp / "site") == Tree{{".dossier.json", manifest_text(owned_by(site))},
                                             {"changed", "2"},
                                             {"new/", ""},
                                             {"new/page", "1"},
                                             {"same", "1"}});
}

TEST_CASE("publish: the same site again touches nothing") {
  const TempFolder temp;
  Disk disk;
  const Site site = site_of({{"a", "1"}, {"b/c", "1"}});
  publish_to(disk, site, temp.path());
  const ino_t manifest = inode(temp / "site/.dossier.json");
  const Tree before = tree_of(disk, temp / "site");
  CHECK(publish_to(disk, site, temp.path()) == FileCounts{0, 2, 0});
  CHECK(inode(temp / "site/.dossier.json") == manifest);
  CHECK(tree_of(disk, temp / "site") == before);
}

TEST_CASE("publish: a file that was edited or lost in the output is made again") {
  Memory memory;
  const Site site = site_of({{"a", "1"}, {"b", "1"}});
  publish_to(memory, site);
  memory.put("/p/site/a", "edited");
  REQUIRE(memory.remove_file("/p/site/b").ok());
  CHECK(publish_to(memory, site) == FileCounts{2, 0, 0});
  CHECK(memory.files().at("/p/site/a") == "1");
}

TEST_CASE("publish: foreign files and folders stay") {
  Memory memory;
  memory.put("/p/site/.git/config", "theirs");
  memory.put("/p/site/old/notes.txt", "theirs");
  REQUIRE(memory.create_folders("/p/site/empty").ok());
  publish_to(memory, site_of({{"index.html", "1"}, {"old/a", "1"}}));
  publish_to(memory, site_of({{"index.html", "1"}}));
  publish_to(memory, site_of({}));
  CHECK(tree_of(memory, "/p/site") == Tree{{".dossier.json", manifest_text({})},
                                           {".git/", ""},
                                           {".git/config", "theirs"},
                                           {"empty/", ""},
                                           {"old/", ""},
                                           {"old/notes.txt", "theirs"}});
}

TEST_CASE("publish: a foreign file in the way stops it before anything is written") {
  Memory memory;
  memory.put("/p/site/b", "theirs");
  CHECK(failure(memory, site_of({{"a", "1"}, {"b", "1"}})) ==
        "foreign-file site/b: a file that dossier did not write stands in the way of the site\n");
  CHECK(tree_of(memory, "/p/site") == Tree{{"b", "theirs"}});
}

TEST_CASE("publish: a broken manifest owns nothing, and is replaced when nothing is in the way") {
  Memory memory;
  const Site site = site_of({{"a", "1"}});
  publish_to(memory, site);
  const Tree before = tree_of(memory, "/p/site");
  memory.put("/p/site/.dossier.json", "{");
  CHECK(failure(memory, site_of({{"a", "2"}})).starts_with("foreign-file site/a"));
  CHECK(publish_to(memory, site) == FileCounts{0, 1, 0});
  CHECK(tree_of(memory, "/p/site") == before);
}

TEST_CASE("publish: left-over working files are removed, even when nothing has changed") {
  Memory memory;
  const Site site = site_of({{"a", "1"}});
  publish_to(memory, site);
  const Tree before = tree_of(memory, "/p/site");
  memory.put("/p/site/.dossier-new/0", "half");
  memory.put("/p/site/.dossier-new/deep/0", "half");
  memory.put("/p/site/.dossier-tmp", "half");
  memory.put("/p/site/.dossier-lock", "");
  publish_to(memory, site);
  CHECK(tree_of(memory, "/p/site") == before);
}

TEST_CASE("publish: a refused output or a bad site touches nothing") {
  Memory memory;
  memory.put("/p/content/a.md", "");
  Output output = output_in("/p");
  output.folder = "content";
  Diagnostics out;
  CHECK(!publish(memory, site_of({{"a", "1"}}), output, out, kNone).has_value());
  CHECK(text_of(out) == "bad-output portfolio.yaml: the output folder 'content' is content/\n");
  CHECK(failure(memory, site_of({{".dossier-lock", "1"}})).starts_with("bad-file-name"));
  CHECK(tree_of(memory, "/p") == Tree{{"content/", ""}, {"content/a.md", ""}});
}

TEST_CASE("publish: another build at work is said") {
  Memory memory;
  memory.put("/p/site/x", "");
  const auto held = memory.lock("/p/site/.dossier-lock");
  REQUIRE((held.ok() && *held != nullptr));
  CHECK(failure(memory, site_of({{"a", "1"}})) ==
        "locked site: another build is writing to this output folder\n");
  CHECK(memory.files().contains("/p/site/.dossier-lock"));
  CHECK(!memory.files().contains("/p/site/a"));
}

TEST_CASE("publish: another build at work is waited for") {
  const TempFolder temp;
  Disk disk;
  const Site one = site_of({{"a", "1"}, {"only-one/x", "1"}, {"b", "1"}});
  const Site two = site_of({{"a", "22"}, {"only-two/x", "2"}, {"b", "22"}});
  const auto build = [&](const Site& site, bool& fine) {
    Diagnostics out;
    fine = true;
    for (int i = 0; i < 20; ++i)
      fine = fine && publish(disk, site, output_in(temp.path()), out, kLong).has_value();
  };
  bool first = false;
  bool second = false;
  std::thread other([&] { build(one, first); });
  build(two, second);
  other.join();
  CHECK(first);
  CHECK(second);
  const Site& last = disk.status(temp / "site/only-one")->kind == FileKind::directory ? one : two;
  CHECK(publish_to(disk, last, temp.path()) == FileCounts{0, 3, 0});
}

TEST_CASE("publish: a symlinked output folder is written where it leads") {
  const TempFolder temp;
  Disk disk;
  REQUIRE(disk.create_folders(temp / "www").ok());
  REQUIRE(disk.create_folders(temp / "p").ok());
  REQUIRE(::symlink("../www", (temp / "p/site").c_str()) == 0);
  publish_to(disk, site_of({{"a", "1"}}), temp / "p");
  CHECK(*disk.read(temp / "www/a") == "1");
  CHECK(disk.status(temp / "p/site")->kind == FileKind::symlink);
}

TEST_CASE("publish: an owned file replaced by a symlink is left alone when it goes stale") {
  const TempFolder temp;
  Disk disk;
  publish_to(disk, site_of({{"a", "1"}, {"b/c", "1"}}), temp.path());
  REQUIRE(disk.create_folders(temp / "precious").ok());
  REQUIRE(disk.write(temp / "precious/c", "precious").ok());
  REQUIRE(disk.remove_file(temp / "site/b/c").ok());
  REQUIRE(disk.remove_empty_folder(temp / "site/b").ok());
  REQUIRE(::symlink("../precious", (temp / "site/b").c_str()) == 0);
  CHECK(failure(disk, site_of({{"a", "1"}, {"b/c", "2"}}), temp.path()) ==
        "foreign-file site/b: a symlink stands in the way of the site\n");
  CHECK(publish_to(disk, site_of({{"a", "1"}}), temp.path()) == FileCounts{0, 1, 0});
  CHECK(*disk.read(temp / "precious/c") == "precious");
  CHECK(disk.status(temp / "site/b")->kind == FileKind::symlink);
}

TEST_CASE("what appears and what vanishes is told by the manifest") {
  Memory memory;
  Diagnostics out;
  const auto publish_files = [&](std::initializer_list<std::pair<const char*, const char*>> files) {
    auto done = publish(memory, site_of(files), output_in("/p"), out, kNone);
    REQUIRE(done.has_value());
    return join(done->appeared, " ") + " | " + join(done->vanished, " ");
  };
  CHECK(publish_files({{"a", "1"}, {"b", "1"}}) == "a b | ");
  CHECK(publish_files({{"a", "2"}, {"c", "1"}}) == "c | b");
  CHECK(publish_files({{"a", "2"}, {"c", "1"}}) == " | ");
}

}  // namespace
}  // namespace dossier
