#include "render/template_check.h"

#include <doctest/doctest.h>

#include "unit/support/faults.h"
#include "unit/support/themes.h"

namespace dossier {
namespace {

// What is reported on a page template, without the file's name.
std::string said(const std::string& text, std::string_view page = "entry") {
  TemplateText whole;
  whole.append(text, "t", text, 0);
  Diagnostics out;
  const bool good = check_template(whole, page, out);
  CHECK(good == out.items().empty());
  std::string lines = faults(out);
  return lines;
}

TEST_CASE("names of the contract pass where they are used") {
  for (const char* text :
       {"", "no tags } { }}", "{{page.title}} {{site.name}} {{date}}",
        "{{{body}}} {{&body}} {{body}}",
        "{{ date }} {{# decision }}x{{/ decision }} {{^origin}}x{{/origin}}",
        "{{#impact}}{{metric}} {{before}}{{/impact}}", "{{#has_impact}}x{{/has_impact}}",
        "{{#tags}}{{title}} {{url}} {{date}} {{page.title}}{{/tags}}",  // names from outside, too
        "{{#summary}}{{summary}}{{/summary}}", "{{#summary}}{{.}}{{/summary}}",
        "{{^tags}}none{{/tags}}",
        "{{#site.navigation}}{{#current}}x{{/current}}{{/site.navigation}}",
        "{{#related}}{{#tags}}{{count}}{{/tags}}{{/related}}"}) {
    CAPTURE(text);
    CHECK(said(text) == "");
  }
}

TEST_CASE("a tag that is not closed") {
  CHECK(said("a\nbé {{date") == "t:2:4 [theme-syntax] a tag that is never closed (add '}}')");
  CHECK(said("{{{body}}") == "t:1:1 [theme-syntax] a tag that is never closed (add '}}')");
  CHECK(said("{{date {{origin}}") == "t:1:1 [theme-syntax] a tag that is never closed (add '}}')");
}

TEST_CASE("sections that do not close, or cross") {
  CHECK(said("x\n {{#tags}}{{title}}") ==
        "t:2:2 [theme-syntax] section 'tags' is never closed (add {{/tags}})");
  CHECK(said("{{^tags}}") == "t:1:1 [theme-syntax] section 'tags' is never closed (add {{/tags}})");
  CHECK(said("a {{/tags}}") == "t:1:3 [theme-syntax] {{/tags}} closes nothing");
  CHECK(said("{{#tags}}{{/impact}}{{/tags}}") ==
        "t:1:10 [theme-syntax] {{/impact}} closes nothing (the open section is 'tags')");
  CHECK(said("{{#tags}}{{#title}}{{/tags}}{{/title}}") ==
        "t:1:10 [theme-syntax] section 'title' is never closed (add {{/title}})");
}

TEST_CASE("names that the contract does not have there") {
  CHECK(said("\n\n  {{titel}}") ==
        "t:3:3 [theme-name] the theme contract has no name 'titel' here "
        "(themes/README.md lists the names)");
  CHECK(said("{{datee}}") ==
        "t:1:1 [theme-name] the theme contract has no name 'datee' here (did you mean 'date'?)");
  CHECK(said("{{metric}}").find("no name 'metric' here") != std::string::npos);
  CHECK(said("{{#impact}}{{/impact}}{{metric}}").find("1:23") != std::string::npos);
  CHECK(said("{{^impact}}{{metric}}{{/impact}}").find("'metric'") != std::string::npos);
  CHECK(said("{{body}}", "index").find("'body'") != std::string::npos);
  CHECK(said("{{has_date}}").find("'has_date'") != std::string::npos);  // no list
  CHECK(said("{{#nope}}{{/nope}}").find("'nope'") != std::string::npos);
  CHECK(said("{{}}").find("no name '' here") != std::string::npos);
  CHECK(said("{{ # date }}{{/date}}").find("'# date'") != std::string::npos);
  CHECK(said("{{ > x }}").find("'> x'") != std::string::npos);
}

TEST_CASE("a list is a section, not a text") {
  CHECK(said("{{tags}}") ==
        "t:1:1 [theme-name] 'tags' is a list, to be used as a section "
        "(write {{#tags}}...{{/tags}})");
  CHECK(said("{{{tags}}}").find("'tags' is a list") != std::string::npos);
}

TEST_CASE("text is only ever inserted escaped") {
  CHECK(said("a {{{page.title}}}") ==
        "t:1:3 [theme-name] 'page.title' is text, to be inserted escaped (write {{page.title}})");
  CHECK(said("{{& summary}}") ==
        "t:1:1 [theme-name] 'summary' is text, to be inserted escaped (write {{summary}})");
  CHECK(said("{{#tags}}{{{title}}}{{/tags}}").find("'title' is text") != std::string::npos);
  CHECK(said("{{#summary}}{{{.}}}{{/summary}}").find("'.' is text") != std::string::npos);
}

TEST_CASE("delimiters stay, and sections nest 62 deep") {
  CHECK(said("{{=<% %>=}}") == "t:1:1 [theme-syntax] delimiters cannot be changed (use {{ and }})");
  const auto nested = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "{{#decision}}";
    for (int i = 0; i < depth; ++i) text += "{{/decision}}";
    return text;
  };
  CHECK(said(nested(62)) == "");
  CHECK(said(nested(63)).find("sections nested more than 64 deep") != std::string::npos);
}

TEST_CASE("a fault names the file that its author wrote") {
  Diagnostics out;
  const ThemeFiles theme = theme_files({{"layout.mustache", "a\n{{> content}}\n"},
                                        {"entry.mustache", "b\n\n  {{> x}}\n"},
                                        {"partials/x.mustache", "é {{nope}}\n"}});
  const auto text = expand_template(theme, "entry", out);
  REQUIRE(text.has_value());
  CHECK_FALSE(check_template(*text, "entry", out));
  CHECK(faults(out).starts_with("themes/mine/partials/x.mustache:1:3 [theme-name]"));
}

}  // namespace
}  // namespace dossier
