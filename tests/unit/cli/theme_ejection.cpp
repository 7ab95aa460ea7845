#include "cli/theme_ejection.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "io/memory.h"
#include "unit/support/faults.h"
#include "unit/support/themes.h"

namespace dossier {
namespace {

const ThemeFiles kTheme = theme_files({{"a.mustache", "one"}, {"assets/style.css", "two"}});

struct Ejecting {
  Memory files;
  Diagnostics out;
  Ejection done;

  Ejecting() { files.put("/p/portfolio.yaml", "name: Ada\n"); }
  void eject(const std::string& file = {}) {
    done = eject_theme(kTheme, "themes/mine", file, files, "/p", out);
  }
  std::string at(const std::string& path) const {
    const auto found = files.files().find(path);
    return found == files.files().end() ? "nothing" : found->second;
  }
};

TEST_CASE("all files of a theme are copied, or one") {
  Ejecting all;
  all.eject();
  CHECK(join(all.done.written, " ") == "themes/mine/a.mustache themes/mine/assets/style.css");
  CHECK(all.at("/p/themes/mine/a.mustache") == "one");
  CHECK(all.at("/p/themes/mine/assets/style.css") == "two");
  CHECK(all.files.files().size() == 3);
  Ejecting one;
  one.eject("assets/style.css");
  CHECK(join(one.done.written, " ") == "themes/mine/assets/style.css");
  CHECK(one.at("/p/themes/mine/a.mustache") == "nothing");
}

TEST_CASE("what is there stays, and the rest is copied") {
  Ejecting ejecting;
  ejecting.files.put("/p/themes/mine/a.mustache", "mine");
  ejecting.eject();
  CHECK(join(ejecting.done.kept, " ") == "themes/mine/a.mustache");
  CHECK(join(ejecting.done.written, " ") == "themes/mine/assets/style.css");
  CHECK(ejecting.at("/p/themes/mine/a.mustache") == "mine");
  CHECK(faults(ejecting.out) == "");
}

TEST_CASE("a file in the place of a folder ends it") {
  Ejecting ejecting;
  ejecting.files.put("/p/themes/mine/assets", "a file");
  ejecting.eject();
  CHECK(join(ejecting.done.written, " ") == "themes/mine/a.mustache");
  CHECK(faults(ejecting.out) ==
        "themes/mine/assets:1:1 [foreign-file] it is in the way of a folder of that name (move it "
        "away, or copy the files by hand)");
  CHECK(ejecting.at("/p/themes/mine/assets") == "a file");
}

TEST_CASE("whatever call fails, each file is there whole or not at all, and the fault is named") {
  Ejecting whole;
  const int before = whole.files.calls();
  whole.eject();
  const int calls = whole.files.calls() - before;
  REQUIRE(calls > 10);
  for (int call = 1; call <= calls; ++call) {
    CAPTURE(call);
    Ejecting ejecting;
    ejecting.files.fail_only(call);
    ejecting.eject();
    CHECK(faults(ejecting.out).find("[cannot-write]") != std::string::npos);
    for (const auto& named : ejecting.files.files()) {
      const auto& path = named.first;
      const auto& bytes = named.second;
      CAPTURE(path);
      CHECK((path == "/p/portfolio.yaml" || bytes == whole.at(path)));
    }
    ejecting.eject();  // and the next one gets to the end
    CHECK(ejecting.files.files() == whole.files.files());
  }
}

}  // namespace
}  // namespace dossier
