#include "publish/output.h"

#include <unistd.h>

#include "io/disk.h"
#include "io/memory.h"
#include "unit/io/temp_folder.h"
#include "unit/publish/support.h"

namespace dossier {
namespace {

// What is said about an output folder of the portfolio /home/me/p; empty when it is fine.
std::string verdict(const std::string& folder, std::vector<std::string> others = {}) {
  Memory memory;
  memory.put("/home/me/p/content/a.md", "");
  memory.put("/home/me/p/README", "");
  Output output = output_in("/home/me/p");
  output.folder = folder;
  output.home = "/home/me";
  output.others = std::move(others);
  Diagnostics out;
  const bool fine = check_output(memory, output, out);
  CHECK(fine == !out.has_errors());
  CHECK(out.items().size() <= 1);
  return text_of(out);
}

std::string refused(const std::string& folder, const std::string& why) {
  return "bad-output portfolio.yaml: the output folder '" + folder + "' " + why + "\n";
}

void link_to(const std::string& target, const std::string& link) {
  REQUIRE(::symlink(target.c_str(), link.c_str()) == 0);
}

std::string verdict_on_disk(const TempFolder& temp, const std::string& folder) {
  Disk disk;
  Output output = output_in(temp / "p");
  output.folder = folder;
  Diagnostics out;
  check_output(disk, output, out);
  return text_of(out);
}

TEST_CASE("output: a folder of its own is fine") {
  for (const char* folder : {"site", "site/", "./out/public", "../elsewhere", "/srv/www/me",
                             "contents", "content.d", ".github", "../p2/content"})
    CHECK(verdict(folder) == "");
  CHECK(verdict("site", {"public", "site2", "../x"}) == "");
}

TEST_CASE("output: the root, the home and the portfolio folder, and what is above them") {
  CHECK(verdict("/") == refused("/", "is the root of the file system"));
  CHECK(verdict("../../../../..") == refused("../../../../..", "is the root of the file system"));
  CHECK(verdict("") == refused("", "is the portfolio folder"));
  CHECK(verdict(".") == refused(".", "is the portfolio folder"));
  CHECK(verdict("site/..") == refused("site/..", "is the portfolio folder"));
  CHECK(verdict("/home/me/p/") == refused("/home/me/p/", "is the portfolio folder"));
  CHECK(verdict("..") == refused("..", "contains the portfolio folder"));
  CHECK(verdict("/home") == refused("/home", "contains the portfolio folder"));
}

TEST_CASE("output: the home folder of a portfolio kept elsewhere") {
  Memory memory;
  Output output = output_in("/work/p");
  output.home = "/home/me/";
  const auto says = [&](const std::string& folder) {
    output.folder = folder;
    Diagnostics out;
    check_output(memory, output, out);
    return text_of(out);
  };
  CHECK(says("/home/me") == refused("/home/me", "is your home folder"));
  CHECK(says("/home") == refused("/home", "contains your home folder"));
  CHECK(says("/home/me/www") == "");
  output.home = "";
  CHECK(says("/home/me") == "");
}

TEST_CASE("output: the folders of the portfolio, and whatever is in them") {
  CHECK(verdict("content") == refused("content", "is content/"));
  CHECK(verdict("content/site") == refused("content/site", "lies in content/"));
  CHECK(verdict("site/../content/x") == refused("site/../content/x", "lies in content/"));
  CHECK(verdict("frameworks") == refused("frameworks", "is frameworks/"));
  CHECK(verdict("themes/mine") == refused("themes/mine", "lies in themes/"));
  CHECK(verdict(".git/site") == refused(".git/site", "lies in .git/"));
  CHECK(verdict("../.git/hooks") == refused("../.git/hooks", "lies in .git/"));
}

TEST_CASE("output: the outputs of other targets") {
  const std::string other = "the output folder of another target, ";
  CHECK(verdict("site", {"site"}) == refused("site", "is " + other + "'site'"));
  CHECK(verdict("site/public", {"site"}) == refused("site/public", "lies in " + other + "'site'"));
  CHECK(verdict("out", {"x", "out/a"}) == refused("out", "contains " + other + "'out/a'"));
  CHECK(verdict("site", {"/home/me/p/site/"}) ==
        refused("site", "is " + other + "'/home/me/p/site/'"));
}

TEST_CASE("output: who asked is who is told") {
  Memory memory;
  Output output = output_in("/p");
  output.folder = "content";
  output.asked_by = Fault::usage;
  Diagnostics out;
  CHECK(!check_output(memory, output, out));
  REQUIRE(out.items().size() == 1);
  CHECK(out.items()[0].id == "usage");
  CHECK(out.items()[0].fault == Fault::usage);
  CHECK(out.items()[0].where.file == "");
  CHECK(out.items()[0].hint == "give --output a folder of its own, such as site");
}

TEST_CASE("output: a file in the place of the folder") {
  CHECK(verdict("README") ==
        "foreign-file README: a file stands where the output folder should be\n");
}

TEST_CASE("output: a disk that fails is said, and nothing is touched") {
  Memory memory;
  memory.fail_from(1);
  Diagnostics out;
  CHECK(!check_output(memory, output_in("/p"), out));
  CHECK(text_of(out) ==
        "cannot-read site: cannot tell where the output folder leads: injected fault\n");
  CHECK(memory.files().empty());
}

TEST_CASE("output: the folder is shown as it was asked for") {
  Memory memory;
  const auto resolve = [&](const std::string& folder) {
    Output output = output_in("/p");
    output.folder = folder;
    Diagnostics out;
    const auto place = resolve_output(memory, output, out);
    REQUIRE(place.has_value());
    return place->path + " " + place->shown;
  };
  CHECK(resolve("./site/") == "/p/site site");
  CHECK(resolve("/p/site") == "/p/site site");
  CHECK(resolve("../q/site") == "/q/site /q/site");
}

TEST_CASE("output: symlinks are judged by where they lead") {
  const TempFolder temp;
  Disk disk;
  REQUIRE(disk.create_folders(temp / "p/content/in").ok());
  REQUIRE(disk.create_folders(temp / "www").ok());
  link_to("content/in", temp / "p/to-content");
  link_to("..", temp / "p/to-above");
  link_to(".", temp / "p/to-root");
  link_to("../www", temp / "p/to-www");
  link_to("nowhere", temp / "p/to-nowhere");
  link_to("content/in", temp / "p/site");

  const auto leads = [&](const std::string& folder, const std::string& to, const char* why) {
    return refused(folder, "leads to '" + to + "', which " + why);
  };
  CHECK(verdict_on_disk(temp, "site") == leads("site", temp / "p/content/in", "lies in content/"));
  CHECK(verdict_on_disk(temp, "to-content/x") ==
        leads("to-content/x", temp / "p/content/in/x", "lies in content/"));
  CHECK(verdict_on_disk(temp, "to-content/..") ==
        leads("to-content/..", temp / "p/content", "is content/"));
  CHECK(verdict_on_disk(temp, "to-above") ==
        leads("to-above", temp.path(), "contains the portfolio folder"));
  CHECK(verdict_on_disk(temp, "to-root") ==
        leads("to-root", temp / "p", "is the portfolio folder"));
  CHECK(verdict_on_disk(temp, "to-root/site2") == "");
  CHECK(verdict_on_disk(temp, "to-www") == "");
  CHECK(verdict_on_disk(temp, "to-nowhere") ==
        "cannot-read to-nowhere: cannot tell where the output folder leads: "
        "no such file or directory\n");
}

TEST_CASE("output: folders to be spared are spared where they really are") {
  const TempFolder temp;
  Disk disk;
  REQUIRE(disk.create_folders(temp / "p").ok());
  REQUIRE(disk.create_folders(temp / "notes/deep").ok());
  link_to("../notes/deep", temp / "p/content");
  link_to("p", temp / "alias");
  CHECK(verdict_on_disk(temp, "../notes") == refused("../notes", "contains content/"));
  CHECK(verdict_on_disk(temp, temp / "alias") ==
        refused(temp / "alias", "leads to '" + temp / "p" + "', which is the portfolio folder"));
}

}  // namespace
}  // namespace dossier
