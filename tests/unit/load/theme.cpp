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

TEST_CASE("a theme says what it is made of") {
  Mine mine;
  mine.put("404.mustache", "lost");
  Diagnostics out;
  const auto bare = read_theme(mine.files, "/p", {"mine", {}}, out);
  REQUIRE(bare.has_value());
  CHECK(bare->base == "default");
  CHECK(bare->title == "");  // that of the default theme is not its own
  CHECK(bare->files.at("404.mustache").own);
  CHECK_FALSE(bare->files.at("layout.mustache").own);
  mine.put("theme.yaml", "title: Mine\ncontract: 1\n");
  CHECK(read_theme(mine.files, "/p", {"mine", {}}, out)->title == "Mine");
  const auto plain = read_theme(mine.files, "/p", {"plain", {}}, out);
  REQUIRE(plain.has_value());
  CHECK(plain->base == "plain");
  CHECK(plain->title == "Plain");
  CHECK(faults(out) == "");
}

TEST_CASE("what no theme has a use for is not read") {
  Mine mine;
  mine.put("assets/logo.png", "\xFF");
  mine.put("README", "\xFF");
  mine.put("theme.yaml~", "\xFF");
  mine.put(".hidden.mustache", "\xFF");
  CHECK(mine.fault() == "");
  Diagnostics out;
  const auto theme = read_theme(mine.files, "/p", {"mine", {}}, out);
  REQUIRE(theme.has_value());
  REQUIRE(theme->extras.size() == 1);
  CHECK(theme->extras.at("assets/logo.png") == "themes/mine/assets/logo.png");
  mine.put("assets/icon.svg", "\xFF");
  CHECK(mine.fault() ==
        "themes/mine/assets/icon.svg:1:1 [bad-utf8] not valid UTF-8 at byte 0 (save the file as "
        "UTF-8)");
}

TEST_CASE("themes are listed once, whether built in, own or both") {
  Mine mine;
  mine.put("404.mustache", "lost");
  mine.files.put("/p/themes/plain/404.mustache", "lost");
  mine.files.put("/p/themes/README.md", "no theme");
  Diagnostics out;
  const std::vector<std::string> names = {"default", "mine", "plain"};
  CHECK(theme_names(mine.files, "/p", out) == names);
  const std::vector<std::string> builtin = {"default", "plain"};
  CHECK(theme_names(mine.files, "", out) == builtin);
  CHECK(faults(out) == "");
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

TEST_CASE("a file that is published as it lies there has at most 25 MiB") {
  Mine mine;
  mine.put("assets/logo.png", std::string(25 << 20, ' '));
  CHECK(mine.fault() == "");
  mine.put("assets/logo.png", std::string((25 << 20) + 1, ' '));
  CHECK(mine.fault() ==
        "themes/mine/assets/logo.png:1:1 [too-large] the file is over 25 MiB (make it smaller)");
}

}  // namespace
}  // namespace dossier
