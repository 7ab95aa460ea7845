#include "render/page_template.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

std::string filled(const std::string& text) {
  Fields row;
  row.set("title", "one");
  Fields content;
  content.set("yes", true).set("no", false).set("rows", FieldsList{row, row}).set("word", "w");
  return PageTemplate(text).fill({}, content);
}

TEST_CASE("page_template: a line that holds only a section's tag leaves no trace") {
  CHECK(filled("a\n{{#yes}}\nb\n{{/yes}}\nc\n") == "a\nb\nc\n");
  CHECK(filled("a\n  {{#yes}}  \n  b\n\t{{/yes}}\nc\n") == "a\n  b\nc\n");
  CHECK(filled("a\n{{#no}}\nb\n{{/no}}\nc\n") == "a\nc\n");
  CHECK(filled("a\n{{^no}}\nb\n{{/no}}\nc\n") == "a\nb\nc\n");
  CHECK(filled("{{#rows}}\n- {{title}}\n{{/rows}}\n") == "- one\n- one\n");
  CHECK(filled("{{#yes}}\na\n{{/yes}}") == "a\n");
}

TEST_CASE("page_template: a line that holds more stays as it is") {
  CHECK(filled("a {{#yes}}\nb{{/yes}}\nc") == "a \nb\nc");
  CHECK(filled(" {{#yes}}b{{/yes}} \n") == " b \n");
  CHECK(filled(" {{#yes}}{{/yes}}\n") == " \n");
  CHECK(filled("{{word}}\n{{word}}") == "w\nw");
  CHECK(filled("\n\n{{#no}}x{{/no}}\n\n") == "\n\n\n\n");
}

TEST_CASE("page_template: a section inside of one that is not shown is passed over whole") {
  CHECK(filled("a{{#no}}b{{#rows}}c{{/rows}}d{{/no}}e") == "ae");
  CHECK(filled("a{{#rows}}{{#yes}}{{title}}{{/yes}}{{^yes}}x{{/yes}},{{/rows}}e") == "aone,one,e");
}

TEST_CASE("page_template: no tags, and nothing at all") {
  CHECK(filled("no tags\n") == "no tags\n");
  CHECK(filled("") == "");
}

}  // namespace
}  // namespace dossier
