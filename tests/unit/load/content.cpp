#include "load/content.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "io/disk.h"
#include "io/memory.h"
#include "unit/io/temp_folder.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

struct Found {
  std::string markdown;  // paths, one a line
  std::string files;     // source -> output size
  std::string faults;
};

Found find(FileSystem& files, const std::string& root) {
  Diagnostics out;
  const Content content = find_content(files, root, out);
  Found found;
  for (const std::string& path : content.markdown) found.markdown += path + "\n";
  for (const StaticFile& file : content.files)
    found.files += file.source + " -> " + file.output + " " + std::to_string(file.size) + "\n";
  out.sort();
  found.faults = faults(out);
  return found;
}

TEST_CASE("Markdown is found at any depth, sorted by path") {
  Memory files;
  for (const char* path : {"/p/content/z.md", "/p/content/a/b/c.md", "/p/content/a.md",
                           "/p/content/pages/about.md", "/p/elsewhere/x.md"})
    files.put(path, "");
  const Found found = find(files, "/p");
  CHECK(found.markdown == "content/a.md\ncontent/a/b/c.md\ncontent/pages/about.md\ncontent/z.md\n");
  CHECK(found.files == "");
  CHECK(found.faults == "");
}

TEST_CASE("other files go below static/, a leading static/ dropped") {
  Memory files;
  files.put("/p/content/static/a.svg", "12345");
  files.put("/p/content/entry/b.png", "1");
  files.put("/p/content/x/static/c.css", "");
  files.put("/p/content/README", "12");
  const Found found = find(files, "/p");
  CHECK(found.files ==
        "content/README -> static/README 2\ncontent/entry/b.png -> static/entry/b.png 1\n"
        "content/static/a.svg -> static/a.svg 5\ncontent/x/static/c.css -> static/x/static/c.css "
        "0\n");
  CHECK(found.markdown == "");
}

TEST_CASE("dot files and backups are passed over") {
  Memory files;
  for (const char* path : {"/p/content/.git/x.md", "/p/content/.DS_Store", "/p/content/a.md~",
                           "/p/content/.a.md", "/p/content/b~/x.md"})
    files.put(path, "");
  const Found found = find(files, "/p");
  CHECK(found.markdown + found.files + found.faults == "");
}

TEST_CASE("a portfolio without content is empty") {
  Memory files;
  files.put("/p/portfolio.yaml", "");
  const Found found = find(files, "/p");
  CHECK(found.markdown + found.files + found.faults == "");
}

TEST_CASE("a name that cannot be published is an error that stays on its line") {
  struct Row {
    const char *name, *shown;
  };
  for (const Row& row : {Row{"a\nb.md", "a\\x0ab.md"}, Row{"a\tb.md", "a\\x09b.md"},
                         Row{"a\\b.md", "a\\b.md"}, Row{"a\xC2\x85.md", "a\\x85.md"},
                         Row{"a\xFF.md", "a\\xff.md"}, Row{"\x1B.png", "\\x1b.png"}}) {
    CAPTURE(row.shown);
    Memory files;
    files.put(std::string("/p/content/") + row.name, "");
    const Found found = find(files, "/p");
    CHECK(found.faults == "content/" + std::string(row.shown) +
                              ":1:1 [bad-file-name] a file name with control characters, a "
                              "backslash or invalid UTF-8 (rename it)");
    CHECK(found.markdown + found.files == "");
  }
}

TEST_CASE("a static file may have 25 MiB and not a byte more") {
  Memory files;
  files.put("/p/content/most.bin", std::string(25 * 1024 * 1024, 'x'));
  CHECK(find(files, "/p").faults == "");
  files.put("/p/content/over.bin", std::string(25 * 1024 * 1024 + 1, 'x'));
  const Found found = find(files, "/p");
  CHECK(found.faults ==
        "content/over.bin:1:1 [too-large] the file is over 25 MiB (link to where it is kept "
        "instead)");
  CHECK(found.files == "content/most.bin -> static/most.bin 26214400\n");
}

