// What every theme in the binary keeps, and what the plain one promises besides.
#include <doctest/doctest.h>

#include "load/theme.h"
#include "render/contract.h"
#include "render/stylesheet.h"
#include "render/theme.h"
#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr std::size_t kNone = std::string::npos;

std::vector<std::string> builtin_names() {
  Memory files;
  Diagnostics out;
  return theme_names(files, "", out);
}

// Pages of every kind, for `audience`, in the look of `theme`.
Site site_in(const std::string& theme, Audience audience) {
  PortfolioFiles files({{"content/a.md", entry_text("A", "tags: [x]\n", "- [x] done\n")},
                        {"content/b.md", entry_text("B", "impact: [{metric: m, after: 1}]\n")},
                        {"content/pages/p.md", page_text("P")}});
  Target target = PortfolioFiles::target_for(audience);
  target.theme = theme;
  return files.make(target);
}

TEST_CASE("every built-in theme is whole by itself and keeps this edition of the contract") {
  REQUIRE(builtin_names().size() == 2);
  for (const std::string& name : builtin_names()) {
    CAPTURE(name);
    Memory none;
    Diagnostics out;
    const auto theme = read_theme(none, "/p", {name, {}}, out);
    REQUIRE(theme.has_value());
    CHECK(theme->contract == kContractVersion);
    CHECK(theme->title != "");
    for (const std::string_view page : template_names())
      CHECK(theme->files.contains(std::string(page) + ".mustache"));
    for (const auto& [path, file] : theme->files)
      CHECK(file.origin == "themes/" + name + "/" + path);
    CHECK(Theme::compile(*theme, out).has_value());
    CHECK(faults(out) == "");
  }
}

TEST_CASE("every partial of a built-in theme is used") {
  for (const std::string& name : builtin_names()) {
    const auto theme = builtin_theme(name);
    for (const auto& named : theme->files) {
      const std::string& path = named.first;
      if (!path.starts_with("partials/")) continue;
      CAPTURE(path);
      const auto stem_at = path.find('/') + 1;
      const std::string tag = "{{> " + path.substr(stem_at, path.rfind('.') - stem_at) + "}}";
      bool used = false;
      for (const auto& [other, user] : theme->files) used = used || user.bytes.find(tag) != kNone;
      CHECK(used);
    }
  }
}

TEST_CASE("the plain theme has under 4 KiB of styles as published, and no script") {
  CHECK(compact_css(builtin_theme("plain")->files.at("assets/style.css").bytes).size() < 4096);
  for (const Audience audience : {Audience::self, Audience::everyone}) {
    const Site plain = site_in("plain", audience);
    std::size_t pages = 0;
    for (const auto& named : plain.files) {
      const std::string& path = named.first;
      const SiteFile& file = named.second;
      CAPTURE(path);
      CHECK_FALSE(path.ends_with(".js"));
      if (!path.ends_with(".html")) continue;
      ++pages;
      std::size_t at = 0;
      while ((at = file.bytes.find("<script", at + 1)) != kNone)  // but for JSON-LD, which is data
        CHECK(file.bytes.substr(at).starts_with("<script type=\"application/ld+json\">"));
    }
    CHECK(pages > 10);
  }
}

TEST_CASE("the pages of two themes have the same addresses") {
  const auto pages = [](const std::string& theme) {
    std::string all;
    for (const auto& [path, file] : site_in(theme, Audience::self).files)
      if (path.ends_with(".html") || path.ends_with(".xml")) all += path + "\n";
    return all;
  };
  CHECK(pages("plain") == pages("default"));
}

}  // namespace
}  // namespace dossier
