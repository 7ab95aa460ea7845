#include "load/yaml.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

// A tree in flow style, each node behind its position: "1:1{1:1a:1:4'x'}".
std::string shown(const YamlNode& node) {
  const std::string at = std::to_string(node.at.line) + ":" + std::to_string(node.at.column);
  std::string inside;
  switch (node.kind) {
    case YamlNode::Kind::missing:
      return at + "~";
    case YamlNode::Kind::scalar:
      return at + (node.quoted ? "\"" : "'") + node.text + (node.quoted ? "\"" : "'");
    case YamlNode::Kind::list:
      for (const YamlNode& item : node.items) inside += (inside.empty() ? "" : " ") + shown(item);
      return at + "[" + inside + "]";
    case YamlNode::Kind::map:
      for (const YamlPair& pair : node.pairs)
        inside += (inside.empty() ? "" : " ") + std::to_string(pair.at.line) + ":" +
                  std::to_string(pair.at.column) + pair.key + "=" + shown(pair.value);
      return at + "{" + inside + "}";
  }
  return {};
}

struct Parsed {
  std::string tree;  // "none" when there is none
  std::string faults;
  std::string places;
};

Parsed parse(std::string_view text, int first_line = 1) {
  Diagnostics out;
  const auto root = parse_yaml(text, "f.yaml", first_line, out);
  return {root ? shown(*root) : "none", faults(out), places(out)};
}

