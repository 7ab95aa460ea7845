#include "load/theme.h"

#include <doctest/doctest.h>

#include <string>

#include "io/memory.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

// The theme `mine` of the portfolio /p.
struct Mine {
  Memory files;

  void put(const std::string& name, const std::string& bytes) {
    files.put("/p/themes/mine/" + name, bytes);
  }
  std::string fault() {
    Diagnostics out;
    read_theme(files, "/p", {"mine", {3, 8}}, out);
    return faults(out);
  }
};

TEST_CASE("own files stand over those of the default theme") {
  Mine mine;
  mine.put("404.mustache", "lost");
  mine.put("partials/new.mustache", "new");
  Diagnostics out;
  const auto theme = read_theme(mine.files, "/p", {"mine", {3, 8}}, out);
  REQUIRE(theme.has_value());
  CHECK(faults(out) == "");
  CHECK(theme->name == "mine");
  CHECK(theme->files.at("404.mustache").bytes == "lost");
  CHECK(theme->files.at("404.mustache").origin == "themes/mine/404.mustache");
  CHECK(theme->files.at("partials/new.mustache").bytes == "new");
  CHECK(theme->files.at("layout.mustache").origin == "themes/default/layout.mustache");
}

TEST_CASE("a theme that nobody has is named") {
  Mine mine;
  CHECK(mine.fault() ==
        "portfolio.yaml:3:8 [unknown-theme] unknown theme 'mine' (there is no folder "
        "themes/mine/)");
}

TEST_CASE("a template has at most 64 KiB, other files as much as any text") {
  Mine mine;
  mine.put("assets/style.css", std::string(100'000, ' '));
  mine.put("404.mustache", std::string(65'536, ' '));
  CHECK(mine.fault() == "");
  mine.put("404.mustache", std::string(65'537, ' '));
  CHECK(mine.fault() ==
        "themes/mine/404.mustache:1:1 [too-large] the template is over 64 KiB (move parts of it to "
        "the stylesheet, or to partials that few pages need)");
}

}  // namespace
}  // namespace dossier
