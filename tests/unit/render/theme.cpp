#include "render/theme.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "unit/support/faults.h"
#include "unit/support/themes.h"

namespace dossier {
namespace {

Theme compiled(const ThemeFiles& files) {
  Diagnostics out;
  auto theme = Theme::compile(files, out);
  CHECK(faults(out) == "");
  REQUIRE(theme.has_value());
  return std::move(*theme);
}

// A template of the page "entry" with the fields given.
std::string shown(const std::string& text, const Fields& content, const Fields& site = {}) {
  return compiled(whole_theme({{"entry.mustache", text}})).render("entry", site, content);
}

Fields fields(std::string_view name, Fields::Value value) {
  Fields made;
  made.set(name, std::move(value));
  return made;
}

TEST_CASE("text is escaped, also inside attributes") {
  CHECK(shown("<a title=\"{{summary}}\">{{summary}}</a>", fields("summary", "a & <b> \"c\"")) ==
        "<a title=\"a &amp; &lt;b&gt; &quot;c&quot;\">a &amp; &lt;b&gt; &quot;c&quot;</a>");
}

TEST_CASE("HTML goes in as it is, with either spelling") {
  CHECK(shown("{{{body}}}|{{&body}}|{{{ body }}}", fields("body", Html{"<p>&amp;</p>"})) ==
        "<p>&amp;</p>|<p>&amp;</p>|<p>&amp;</p>");
}

TEST_CASE("what an author writes is never taken for a template") {
  const std::string nasty = "{{> content}} {{body}} {{{body}}} {{#tags}} {{=<% %>=}} {{!";
  CHECK(
      shown("{{summary}}|{{{body}}}", Fields(fields("summary", nasty)).set("body", Html{nasty})) ==
      html_escape(nasty) + "|" + nasty);
}

TEST_CASE("an empty text, false and an empty list count as absent") {
  const std::string text = "{{#summary}}yes{{/summary}}{{^summary}}no{{/summary}}";
  CHECK(shown(text, fields("summary", "")) == "no");
  CHECK(shown(text, fields("summary", "0")) == "yes");
  CHECK(shown(text, {}) == "no");
  CHECK(shown("[{{summary}}]", fields("summary", "")) == "[]");
  CHECK(shown("[{{{body}}}]", fields("body", Html{""})) == "[]");
  const std::string flag = "{{#decision}}yes{{/decision}}{{^decision}}no{{/decision}}";
  CHECK(shown(flag, fields("decision", true)) == "yes");
  CHECK(shown(flag, fields("decision", false)) == "no");
  const std::string list = "{{#tags}}yes{{/tags}}{{^tags}}no{{/tags}}";
  CHECK(shown(list, fields("tags", FieldsList())) == "no");
  CHECK(shown(list, fields("tags", FieldsList{{}, {}})) == "yesyes");
}

TEST_CASE("a list is gone through, and its flag says once that there is one") {
  Fields content;
  content.set("tags", FieldsList{fields("title", "a"), fields("title", "b")});
  const std::string text = "{{#has_tags}}<{{#tags}}{{title}};{{/tags}}>{{/has_tags}}";
  CHECK(shown(text, content) == "<a;b;>");
  CHECK(shown(text, fields("tags", FieldsList())) == "");
}

TEST_CASE("names are looked up from the inside out, dots and all") {
  Fields site = fields("site.name", "Ada");
  site.set("page.title", "P");
  Fields content = fields("date", "outer");
  content.set("tags", FieldsList{fields("title", "t")});
  content.set("related", FieldsList{fields("date", "inner"), fields("date", "")});
  CHECK(shown("{{site.name}} {{#tags}}{{site.name}} {{title}} {{date}}{{/tags}}", content, site) ==
        "Ada Ada t outer");
  // What is set but empty inside hides what is outside.
  CHECK(shown("{{#related}}[{{date}}]{{/related}}", content, site) == "[inner][]");
}

TEST_CASE("one record is a section that is shown once") {
  Fields content;
  content.set("stage", fields("title", "Scope"));
  CHECK(shown("{{#stage}}{{title}}{{/stage}}", content) == "Scope");
}

TEST_CASE("the layout is around every page") {
  const Theme theme = compiled(whole_theme({{"layout.mustache", "<{{page.title}}>{{> content}}</>"},
                                            {"tag.mustache", "tag"},
                                            {"404.mustache", "404"}}));
  const Fields site = fields("page.title", "T");
  CHECK(theme.render("tag", site, {}) == "<T>tag</>");
  CHECK(theme.render("404", site, {}) == "<T>404</>");
  CHECK(theme.render("entry", site, {}) == "<T></>");
}

TEST_CASE("every fault of every template is reported at once") {
  Diagnostics out;
  ThemeFiles files = whole_theme({{"entry.mustache", "{{nope}}"}, {"tag.mustache", "{{#groups}}"}});
  files.files.erase("stage.mustache");
  CHECK_FALSE(Theme::compile(files, out).has_value());
  out.sort();
  CHECK(faults(out) ==
        "themes/mine/entry.mustache:1:1 [theme-name] the theme contract has no name 'nope' here "
        "(themes/README.md lists the names)\n"
        "themes/mine/layout.mustache:1:1 [theme-syntax] the theme has no file 'stage.mustache' "
        "(did you mean 'page.mustache'?)\n"
        "themes/mine/tag.mustache:1:1 [theme-syntax] section 'groups' is never closed (add "
        "{{/groups}})");
}

}  // namespace
}  // namespace dossier
