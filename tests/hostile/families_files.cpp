// Front matter, portfolio.yaml, frameworks and themes.
#include "hostile/tables.h"

namespace dossier::hostile {
namespace {

constexpr std::string_view kSyntax = "yaml-syntax";
constexpr std::string_view kDepth = "yaml-depth";
constexpr std::string_view kType = "wrong-type";
constexpr std::string_view kUnknown = "unknown-key";
constexpr std::string_view kTheme = "theme-syntax";

}  // namespace

std::span<const Family> front_matter_families() {
  static const Family table[] = {
      {"comments", {{"# a\n", 1}}},
      {"blank lines", {{"\n", 1}}},
      {"one long value", {{"summary: "}, {"a", 1}, {"\n"}}},
      {"one long quoted value", {{"summary: \""}, {"\\\"", 1}, {"\"\n"}}},
      {"a folded value of many lines", {{"summary: >\n"}, {"  a\n", 1}}},
      {"unknown keys", {{"a%d: b\n", 1}}, kUnknown},
      {"one key, over and over", {{"a: b\n", 1}}, "duplicate-key"},
      {"lists in lists", {{"tags: "}, {"[", 1}}, kDepth},
      {"lists in lists, on lines", {{"tags: "}, {"- ", 1}}, kSyntax},
      {"maps in maps", {{"tags: "}, {"{a: ", 1}}, kDepth},
      {"keys of keys", {{"tags: "}, {"? ", 1}}, kSyntax},
      {"closing brackets", {{"tags: "}, {"]", 1}}, kSyntax},
      {"quotes that never end", {{"tags: ["}, {"'a', ", 1}, {"'"}}, kSyntax},
      {"a list of thousands", {{"teams: ["}, {"a, ", 1}, {"]\n"}}},
      {"tags", {{"tags: ["}, {"t%d, ", 1}, {"]\n"}}, "too-large"},
      {"equal tags", {{"tags: ["}, {"t, ", 1}, {"]\n"}}, "too-large"},
      {"items that do not exist", {{"checklist: ["}, {"a/b%d, ", 1}, {"]\n"}}, "unknown-item"},
      {"one item, over and over",
       {{"checklist: ["}, {"technical/multi-team-system, ", 1}, {"]\n"}}},
      {"aliases", {{"aliases: ["}, {"a%d, ", 1}, {"]\n"}}, "too-large"},
      {"artifacts", {{"artifacts: ["}, {"'//a', ", 1}, {"]\n"}}},
      {"artifacts that do not exist", {{"artifacts: ["}, {"a%d.pdf, ", 1}, {"]\n"}}, "broken-link"},
      {"impact", {{"impact:\n"}, {"- {metric: a, after: 1}\n", 1}}},
      {"feedback", {{"feedback:\n"}, {"- {text: a}\n", 1}}},
      {"updates", {{"updates:\n"}, {"- {date: 2026-10-10, text: a}\n", 1}}},
      {"anchors", {{"tags: ["}, {"&a b, ", 1}, {"]\n"}}, "yaml-anchor"},
      {"YAML aliases", {{"summary: &a b\ntags: ["}, {"*a, ", 1}, {"]\n"}}, "yaml-anchor"},
      {"YAML tags", {{"tags: ["}, {"!!int 1, ", 1}, {"]\n"}}, "yaml-tag"},
      {"escapes", {{"summary: \""}, {"\\u0041", 1}, {"\"\n"}}},
      {"maps in a list", {{"stage:\n"}, {"- {a: b}\n", 1}}, kType},
      {"rules to ignore", {{"ignore: ["}, {"a%d, ", 1}, {"]\n"}}, "unknown-rule"},
  };
  return table;
}

std::span<const Family> config_families() {
  static const Family table[] = {
      {"comments", {{"# a\n", 1}}},
      {"unknown keys", {{"a%d: b\n", 1}}, kUnknown},
      {"one key, over and over", {{"a: b\n", 1}}, "duplicate-key"},
      {"lists in lists", {{"me: "}, {"[", 1}}, kDepth},
      {"maps in maps", {{"me: "}, {"{a: ", 1}}, kDepth},
      {"one long value", {{"headline: "}, {"a", 1}, {"\n"}}},
      {"one quoted value of many lines", {{"headline: \""}, {"a\n\n  ", 1}, {"\"\n"}}},
      {"names", {{"me: ["}, {"n%d, ", 1}, {"]\n"}}},
      {"kinds", {{"kinds:\n"}, {"  k%d: {title: K}\n", 1}}},
      {"kinds with faults", {{"kinds:\n"}, {"  k%d: {a: b}\n", 1}}, kUnknown},
      {"targets", {{"targets:\n"}, {"  t%d: {output: o%d}\n", 1}}, "too-large"},
      {"frameworks that do not exist",
       {{"frameworks: ["}, {"f%d, ", 1}, {"]\n"}},
       "unknown-framework"},
      {"one framework, over and over", {{"frameworks: ["}, {"senior-checklist, ", 1}, {"]\n"}}},
      {"criteria", {{"criteria:\n"}, {"- {text: a}\n", 1}}},
      {"criteria without entries",
       {{"criteria:\n"}, {"- {text: a, evidence: [e%d]}\n", 1}},
       "unknown-entry"},
      {"items that do not exist", {{"not_applicable:\n"}, {"  a/b%d: c\n", 1}}, "unknown-item"},
      {"confidential terms", {{"confidential:\n"}, {"- {term: c%d, say: s}\n", 1}}},
      {"one term, over and over", {{"confidential:\n"}, {"- {term: c, say: s}\n", 1}}},
      {"long terms",
       {{"confidential:\n"}, {"- {term: 'a a a a a a a a a a a a a a%d', say: s}\n", 1}}},
      {"phrases to allow", {{"guard: {allow: ["}, {"'a b%d', ", 1}, {"]}\n"}}},
      {"internal hosts", {{"internal_hosts: ["}, {"h%d.example, ", 1}, {"]\n"}}},
      {"rules to ignore", {{"ignore: ["}, {"a%d, ", 1}, {"]\n"}}, "unknown-rule"},
  };
  return table;
}

std::span<const Family> framework_families() {
  static const Family table[] = {
      {"comments", {{"# a\n", 1}}},
      {"unknown keys", {{"a%d: b\n", 1}}, kUnknown},
      {"categories", {{"categories:\n"}, {"- {id: c%d, title: C}\n", 1}}, "too-large"},
      {"equal categories", {{"categories:\n"}, {"- {id: c, title: C}\n", 1}}, "too-large"},
      {"items",
       {{"categories:\n- id: c\n  title: C\n  items:\n"}, {"  - {id: i%d, title: I}\n", 1}}},
      {"equal items",
       {{"categories:\n- id: c\n  title: C\n  items:\n"}, {"  - {id: i, title: I}\n", 1}},
       "duplicate-id"},
      {"items in a circle",
       {{"categories:\n- id: c\n  title: C\n  items:\n"},
        {"  - {id: i%d, title: I, also: [own:c/i0]}\n", 1}}},
      {"items that lead nowhere",
       {{"categories:\n- id: c\n  title: C\n  items:\n"},
        {"  - {id: i%d, title: I, also: [own:c/j%d]}\n", 1}},
       "unknown-item"},
      {"one item that leads to thousands",
       {{"categories:\n- id: c\n  title: C\n  items:\n  - id: i\n    title: I\n    also: ["},
        {"own:c/j%d, ", 1},
        {"]\n"}},
       "unknown-item"},
      {"stages", {{"stages:\n"}, {"- {id: s%d, title: S}\n", 1}}, "too-large"},
      {"stages without checkpoints",
       {{"stages:\n"}, {"- {id: s%d, title: S, checkpoints: [c%d]}\n", 1}},
       "too-large"},
      {"checkpoints",
       {{"checkpoints:\n"}, {"- {id: c%d, title: C, question: Q, within: 6 months}\n", 1}}},
      {"signals", {{"signals:\n"}, {"- {id: s%d, title: S, within: 9 days}\n", 1}}, "missing-key"},
      {"phases", {{"plan:\n  phases:\n"}, {"  - {id: p%d, days: [1%d, 1%d], title: P}\n", 1}}},
      {"phases that overlap",
       {{"plan:\n  phases:\n"}, {"  - {id: p%d, days: [1, 9], title: P}\n", 1}},
       "bad-value"},
      {"lists in lists", {{"categories: "}, {"[", 1}}, kDepth},
  };
  return table;
}

std::span<const Family> theme_families() {
  static const Family table[] = {
      {"text", {{"a ", 1}}},
      {"variables", {{"{{site.name}}", 1}}},
      {"unknown variables", {{"{{a%d}}", 1}}, "theme-name"},
      {"sections in sections", {{"{{#site.name}}", 1}}, kTheme},
      {"sections", {{"{{#site.name}}{{/site.name}}", 1}}},
      {"closing tags", {{"{{/site.name}}", 1}}, kTheme},
      {"comments", {{"{{! a }}\n", 1}}, kTheme},
      {"partials", {{"{{> a}}\n", 1}}, kTheme},
      {"opening braces", {{"{", 1}}, kTheme},
      {"tags that never end", {{"{{a ", 1}}, kTheme},
      {"other delimiters", {{"{{=<% %>=}}", 1}}, kTheme},
  };
  return table;
}

}  // namespace dossier::hostile
