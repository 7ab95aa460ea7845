// Publishing over a disk that fails, or in a process that is killed, at every call there is.
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "io/disk.h"
#include "io/memory.h"
#include "publish/manifest.h"
#include "unit/io/temp_folder.h"
#include "unit/publish/support.h"

namespace dossier {
namespace {

constexpr Patience kNone{0, std::chrono::milliseconds(0)};

Site old_site() {
  return site_of({{"index.html", "old index"},
                  {"kept/index.html", "kept"},
                  {"changed/index.html", "old, and of another length"},
                  {"gone/deep/index.html", "old"},
                  {"gone/beside-foreign.html", "old"},
                  {"turns-folder", "old"},
                  {"turns-file/deep/index.html", "old"}});
}

Site new_site() {
  return site_of({{"index.html", "new index"},
                  {"kept/index.html", "kept"},
                  {"changed/index.html", "new"},
                  {"added/deep/index.html", "new"},
                  {"turns-folder/index.html", "new"},
                  {"turns-file", "new"}});
}

void put_foreign(FileSystem& files, const std::string& root) {
  REQUIRE(files.create_folders(root + "/site/gone/theirs").ok());
  REQUIRE(files.write(root + "/site/gone/theirs/notes.txt", "theirs").ok());
  REQUIRE(files.write(root + "/site/README", "theirs").ok());
}

bool build(FileSystem& files, const Site& site, const std::string& root, Diagnostics& out) {
  return publish(files, site, output_in(root), out, kNone).has_value();
}

void build_well(FileSystem& files, const Site& site, const std::string& root) {
  Diagnostics out;
  CHECK(build(files, site, root, out));
  CHECK(text_of(out) == "");
}

Tree without_working_files(Tree tree) {
  std::erase_if(tree, [](const auto& item) { return item.first.starts_with(".dossier-"); });
  return tree;
}

// Each file is whole: old, new, or not there where one of the sites lacks it.
void check_whole(const Tree& tree) {
  const Site before = old_site();
  const Site after = new_site();
  Site both = before;
  both.files.insert(after.files.begin(), after.files.end());
  for (const auto& file : both.files) {
    const std::string& path = file.first;
    const auto was = before.files.find(path);
    const auto will = after.files.find(path);
    const auto found = tree.find(path);
    if (found == tree.end()) {
      CHECK_MESSAGE((was == before.files.end() || will == after.files.end()), path);
      continue;
    }
    const bool is_old = was != before.files.end() && found->second == was->second.bytes;
    const bool is_new = will != after.files.end() && found->second == will->second.bytes;
    CHECK_MESSAGE((is_old || is_new), path);
  }
  CHECK(tree.at("README") == "theirs");
  CHECK(tree.at("gone/theirs/notes.txt") == "theirs");
  CHECK(parse_manifest(tree.at(".dossier.json")).has_value());
}

// A disk with the old site on it, and what it holds after clean builds.
struct Ground {
  Memory disk;
  Tree old_tree;
  Tree new_tree;
  int calls = 0;  // of a clean build of the new site
};

Ground prepare() {
  Ground ground;
  build_well(ground.disk, old_site(), "/p");
  put_foreign(ground.disk, "/p");
  Memory copy = ground.disk;
  ground.old_tree = tree_of(copy, "/p/site");
  const int before = copy.calls();
  build_well(copy, new_site(), "/p");
  ground.calls = copy.calls() - before;
  ground.new_tree = tree_of(copy, "/p/site");
  return ground;
}

void check_matrix(const Ground& ground, const std::function<void(Memory&, int)>& set_fault) {
  REQUIRE(ground.calls > 50);
  for (int call = 1; call <= ground.calls; ++call) {
    CAPTURE(call);
    Memory disk = ground.disk;
    set_fault(disk, call);
    Diagnostics out;
    const bool done = build(disk, new_site(), "/p", out);
    disk.fail_from(0);
    CHECK(done == !out.has_errors());

    const Tree tree = tree_of(disk, "/p/site");
    if (done) CHECK(without_working_files(tree) == without_working_files(ground.new_tree));
    check_whole(tree);
    if (tree.at(".dossier.json") == ground.old_tree.at(".dossier.json"))
      CHECK(without_working_files(tree) == ground.old_tree);

    Memory copy = disk;
    build_well(disk, new_site(), "/p");
    CHECK(tree_of(disk, "/p/site") == ground.new_tree);
    build_well(copy, old_site(), "/p");
    CHECK(tree_of(copy, "/p/site") == ground.old_tree);
  }
  MESSAGE(ground.calls << " calls, as many faults, each followed by a build of both sites");
}

TEST_CASE("publish: a disk that vanishes at any call leaves whole files and a way on") {
  check_matrix(prepare(), [](Memory& disk, int call) { disk.fail_from(call); });
}

TEST_CASE("publish: any single failing call leaves whole files and a way on") {
  check_matrix(prepare(), [](Memory& disk, int call) { disk.fail_only(call); });
}

TEST_CASE("publish: a first build that fails anywhere is made good by the next") {
  Memory clean;
  build_well(clean, new_site(), "/p");
  const int calls = clean.calls();
  const Tree want = tree_of(clean, "/p/site");
  for (int call = 1; call < calls; ++call) {
    CAPTURE(call);
    Memory disk;
    disk.fail_from(call);
    Diagnostics out;
    CHECK(!build(disk, new_site(), "/p", out));
    disk.fail_from(0);
    build_well(disk, new_site(), "/p");
    CHECK(tree_of(disk, "/p/site") == want);
  }
}

TEST_CASE("publish: a fault names the file and the reason") {
  const Ground ground = prepare();
  bool named = false;
  for (int call = 1; call <= ground.calls; ++call) {
    Memory disk = ground.disk;
    disk.fail_only(call);
    Diagnostics out;
    build(disk, new_site(), "/p", out);
    for (const Diagnostic& d : out.items()) CHECK(d.where.file.starts_with("site"));
    named = named || text_of(out) ==
                         "cannot-write site/changed/index.html: cannot write it: injected fault\n";
  }
  CHECK(named);
}

// A disk that kills the process before its n-th call.
class Deadly final : public FileSystem {
 public:
  explicit Deadly(int calls) : left_(calls) {}

