#include "render/template_text.h"

#include <doctest/doctest.h>

#include "unit/support/faults.h"
#include "unit/support/themes.h"

namespace dossier {
namespace {

using Files = std::initializer_list<std::pair<const char*, std::string>>;

std::string expanded(Files files) {
  Diagnostics out;
  const auto text = expand_template(theme_files(files), "entry", out);
  CHECK(faults(out) == "");
  return text ? text->text() : "(nothing)";
}

std::string expansion_faults(Files files) {
  Diagnostics out;
  CHECK_FALSE(expand_template(theme_files(files), "entry", out).has_value());
  return faults(out);
}

TEST_CASE("the page stands in the layout, and partials where they are named") {
  CHECK(expanded({{"layout.mustache", "<a>{{> content}}</a>"},
                  {"entry.mustache", "b{{> x}}c{{>x}}"},
                  {"partials/x.mustache", "[{{> sub/y }}]"},
                  {"partials/sub/y.mustache", "{{title}}"}}) == "<a>b[{{title}}]c[{{title}}]</a>");
}

TEST_CASE("a partial or comment that has a line to itself leaves no blank line") {
  CHECK(expanded({{"layout.mustache", "<a>\n  {{> content}}\n{{! note }}\n</a>\n"},
                  {"entry.mustache", "b\n{{! one\n two }}\n{{>x}}  \nc"},
                  {"partials/x.mustache", "x\n"}}) == "<a>\nb\nx\nc</a>\n");
  CHECK(expanded({{"layout.mustache", "a {{! note }} b\n{{> content}}{{> content}}\nc"},
                  {"entry.mustache", "e"}}) == "a  b\nee\nc");
  CHECK(expanded({{"layout.mustache", "{{> content}}"}, {"entry.mustache", "{{!a}}"}}) == "");
}

TEST_CASE("other tags and loose braces stay as they are") {
  const std::string text = "{{#a}}{{{b}}}{{&c}}{{/a}} { } {{ {{d}} }}\n";
  CHECK(expanded({{"layout.mustache", text}}) == text);
}

TEST_CASE("a missing file is reported where it is asked for") {
  CHECK(expansion_faults({}) == "mine:1:1 [theme-syntax] the theme has no file 'layout.mustache'");
  CHECK(expansion_faults({{"layout.mustache", "é\né {{> content}}"}}) ==
        "themes/mine/layout.mustache:2:3 [theme-syntax] the theme has no file 'entry.mustache'");
  CHECK(expansion_faults({{"layout.mustache", "\n{{> rwo}}"}, {"partials/row.mustache", ""}}) ==
        "themes/mine/layout.mustache:2:1 [theme-syntax] the theme has no file "
        "'partials/rwo.mustache' (did you mean 'partials/row.mustache'?)");
}

TEST_CASE("partials that include themselves are reported, not followed") {
  CHECK(expansion_faults({{"layout.mustache", "{{> a}}"},
                          {"partials/a.mustache", "x\n{{> b}}"},
                          {"partials/b.mustache", " {{> a}}"}}) ==
        "themes/mine/partials/b.mustache:1:2 [theme-syntax] partials that include themselves: "
        "layout.mustache > partials/a.mustache > partials/b.mustache > partials/a.mustache "
        "(break the circle)");
  CHECK(
      expansion_faults({{"layout.mustache", "{{> content}}"}, {"entry.mustache", "{{> content}}"}})
          .starts_with("themes/mine/entry.mustache:1:1 [theme-syntax] partials that include"));
}

TEST_CASE("partials may be nested 16 deep with the layout, and no deeper") {
  const auto nested = [](int partials) {
    ThemeFiles theme = theme_files({{"layout.mustache", "{{> p1}}"}});
    for (int i = 1; i <= partials; ++i) {
      const std::string next = i < partials ? "{{> p" + std::to_string(i + 1) + "}}" : "end";
      theme.files["partials/p" + std::to_string(i) + ".mustache"] = {next, "p"};
    }
    Diagnostics out;
    const auto text = expand_template(theme, "entry", out);
    return text && text->text() == "end";
  };
  CHECK(nested(15));
  CHECK_FALSE(nested(16));
}

TEST_CASE("a template neither grows nor repeats without end") {
  const std::string big(600'000, 'x');
  CHECK(expansion_faults({{"layout.mustache", "{{> a}}{{> a}}"}, {"partials/a.mustache", big}}) ==
        "themes/mine/partials/a.mustache:1:1 [theme-syntax] a template of more than 1 MiB (split "
        "it)");
  std::string many;
  for (int i = 0; i < 10; ++i) many += "{{> b}}";
  ThemeFiles theme = theme_files({{"layout.mustache", many}});
  for (char name = 'b'; name < 'm'; ++name) {
    std::string next;
    for (int i = 0; i < 10; ++i) next += std::string("{{> ") + static_cast<char>(name + 1) + "}}";
    theme.files[std::string("partials/") + name + ".mustache"] = {name < 'l' ? next : "", "p"};
  }
  Diagnostics out;
  CHECK_FALSE(expand_template(theme, "entry", out).has_value());
  REQUIRE(out.items().size() == 1);
  CHECK(out.items()[0].message == "more than 2000 partials and comments in one page");
}

TEST_CASE("every byte knows the file and the line that it came from") {
  Diagnostics out;
  const auto text = expand_template(
      theme_files({{"layout.mustache", "é1\n{{! note }}\n{{> content}}\n4 {{> x}} Z\n"},
                   {"entry.mustache", "e1\ne2 {{> x}} f\n"},
                   {"partials/x.mustache", "{{! a }}é{{! b }}X"}}),
      "entry", out);
  REQUIRE(text.has_value());
  CHECK(text->text() == "é1\ne1\ne2 éX f\n4 éX Z\n");
  const auto origin = [&](std::string_view what, std::size_t from = 0) {
    const Location at = text->origin(text->text().find(what, from));
    return at.file.substr(at.file.rfind('/') + 1) + ":" + std::to_string(at.at.line) + ":" +
           std::to_string(at.at.column);
  };
  CHECK(origin("é1") == "layout.mustache:1:1");
  CHECK(origin("1") == "layout.mustache:1:2");
  CHECK(origin("e1") == "entry.mustache:1:1");
  CHECK(origin("e2") == "entry.mustache:2:1");
  CHECK(origin("éX") == "x.mustache:1:9");
  CHECK(origin("X") == "x.mustache:1:18");
  CHECK(origin(" f") == "entry.mustache:2:11");
  CHECK(origin("4") == "layout.mustache:4:1");
  CHECK(origin("Z") == "layout.mustache:4:11");
}

}  // namespace
}  // namespace dossier