TEST_CASE("content that cannot be read is the machine's fault") {
  for (const int call : {1, 2, 3, 4}) {  // status, canonical, list, status of the file
    CAPTURE(call);
    Memory files;
    files.put("/p/content/a.png", "");
    files.fail_from(call);
    const Found found = find(files, "/p");
    const std::string place = call == 4 ? "content/a.png" : "content";
    CHECK(found.faults == place + ":1:1 [cannot-read] cannot read it: injected fault");
  }
}

// The same on a real disk, which alone has symlinks and pipes.
struct OnDisk {
  TempFolder folder;
  Disk disk;

  OnDisk() { std::filesystem::create_directories(folder / "p/content"); }
  void write(const std::string& path, const std::string& text = "x") {
    std::filesystem::create_directories(std::filesystem::path(folder / path).parent_path());
    std::ofstream(folder / path) << text;
  }
  void link(const std::string& target, const std::string& path) {
    std::filesystem::create_symlink(target, folder / path);
  }
  Found find() { return dossier::find(disk, folder / "p"); }
};

TEST_CASE("a symlink inside content is followed to files and folders") {
  OnDisk on;
  on.write("p/content/real/a.md");
  on.write("p/content/real/b.png", "123");
  on.link("real/a.md", "p/content/link.md");
  on.link("real/b.png", "p/content/pic.png");
  on.link("real", "p/content/again");
  const Found found = on.find();
  CHECK(found.faults == "");
  CHECK(found.markdown == "content/again/a.md\ncontent/link.md\ncontent/real/a.md\n");
  CHECK(found.files ==
        "content/again/b.png -> static/again/b.png 3\ncontent/pic.png -> static/pic.png 3\n"
        "content/real/b.png -> static/real/b.png 3\n");
}

TEST_CASE("a symlink that leaves content or leads nowhere is refused") {
  OnDisk on;
  on.write("secret.md");
  on.write("p/content2/x.md");
  on.link("../../secret.md", "p/content/a.md");
  on.link("../content2", "p/content/b");
  on.link("/etc", "p/content/c");
  on.link("nowhere", "p/content/d.md");
  on.link("e.md", "p/content/e.md");
  const Found found = on.find();
  std::string expected;
  for (const char* name : {"a.md", "b", "c", "d.md", "e.md"})
    expected += (expected.empty() ? "" : "\n") + std::string("content/") + name +
                ":1:1 [symlink-out] a symlink that leaves content/ (copy the file into content/)";
  CHECK(found.faults == expected);
  CHECK(found.markdown + found.files == "");
}

TEST_CASE("a symlink to a folder above itself is not followed for ever") {
  OnDisk on;
  on.write("p/content/a/x.md");
  on.link("..", "p/content/a/up");
  const Found found = on.find();
  CHECK(found.faults == "");
  CHECK(found.markdown == "content/a/x.md\n");
}

TEST_CASE("content itself may be a symlink") {
  OnDisk on;
  on.write("elsewhere/a.md");
  on.write("elsewhere/b.md");
  std::filesystem::remove(on.folder / "p/content");
  on.link("../elsewhere", "p/content");
  on.link("a.md", "elsewhere/c.md");
  const Found found = on.find();
  CHECK(found.faults == "");
  CHECK(found.markdown == "content/a.md\ncontent/b.md\ncontent/c.md\n");
}

TEST_CASE("a pipe is an error, reached through a symlink or not, and is not waited for") {
  OnDisk on;
  REQUIRE(::mkfifo((on.folder / "p/content/pipe.md").c_str(), 0600) == 0);
  on.link("pipe.md", "p/content/link.md");
  const Found found = on.find();
  CHECK(found.faults ==
        "content/link.md:1:1 [not-a-file] neither a file nor a folder (remove it)\n"
        "content/pipe.md:1:1 [not-a-file] neither a file nor a folder (remove it)");
  CHECK(found.markdown + found.files == "");
}

}  // namespace
}  // namespace dossier
