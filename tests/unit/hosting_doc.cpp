// What docs/hosting.md and its workflow tell a reader to copy: it parses, it says what dossier
// understands, and it publishes what was built and nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "cli/command.h"
#include "io/memory.h"
#include "load/load.h"
#include "load/yaml.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

std::string read_document(const std::string& name) {
  std::ifstream file(std::string(DOSSIER_SOURCE_DIR) + "/docs/" + name);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  REQUIRE_FALSE(text.empty());
  return text;
}

// The fenced blocks of a language.
std::vector<std::string> blocks(const std::string& text, const std::string& language) {
  std::vector<std::string> found;
  const std::string open = "```" + language + "\n";
  for (auto at = text.find(open); at != text.npos; at = text.find(open, at)) {
    at += open.size();
    found.push_back(text.substr(at, text.find("```", at) - at));
  }
  return found;
}

YamlNode parse(const std::string& text) {
  Diagnostics out;
  const auto tree = parse_yaml(text, "it", 1, out);
  CHECK(faults(out) == "");
  REQUIRE(tree.has_value());
  return *tree;
}

std::string first_key(const std::string& text) {
  const YamlNode tree = parse(text);
  return tree.pairs.empty() ? std::string() : tree.pairs[0].key;
}

// The value at a way of keys, and of numbers in lists.
YamlNode at(YamlNode node, std::initializer_list<std::string_view> way) {
  for (const std::string_view key : way) {
    CAPTURE(key);
    if (node.is_list()) {
      node = YamlNode(node.items.at(std::stoul(std::string(key))));
      continue;
    }
    const auto found = std::find_if(node.pairs.begin(), node.pairs.end(),
                                    [&](const YamlPair& pair) { return pair.key == key; });
    REQUIRE(found != node.pairs.end());
    node = YamlNode(found->value);
  }
  return node;
}

std::string keys(const YamlNode& map) {
  std::string all;
  for (const YamlPair& pair : map.pairs) all += pair.key + ": " + pair.value.text + "\n";
  return all;
}

bool has_option(std::span<const OptionRow> rows, std::string_view name) {
  return std::any_of(rows.begin(), rows.end(), [&](const OptionRow& row) {
    const auto names = split(row.names, ',');
    return std::find(names.begin(), names.end(), name) != names.end();
  });
}

// One line that runs dossier: the command and its options exist.
void check_command(std::string_view line) {
  CAPTURE(line);
  const auto words = split(line, ' ');
  const auto all = commands();
  const auto command = std::find_if(all.begin(), all.end(),
                                    [&](const Command& one) { return one.name == words.at(1); });
  REQUIRE(command != all.end());
  for (const std::string_view word : words)
    if (word.starts_with("--"))
      CHECK((has_option(command->options, word) || has_option(global_options(), word)));
}

// How many lines ran dossier, after a list mark or `run:` too, or between backticks.
int check_commands(const std::string& text) {
  int checked = 0;
  for (std::string_view line : split(text, '\n')) {
    for (const std::string_view mark : {"- ", "run: "}) {
      line = trim(line);
      if (line.starts_with(mark)) line.remove_prefix(mark.size());
    }
    if (line.starts_with("dossier ")) check_command(line), ++checked;
    const auto spans = split(line, '`');
    for (std::size_t i = 1; i < spans.size(); i += 2)
      if (spans[i].starts_with("dossier ")) check_command(spans[i]), ++checked;
  }
  return checked;
}

TEST_CASE("the targets that the page shows are those of a portfolio") {
  int targets = 0;
  for (const std::string& block : blocks(read_document("hosting.md"), "yaml")) {
    CAPTURE(block);
    if (first_key(block) != "targets") continue;
    Memory files;
    files.put("/p/portfolio.yaml", "name: Ada\n" + block);
    Diagnostics out;
    const auto config = read_config(files, "/p", out);
    CHECK(faults(out) == "");
    REQUIRE(config.has_value());
    targets += static_cast<int>(config->targets.size());
  }
  CHECK(targets == 3);
}

TEST_CASE("commands of the page and of the workflow exist, with their options") {
  CHECK(check_commands(read_document("hosting.md")) >= 8);
  CHECK(check_commands(read_document("hosting/pages.yml")) == 2);
}

TEST_CASE("the workflow builds for the public, keeps what was built, and has few rights") {
  const YamlNode workflow = parse(read_document("hosting/pages.yml"));
  CHECK(keys(at(workflow, {"permissions"})) == "");
  CHECK(keys(at(workflow, {"jobs", "build", "permissions"})) == "contents: read\n");
  CHECK(keys(at(workflow, {"jobs", "deploy", "permissions"})) == "pages: write\nid-token: write\n");
  const YamlNode steps = at(workflow, {"jobs", "build", "steps"});
  const std::string build = at(steps, {"4", "run"}).text;
  CHECK(build.starts_with("dossier build public --output _site "));
  CHECK(at(steps, {"5", "uses"}).text == "actions/upload-pages-artifact@v4");
  CHECK(at(steps, {"5", "with", "path"}).text == "_site");
  REQUIRE(steps.items.size() == 6);
  for (const YamlNode& step : steps.items) {
    const std::string text = keys(step);
    CHECK((text.find("uses: ") == text.npos || text.find("@v") != text.npos));
  }
}

TEST_CASE("the job for GitLab builds into the folder that it hands over") {
  for (const std::string& block : blocks(read_document("hosting.md"), "yaml")) {
    const YamlNode tree = parse(block);
    if (first_key(block) != "pages") continue;
    CHECK(at(tree, {"pages", "artifacts", "paths", "0"}).text == "public");
    const auto script = at(tree, {"pages", "script"}).items;
    CHECK(script.back().text == "dossier build public --output public");
    return;
  }
  FAIL("there is no such job");
}

}  // namespace
}  // namespace dossier