std::string tree(std::string_view text) {
  const Parsed parsed = parse(text);
  CHECK(parsed.faults == "");
  return parsed.tree;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST_CASE("scalars stay text, and each node knows where it stands") {
  CHECK(tree("a: x\nb: 010\nc: yes\nd: 2026-01-02\n") ==
        "1:1{1:1a=1:4'x' 2:1b=2:4'010' 3:1c=3:4'yes' 4:1d=4:4'2026-01-02'}");
  CHECK(tree("list:\n  - one\n  - two: 2\n") == "1:1{1:1list=2:3[2:5'one' 3:5{3:5two=3:10'2'}]}");
  CHECK(tree("a: b # a comment\n") == "1:1{1:1a=1:4'b'}");
  CHECK(tree("a: x\n  y\n") == "1:1{1:1a=1:4'x y'}");
  CHECK(tree("a:\tb") == "1:1{1:1a=1:4'b'}");
}

TEST_CASE("flow lists and maps nest") {
  CHECK(tree("a: {b: [1, 2], c: {}}") == "1:1{1:1a=1:4{1:5b=1:8[1:9'1' 1:12'2'] 1:16c=1:19{}}}");
  CHECK(tree("a: [b: c]") == "1:1{1:1a=1:4[1:5{1:5b=1:8'c'}]}");
  CHECK(tree("[]") == "1:1[]");
}

TEST_CASE("quoted scalars are text whatever they hold") {
  CHECK(tree("a: 'it''s'\nb: \"x: \\\"y\\\"\\t\"\nc: \"~\"\nd: ''\n'e f': \"\\u00e9\"") ==
        "1:1{1:1a=1:4\"it's\" 2:1b=2:4\"x: \"y\"\t\" 3:1c=3:4\"~\" 4:1d=4:4\"\" "
        "5:1e f=5:8\"\u00E9\"}");
  CHECK(tree("a: \"x\n  y\"") == "1:1{1:1a=1:4\"x y\"}");
}

TEST_CASE("block scalars keep or fold their lines and are not quoted") {
  CHECK(tree("a: |\n  x\n   y\nb: >-\n  x\n  y\nc: |+\n  z\n\n") ==
        "1:1{1:1a=1:4'x\n y\n' 4:1b=4:4'x y' 7:1c=7:4'z\n\n'}");
}

TEST_CASE("null in all its forms, and nothing at all, are missing") {
  CHECK(tree("a: ~\nb: null\nc: Null\nd: NULL\ne: \"null\"\nf: nUll") ==
        "1:1{1:1a=1:4~ 2:1b=2:4~ 3:1c=3:4~ 4:1d=4:4~ 5:1e=5:4\"null\" 6:1f=6:4'nUll'}");
  CHECK(tree("a:\nb: [~, ]\n") == "1:1{1:1a=2:1~ 2:1b=2:4[2:5~]}");
  CHECK(parse("").tree == "1:1~");
  CHECK(parse("# a comment\n\n").tree == "1:1~");
  CHECK(parse("~").tree == "1:1~");
  CHECK(parse("").faults == "");
}

TEST_CASE("one document may be marked as such") {
  CHECK(tree("---\na: 1\n...\n") == "2:1{2:1a=2:4'1'}");
}

TEST_CASE("lines count from the first line given, columns in code points") {
  CHECK(parse("\u00E9\u65E5: x\nk: [\U0001F600, y]", 5).tree ==
        "5:1{5:1\u00E9\u65E5=5:5'x' 6:1k=6:4[6:5'\U0001F600' 6:8'y']}");
  CHECK(parse("a: {\u65E5\u672C: x, \u65E5\u672C: y}", 3).faults ==
        "f.yaml:3:12 [duplicate-key] key '\u65E5\u672C' is given twice "
        "(it stands on line 3 already)");
  CHECK(parse("\u00E9\u00E9\u00E9: [\u65E5\u672C, *x]").places == "1:11 yaml-anchor");
  CHECK(parse("\u65E5\u672C: @x").places == "1:5 yaml-syntax");
  CHECK(parse("\u00E9: \u00FC: x").places == "1:5 yaml-syntax");
}

TEST_CASE("positions hold in a file that had a byte order mark and CR LF") {
  const std::string text = normalize_lines(
      "\xEF\xBB\xBF"
      "a: 1\r\nb:\r\n  c: x\r\n  c: y\r\n");
  CHECK(parse(text).faults ==
        "f.yaml:4:3 [duplicate-key] key 'c' is given twice (it stands on line 3 already)");
}

TEST_CASE("a scalar is underlined in full, anything else at its start") {
  Diagnostics out;
  const auto root =
      parse_yaml("a: caf\u00E9\nb: \"x y\"\nc: [1]\nd: ''\ne: |\n  long\n", "f.yaml", 1, out);
  REQUIRE(root);
  REQUIRE(root->pairs.size() == 5);
  CHECK(root->pairs[0].value.length() == 4);
  CHECK(root->pairs[1].value.length() == 5);
  CHECK(root->pairs[2].value.length() == 1);
  CHECK(root->pairs[3].value.length() == 2);
  CHECK(root->length() == 1);
}

TEST_CASE("a duplicate key is refused at any depth, and the first one stays") {
  const Parsed top = parse("a: 1\nb: 2\na: 3");
  CHECK(top.faults ==
        "f.yaml:3:1 [duplicate-key] key 'a' is given twice (it stands on line 1 already)");
  CHECK(top.tree == "1:1{1:1a=1:4'1' 2:1b=2:4'2'}");
  CHECK(parse("x:\n  b: 1\n  b: {c: 1, c: 2}").places == "3:3 duplicate-key\n3:13 duplicate-key");
  CHECK(parse("x:\n  - {c: 1, c: 2}\n").places == "2:12 duplicate-key");
  CHECK(parse("'a': 1\n\"a\": 2").places == "2:1 duplicate-key");
  CHECK(parse("x: {a: 1}\ny: {a: 1}").faults == "");
  CHECK(parse("a: 1\na: 1\na: 1").places == "2:1 duplicate-key\n3:1 duplicate-key");
}

TEST_CASE("anchors and aliases are refused") {
  const Parsed both = parse("a: &x 1\nb: *x");
  CHECK(both.faults ==
        "f.yaml:1:4 [yaml-anchor] YAML anchors are not allowed (repeat the value, or put it in "
        "quotes if it is meant to start with '&')\n"
        "f.yaml:2:4 [yaml-anchor] YAML aliases are not allowed (repeat the value, or put it in "
        "quotes if it is meant to start with '*')");
  CHECK(parse("title: *bold* text").faults ==
        "f.yaml:1:8 [yaml-anchor] YAML aliases are not allowed (put the value in quotes if it is "
        "meant to start with '*')");
  CHECK(parse("&x a: 1").places == "1:1 yaml-anchor");
  CHECK(parse("a: &x\n").places == "1:4 yaml-anchor");
  CHECK(parse("a: &x [1]").places == "1:4 yaml-anchor");
  CHECK(parse("a: &x {b: *x}").places == "1:4 yaml-anchor\n1:11 yaml-anchor");
}

TEST_CASE("the merge key is refused, quoted or not, and its value dropped") {
  const Parsed merge = parse("a: 1\n<<: {b: 2}\n");
  CHECK(merge.faults == "f.yaml:2:1 [merge-key] YAML merge keys are not allowed (repeat the keys)");
  CHECK(merge.tree == "1:1{1:1a=1:4'1'}");
  CHECK(parse("x: {<<: y}").places == "1:5 merge-key");
}

TEST_CASE("tags other than !!str are refused as they are written") {
  struct Row {
    const char *text, *tag;
  };
  for (const Row& row :
       {Row{"a: !foo x", "!foo"}, Row{"a: !!int 5", "!!int"}, Row{"a: !!bool true", "!!bool"},
        Row{"a: ! x", "!"}, Row{"a: !", "!"}, Row{"a: ! [x]", "!"},
        Row{"a: !<tag:x> y", "!<tag:x>"}, Row{"a: !!map {b: 1}", "!!map"},
        Row{"a: !!seq [b]", "!!seq"}, Row{"a: !x \"y\"", "!x"}, Row{"a: !!null ~", "!!null"}}) {
    CAPTURE(row.text);
    CHECK(parse(row.text).faults ==
          "f.yaml:1:4 [yaml-tag] YAML tag '" + std::string(row.tag) +
              "' is not allowed (put the value in quotes if it is meant to start with '!')");
  }
  CHECK(tree("a: !!str 5") == "1:1{1:1a=1:4'5'}");
  CHECK(parse("a: !!!x y").places == "1:6 yaml-tag");
}

TEST_CASE("a second document and whatever follows the first is refused") {
  const Parsed two = parse("a: 1\n---\nb: 2");
  CHECK(two.faults ==
        "f.yaml:3:1 [yaml-document] a second YAML document in one file (keep the first and remove "
        "the rest)");
  CHECK(two.tree == "1:1{1:1a=1:4'1'}");
  CHECK(parse("a: 1\n...\nb: 2").places == "3:1 yaml-document");
  CHECK(parse("a: 1\n---\n").places == "3:1 yaml-document");
  CHECK(parse("{a: 1} x").places == "1:8 yaml-document");
  CHECK(parse("- b\na: 1").places == "2:1 yaml-document");
  CHECK(parse("- a\n-b").places == "2:1 yaml-document");
}

TEST_CASE("directives are refused") {
  CHECK(parse("# c\n\n%YAML 1.2\n---\na: 1").faults ==
        "f.yaml:3:1 [yaml-document] YAML directives are not allowed (remove the line)");
  CHECK(parse("%TAG ! tag:x,2000:\n---\na: 1", 4).places == "4:1 yaml-document");
  CHECK(parse("a: \"x\n%y\"").faults == "");
}

TEST_CASE("nesting ends at 32 levels") {
  CHECK(parse(repeated("[", 32) + repeated("]", 32)).faults == "");
  const Parsed lists = parse(repeated("[", 33) + repeated("]", 33));
  CHECK(lists.tree == "none");
  CHECK(lists.faults ==
        "f.yaml:1:33 [yaml-depth] nested more than 32 levels deep (no key of dossier needs more "
        "than five levels)");
  std::string block;
  for (std::size_t i = 0; i < 32; ++i) block += std::string(i, ' ') + "a:\n";
  CHECK(parse(block).faults == "");
  const Parsed maps = parse(block + std::string(32, ' ') + "a:\n");
  CHECK(maps.tree == "none");
  CHECK(maps.places == "33:33 yaml-depth");
}

TEST_CASE("escapes that make control characters or no character are refused") {
  for (const char* escape : {"\\x01", "\\0", "\\a", "\\b", "\\e", "\\f", "\\v", "\\r", "\\x7f",
                             "\\x85", "\\N", "\\_", "\\u0000", "\\u009f", "\\ufffe", "\\uffff"}) {
    CAPTURE(escape);
    CHECK(parse("k: \"x" + std::string(escape) + "\"").faults ==
          "f.yaml:1:4 [control-character] an escape makes a control character or no character at "
          "all (leave the escape out)");
  }
  for (const char* escape : {"\\ud800", "\\udfff", "\\ud83d\\ude00", "\\U00110000"}) {
    CAPTURE(escape);
    const Parsed parsed = parse("k: \"" + std::string(escape) + "\"");
    CHECK(parsed.tree == "none");
    CHECK(parsed.faults.find("[control-character] an escape that makes no character (leave the "
                             "escape out)") != std::string::npos);
  }
  CHECK(parse("\"k\\x01\": v").places == "1:1 control-character");
  CHECK(tree("k: \"\\t\\n\\xe9\\u65e5\\U0001f600\"") ==
        "1:1{1:1k=1:4\"\t\n\u00E9\u65E5\U0001F600\"}");
}

TEST_CASE("a key is a word") {
  for (const char* text : {"? [a]\n: b", "~: b", ": b", "[a]: b", "{a: 1}: b"}) {
    CAPTURE(text);
    CHECK(parse(text).faults.find("[wrong-type] a key must be a word (put the value in quotes if "
                                  "the line is meant to be text)") != std::string::npos);
  }
  CHECK(parse("x: 1\n[a, b]: c\ny: 2").tree == "1:1{1:1x=1:4'1' 3:1y=3:4'2'}");
}

TEST_CASE("a syntax error says what is wrong, where, and what to do") {
  struct Row {
    const char *text, *fault;
  };
  constexpr const char* quotes = " (put the value in quotes)";
  for (const Row& row : {
           Row{"title: Foo: bar", "1:11 [yaml-syntax] a ':' where YAML expects none"},
           {"a: b: c: d", "1:5 [yaml-syntax] a ':' where YAML expects none"},
           {"a: 1\n b: 2", "2:3 [yaml-syntax] a ':' where YAML expects none"},
           {"- @x", "1:3 [yaml-syntax] a value that starts with a character YAML reserves"},
           {"a: `x`", "1:4 [yaml-syntax] a value that starts with a character YAML reserves"},
           {"a: %x", "1:4 [yaml-syntax] a value that starts with a character YAML reserves"},
           {"a: }", "1:4 [yaml-syntax] a '}' or ']' that closes nothing"},
           {"a: [1}", "1:6 [yaml-syntax] a '}' or ']' that closes nothing"},
           {"a: 1\n]", "2:1 [yaml-syntax] a '}' or ']' that closes nothing"},
       }) {
    CAPTURE(row.text);
    const Parsed parsed = parse(row.text);
    CHECK(parsed.tree == "none");
    CHECK(parsed.faults == "f.yaml:" + std::string(row.fault) + quotes);
  }
  for (const Row& row : {
           Row{"a: \"x\" y",
               "1:8 [yaml-syntax] a line that is indented differently, or a missing ':' (line the "
               "keys up, and write 'key: value')"},
           Row{"a: 1\n- b",
               "2:1 [yaml-syntax] a line that is indented differently, or a missing ':' (line the "
               "keys up, and write 'key: value')"},
           Row{"a: - b",
               "1:4 [yaml-syntax] a '-' where YAML expects none (start the list on the next line, "
               "or put the value in quotes)"},
           Row{"a: > x",
               "1:6 [yaml-syntax] text behind '|' or '>' (start the text on the next line, or put "
               "the value in quotes)"},
           Row{"a: [1,\n  2\nb: {",
               "1:4 [yaml-syntax] '[' without its ']' (close it, or put the value in quotes)"},
           Row{"a: {b: 1\n",
               "1:4 [yaml-syntax] '{' without its '}' (close it, or put the value in quotes)"},
           Row{"a: \"\\q\"",
               "1:7 [yaml-syntax] an escape that YAML does not have (write two backslashes for "
               "one, or use single quotes)"},
           Row{"a: \"\\x4\"",
               "1:9 [yaml-syntax] an escape with too few hexadecimal digits (write two backslashes "
               "for one, or use single quotes)"},
       }) {
    CAPTURE(row.text);
    const Parsed parsed = parse(row.text);
    CHECK(parsed.tree == "none");
    CHECK(parsed.faults == "f.yaml:" + std::string(row.fault));
  }
}

TEST_CASE("a quote that is never closed is named where it opens") {
  struct Row {
    const char *text, *at;
  };
  for (const Row& row :
       {Row{"a: \"foo\n", "1:4"}, Row{"a: 1\nb: 'foo\nc: 2\nd: 3\n", "2:4"},
        Row{"\u00E9: 'x'\nk: \"y\nz: 1", "2:4"}, Row{"- a\n- \"b\n- c\n", "2:3"},
        Row{"don't: 1\nb: \"x", "2:4"}, Row{"\"a", "1:1"}, Row{"a: 'foo\nb: 1\n---\n", "1:4"}}) {
    CAPTURE(row.text);
    CHECK(parse(row.text).faults == "f.yaml:" + std::string(row.at) +
                                        " [yaml-syntax] a quote that is never closed (close the "
                                        "quote)");
  }
}

TEST_CASE("a tab in the indentation is named") {
  for (const char* text : {"a:\n\tb: 1", "a:\n  \tb: 1"}) {
    CAPTURE(text);
    const Parsed parsed = parse(text);
    CHECK(parsed.tree == "none");
    CHECK(parsed.faults.find("[yaml-syntax] a tab at the start of a line (YAML is indented with "
                             "blanks)") != std::string::npos);
    CHECK(parsed.faults.starts_with("f.yaml:2:"));
  }
  CHECK(parse("a: [1,\n\t2]").faults == "");
}

TEST_CASE("hostile input gets one diagnostic and no tree") {
  for (const char* unit : {"[", "{", "{a: ", "- ", "? ", "[a, ", "{a: ["}) {
    CAPTURE(unit);
    const Parsed parsed = parse(repeated(unit, 100'000 / std::string_view(unit).size()));
    CHECK(parsed.tree == "none");
    CHECK(parsed.faults.find("[yaml-depth] nested more than 32 levels deep") != std::string::npos);
    CHECK(parsed.faults.find('\n') == std::string::npos);
  }
  for (const char* unit : {"*", "!", "&a ", "!a ", "}", "]", "@", "a: "}) {
    CAPTURE(unit);
    const Parsed parsed = parse(repeated(unit, 50'000));
    CHECK(parsed.tree == "none");
    CHECK(parsed.faults != "");
    CHECK(parsed.faults.find('\n') == std::string::npos);
  }
}

// Each of these took seconds or minutes when work grew with the square of the input.
TEST_CASE("much of the same takes linear time") {
  std::string keys;
  for (int i = 0; i < 60'000; ++i) keys += "k" + std::to_string(i) + ":\n";
  for (const std::string& text :
       {"[" + repeated("a, ", 200'000) + "]", keys, repeated("a: 1\n", 50'000),
        repeated("\n", 500'000), repeated("# x\n", 200'000), repeated("x ", 300'000)}) {
    Diagnostics out;
    CHECK(parse_yaml(text, "f.yaml", 1, out).has_value());
  }
}

}  // namespace
}  // namespace dossier
