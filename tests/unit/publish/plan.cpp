#include "publish/plan.h"

#include <unistd.h>

#include "io/disk.h"
#include "io/memory.h"
#include "unit/io/temp_folder.h"
#include "unit/publish/support.h"

namespace dossier {
namespace {

using Paths = std::vector<std::string>;

Manifest owning(const Paths& paths) {
  Manifest manifest;
  for (const std::string& path : paths) manifest.files[path] = "0";
  return manifest;
}

// Plans over /out in memory and expects no fault.
PublishPlan plan_in(Memory& memory, const Site& site, const Manifest& manifest) {
  OutputFolder folder(memory, {"/out", "out"});
  Diagnostics out;
  auto plan = make_plan(folder, site, manifest, out);
  CHECK(text_of(out) == "");
  REQUIRE(plan.has_value());
  return std::move(*plan);
}

// What is said when foreign things stand in the way.
std::string refusal(FileSystem& files, const Site& site, const Manifest& manifest,
                    const std::string& path = "/out") {
  OutputFolder folder(files, {path, "out"});
  Diagnostics out;
  CHECK(!make_plan(folder, site, manifest, out).has_value());
  return text_of(out);
}

TEST_CASE("plan: missing, changed, unchanged and stale files") {
  Memory memory;
  memory.put("/out/same", "same");
  memory.put("/out/longer", "old");
  memory.put("/out/as-long", "old");
  memory.put("/out/x/gone", "old");
  const Site site =
      site_of({{"same", "same"}, {"longer", "newer"}, {"as-long", "new"}, {"new/page", "new"}});
  const PublishPlan plan =
      plan_in(memory, site, owning({"same", "longer", "as-long", "x/gone", "x/y/missing"}));
  CHECK(plan.changed == Paths{"as-long", "longer", "new/page"});
  CHECK(plan.stale == Paths{"x/gone"});
  CHECK(plan.blocking.empty());
  CHECK(plan.left_folders == std::set<std::string>{"x", "x/y"});
  CHECK(plan.unchanged == 1);
}

TEST_CASE("plan: a foreign file is taken over only when its bytes are right") {
  Memory memory;
  memory.put("/out/a", "right");
  memory.put("/out/b", "wrong");
  memory.put("/out/c", "wrong, and longer");
  const Site site = site_of({{"a", "right"}, {"b", "right"}, {"c", "right"}});
  CHECK(refusal(memory, site, {}) ==
        "foreign-file out/b: a file that dossier did not write stands in the way of the site\n"
        "foreign-file out/c: a file that dossier did not write stands in the way of the site\n");
  CHECK(plan_in(memory, site, owning({"b", "c"})).unchanged == 1);
}

TEST_CASE("plan: a broken manifest is named in the hint") {
  Memory memory;
  memory.put("/out/a", "old");
  OutputFolder folder(memory, {"/out", "out"});
  Manifest manifest;
  manifest.broken = true;
  Diagnostics out;
  CHECK(!make_plan(folder, site_of({{"a", "new"}}), manifest, out).has_value());
  REQUIRE(out.items().size() == 1);
  CHECK(out.items()[0].hint ==
        "the manifest out/.dossier.json is broken, so nothing here counts as written by dossier: "
        "empty the folder and build again");
}

TEST_CASE("plan: a foreign file or folder where the other is to be, said once") {
  Memory memory;
  memory.put("/out/file", "theirs");
  memory.put("/out/folder/x", "theirs");
  const Site site = site_of({{"file/1", ""}, {"file/2/3", ""}, {"folder", ""}});
  CHECK(
      refusal(memory, site, {}) ==
      "foreign-file out/file: a file that dossier did not write stands in the way of the site\n"
      "foreign-file out/folder: a folder that is not dossier's to remove stands in the way of the "
      "site\n");
}

TEST_CASE("plan: an owned file makes room for a folder, and the other way round") {
  Memory memory;
  memory.put("/out/turn", "old");
  memory.put("/out/flip/deep/index.html", "old");
  memory.put("/out/gone", "old");
  const Manifest manifest = owning({"turn", "flip/deep/index.html", "gone"});
  const Site site = site_of({{"turn/index.html", ""}, {"flip", ""}});
  const PublishPlan plan = plan_in(memory, site, manifest);
  CHECK(plan.changed == Paths{"flip", "turn/index.html"});
  CHECK(plan.blocking == Paths{"flip/deep/index.html", "turn"});
  CHECK(plan.stale == Paths{"gone"});

  memory.put("/out/flip/deep/notes", "theirs");
  CHECK(refusal(memory, site, manifest).starts_with("foreign-file out/flip: a folder"));
}

TEST_CASE("plan: a folder that a killed build has emptied makes room") {
  Memory memory;
  REQUIRE(memory.create_folders("/out/flip/deep").ok());
  const Site site = site_of({{"flip", ""}});
  const PublishPlan plan = plan_in(memory, site, owning({"flip/deep/index.html"}));
  CHECK(plan.changed == Paths{"flip"});
  CHECK(plan.left_folders == std::set<std::string>{"flip", "flip/deep"});
  CHECK(refusal(memory, site, {}).starts_with("foreign-file out/flip: a folder"));
}

TEST_CASE("plan: what cannot be read is an error for each") {
  Memory memory;
  memory.put("/out/a", "old");
  memory.fail_from(1);
  CHECK(refusal(memory, site_of({{"a", "new"}, {"b", "new"}}), owning({"c"})) ==
        "cannot-read out/c: cannot read it: injected fault\n"
        "cannot-read out/a: cannot read it: injected fault\n"
        "cannot-read out/b: cannot read it: injected fault\n");
}

TEST_CASE("plan: symlinks and pipes are never written through, replaced or removed") {
  const TempFolder temp;
  Disk disk;
  REQUIRE(disk.create_folders(temp / "out").ok());
  REQUIRE(disk.create_folders(temp / "precious").ok());
  REQUIRE(disk.write(temp / "precious/file", "precious").ok());
  REQUIRE(::symlink("../precious", (temp / "out/folder").c_str()) == 0);
  REQUIRE(::symlink("../precious/file", (temp / "out/file").c_str()) == 0);
  const std::string path = temp / "out";
  CHECK(refusal(disk,
                site_of({{"folder/file", "precious"}, {"folder/new", ""}, {"file", "precious"}}),
                owning({"folder/file", "folder/new", "file"}), path) ==
        "foreign-file out/file: a symlink stands in the way of the site\n"
        "foreign-file out/folder: a symlink stands in the way of the site\n");

  OutputFolder folder(disk, {path, "out"});
  Diagnostics out;
  const auto plan = make_plan(folder, site_of({}), owning({"folder/file", "file"}), out);
  REQUIRE(plan.has_value());
  CHECK(plan->stale.empty());
}

TEST_CASE("plan: a site whose paths cannot be published") {
  Diagnostics out;
  CHECK(check_site(site_of({{"a/b", ""}, {"a.html", ""}, {"a-b/c", ""}}), out));
  CHECK(text_of(out) == "");
  Site site = site_of({{"../a", ""}, {"x", ""}, {"x.y", ""}});
  site.files[".dossier.json"].origin = "content/a.md";
  site.files["x/y/z"].origin = "content/b.md";
  CHECK(!check_site(site, out));
  CHECK(text_of(out) ==
        "bad-file-name ../a: '../a' cannot be published under that name\n"
        "bad-file-name content/a.md: '.dossier.json' cannot be published under that name\n"
        "output-collision content/b.md: 'x/y/z' needs a folder where 'x' is a file\n");
}

}  // namespace
}  // namespace dossier