  IoResult<FileStatus> status(const std::string& path) override { return live().status(path); }
  IoResult<std::string> canonical(const std::string& path) override {
    return live().canonical(path);
  }
  IoResult<std::vector<FolderEntry>> list(const std::string& path) override {
    return live().list(path);
  }
  IoResult<std::string> read(const std::string& path) override { return live().read(path); }
  IoResult<void> write(const std::string& path, std::string_view bytes) override {
    return live().write(path, bytes);
  }
  IoResult<void> write_private(const std::string& path, std::string_view bytes) override {
    return live().write_private(path, bytes);
  }
  std::int64_t now() override { return disk_.now(); }
  IoResult<void> rename(const std::string& from, const std::string& to) override {
    return live().rename(from, to);
  }
  IoResult<void> create_folders(const std::string& path) override {
    return live().create_folders(path);
  }
  IoResult<void> remove_file(const std::string& path) override { return live().remove_file(path); }
  IoResult<void> remove_empty_folder(const std::string& path) override {
    return live().remove_empty_folder(path);
  }
  IoResult<std::unique_ptr<FileLock>> lock(const std::string& path) override {
    return live().lock(path);
  }

 private:
  Disk& live() {
    if (--left_ <= 0) ::_exit(1);
    return disk_;
  }

  Disk disk_;
  int left_;
};

// Whether a build of the new site, in a process of its own, outlived `calls` calls.
bool outlives(int calls, const std::string& root) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    Deadly disk(calls);
    Diagnostics out;
    ::_exit(build(disk, new_site(), root, out) ? 0 : 2);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) < 2);
  return WEXITSTATUS(status) == 0;
}

TEST_CASE("publish: a build killed at any call is finished by the next") {
  Tree want;
  bool outlived = false;
  for (int calls = 1; !outlived; ++calls) {
    CAPTURE(calls);
    REQUIRE(calls < 1000);
    const TempFolder temp;
    Disk disk;
    build_well(disk, old_site(), temp.path());
    put_foreign(disk, temp.path());
    outlived = outlives(calls, temp.path());
    check_whole(tree_of(disk, temp / "site"));
    build_well(disk, new_site(), temp.path());
    const Tree tree = tree_of(disk, temp / "site");
    if (want.empty()) want = tree;
    CHECK(tree == want);
    if (outlived) MESSAGE((calls - 1) << " calls, as many kills, each followed by a build");
  }
}

}  // namespace
}  // namespace dossier
