#include "import/ladder.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

// "Category: item (hint), item; Category: item".
std::string shape_of(const std::string& text, std::string_view level = {}) {
  const auto ladder = read_ladder(text, "file", level);
  if (!ladder) return "fault: " + ladder.error().reason;
  std::string out = ladder->title + " =";
  for (const LadderCategory& category : ladder->categories) {
    out += ' ' + category.title + ':';
    for (const LadderItem& item : category.items)
      out += " [" + item.title + (item.hint.empty() ? "" : " | " + item.hint) + ']';
  }
  return out;
}

TEST_CASE("Markdown: headings are categories, bullets are items") {
  CHECK(shape_of("# L\n\n## A\n\n- [ ] one\n- two\n\n### B\n\n1. three\n") ==
        "L = A: [one] [two] B: [three]");
  CHECK(shape_of("- one\n") == "file = Checklist: [one]");
}

TEST_CASE("Financial Times: one level of several") {
  const std::string text =
      "name: N\nlevels: [{id: a, name: A1}, {id: b, name: B1}]\nthemes: [{id: t, name: T}]\n"
      "competencies:\n- {summary: s, examples: [x, y], level: a, theme: t}\n"
      "- {summary: u, level: b, theme: other}\n";
  CHECK(shape_of(text, "a") == "N: A1 = T: [s | x; y]");
  CHECK(shape_of(text, "b") == "N: B1 = other: [u]");
  CHECK(shape_of(text) == "fault: it has several levels: choose one with --level");
  CHECK(shape_of(text, "c") == "fault: it has no level 'c'");
}

TEST_CASE("impact-mcp, UNiDAYS and Mahara") {
  CHECK(shape_of("dimensions:\n- {key: k, label: Scope, description: Wide, weight: 2}\n") ==
        "file = Scope: [Wide]");
  CHECK(shape_of(R"({"topics":[{"title":"T","levels":[{"title":"1","criteria":["a","b"]},)"
                 R"({"title":"2","criteria":["c"]}]}]})",
                 "2") == "file = T: [c]");
  CHECK(shape_of(R"({"framework":{"name":"M","standards":[{"standardid":1,"name":"S"}],)"
                 R"("standardelements":[{"standardid":1,"elementid":"1.1","name":"E"}]}})") ==
        "M = S: [E]");
}

TEST_CASE("what is no ladder is at fault") {
  constexpr const char* reason = "fault: no ladder of a known shape, and no Markdown with bullets";
  CHECK(shape_of("") == reason);
  CHECK(shape_of("a: b\n") == reason);
  CHECK(shape_of("competencies: []\n") == reason);
  CHECK(shape_of("{\"topics\": \"x\"}") == reason);
}

TEST_CASE("ids are slugs, unique in their category") {
  const Ladder ladder{"T", {{"C", {{"Same!", ""}, {"same", "h"}, {"\xF0\x9F\x98\x80", ""}}}}};
  const std::string yaml = ladder_yaml(ladder, "t", "f.md");
  for (const char* id : {"id: \"same\"", "id: \"same-2\"", "id: \"item\"", "hint: \"h\""})
    CHECK(yaml.find(id) != yaml.npos);
}

}  // namespace
}  // namespace dossier
