#include "load/plain_yaml.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "unit/support/yaml_text.h"

namespace dossier {
namespace {

// What both readers make of a text; the plain one may pass.
void check_same(const std::string& text) {
  const auto plain = read_plain_yaml(text, 3);
  if (!plain) return;
  CAPTURE(text);
  Diagnostics faults;
  const auto any = parse_any_yaml(text, "f.yaml", 3, faults);
  REQUIRE(any.has_value());
  CHECK(faults.items().empty());
  CHECK(yaml_text(*plain) == yaml_text(*any));
}

TEST_CASE("plain_yaml: what front matter looks like is read without yaml-cpp") {
  const std::string text =
      "title: Payments leave through an outbox\n"
      "date: 2026-03-12\n"
      "# a comment\n"
      "kind: design-doc\n"
      "checklist:\n"
      "  technical/multi-team-system: Checkout, Ledger & Risk: read it\n"
      "  technical/trade-off-decisions: 'it''s'\n";
  CHECK_FALSE(read_plain_yaml(text, 1).has_value());  // ": " inside, and a doubled quote
  const std::string plain =
      "title: \"Payments: an outbox #1\"\n"
      "date: 2026-03-12\n"
      "\n"
      "checklist:\n"
      "- technical/debt-reduction\n"
      "tags: [review, \"a, b\", 3.5 % (p95)]\n"
      "impact:\n"
      "  - {metric: lost events, before: 41, after: 0}\n"
      "  - metric: p95\n"
      "    after: 3\n"
      "asked_by:\n"
      "    team: Ledger\n"
      "aliases: []\n";
  REQUIRE(read_plain_yaml(plain, 1).has_value());
  check_same(plain);
}

TEST_CASE("plain_yaml: what is not plain is left alone") {
  for (const char* text : {"",
                           "# nothing\n",
                           "a\n",
                           "a:\n",
                           "a: |\n  b\n",
                           "a: >\n  b\n",
                           "a: &x b\n",
                           "a: *x\n",
                           "a: !!str b\n",
                           "a: b\n  c\n",
                           "a: b\n b: c\n",
                           "a: b\na: c\n",
                           "<<: b\n",
                           "a: null\n",
                           "a: ~\n",
                           "null: a\n",
                           "a: b: c\n",
                           "a: b #c\n",
                           "a: 'it''s'\n",
                           "a: \"b\\n\"\n",
                           "a: \"b\n  c\"\n",
                           "a: [b, [c]]\n",
                           "a: [b\n  ,c]\n",
                           "a: {b: }\n",
                           "a: {b}\n",
                           "a: [,]\n",
                           "- \n",
                           "-\n",
                           "a: -\n",
                           "--- \na: b\n",
                           "a: b\n---\n",
                           "a: b\n...\n",
                           "%YAML 1.2\n",
                           "a:\tb\n",
                           "\ta: b\n",
                           "a: b\r\n",
                           "? a\n: b\n",
                           "a: @b\n",
                           "a: `b\n",
                           "a: %b\n",
                           "a:\n    b: 1\n  c: 2\n",
                           "a: b\n- c\n",
                           " a: b\n",
                           "a: \"b\" c\n",
                           "a: 'b\n",
                           "a: b:\n",
                           "a: {b: c, b: d}\n",
                           "a: \x01\n",
                           "a: \xEF\xBF\xBE\n",
                           "a: \xFF\n",
                           "\"a\": b\n"}) {
    CAPTURE(text);
    CHECK_FALSE(read_plain_yaml(text, 1).has_value());
  }
}

TEST_CASE("plain_yaml: whatever it reads, yaml-cpp reads the same") {
  const std::vector<std::string> pieces = {
      "a",      "key",    "b-c/d", ":",    ": ", " ",   "  ", "    ", "\n", "\n  ",
      "\n    ", "- ",     "-",     "\"",   "'",  "[",   "]",  "{",    "}",  ", ",
      ",",      "#",      " # c",  "null", "~",  "1.5", "é",  "x y",  "|",  ">",
      "\n- ",   "\n  - ", "v: w",  "true", "(",  "%",   "\t"};
  std::mt19937 random(7);
  int plain = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text = "k: ";
    for (auto left = random() % 14; left > 0; --left) text += pieces[random() % pieces.size()];
    text += '\n';
    plain += read_plain_yaml(text, 3).has_value() ? 1 : 0;
    check_same(text);
  }
  CHECK(plain > 1000);
}

}  // namespace
}  // namespace dossier
