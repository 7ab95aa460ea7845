#include "cli/schema_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/date.h"
#include "base/unicode.h"
#include "builtin/builtin.h"
#include "load/config_schema.h"
#include "load/entry_schema.h"
#include "load/framework_schema.h"
#include "load/front_matter.h"
#include "unit/support/json_schema.h"
#include "unit/support/reading.h"

namespace dossier {
namespace {

constexpr auto kPortfolio = SchemaFile::portfolio;
constexpr auto kEntry = SchemaFile::entry;
constexpr auto kFramework = SchemaFile::framework;

YamlNode tree_of(std::string_view yaml) {
  Diagnostics out;
  const auto tree = parse_yaml(yaml, "f.yaml", 1, out);
  REQUIRE(tree.has_value());
  return *tree;
}

std::string fault_of(SchemaFile file, std::string_view yaml) {
  return SchemaCheck().fault(as_json(tree_of(yaml)), schema_json(file));
}

// What the reader itself says.
std::string read_fault(SchemaFile file, std::string_view yaml) {
  static const KnownWords words;
  if (file == kPortfolio) return read_as<Config>(yaml).faults;
  if (file == kEntry) return read_as<Entry>(yaml, &words.vocabulary).faults;
  return read_as<Framework>(yaml).faults;
}

std::string read_text(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

template <class T>
void check_keys(SchemaFile file) {
  const SchemaJson made = schema_json(file);
  std::vector<std::string> keys, required;
  for (const auto& [key, value] : made["properties"].items()) keys.push_back(key);
  std::vector<std::string> wanted;
  for (const Field<T>& field : schema<T>()) {
    wanted.emplace_back(field.key);
    if (field.required) required.emplace_back(field.key);
    CHECK(made["properties"][std::string(field.key)]["description"] == field.doc);
  }
  CHECK(joined(keys) == joined(wanted));
  CHECK(made["required"] == required);
  CHECK(made["additionalProperties"] == false);
  CHECK(made["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  CHECK(made["$id"] == "urn:dossier:schema:" + std::string(word_of(file)));
  CHECK(made["title"].get<std::string>().ends_with("of dossier"));
}

TEST_CASE("every key of each table is in its schema, with what it is for") {
  check_keys<Config>(kPortfolio);
  check_keys<Entry>(kEntry);
  check_keys<Framework>(kFramework);
  CHECK(schema<Config>().size() > 20);
  CHECK(schema<Entry>().size() > 25);
  CHECK(schema<Framework>().size() > 10);
}

TEST_CASE("every map inside refuses other keys, and says what each key is for") {
  std::size_t records = 0;
  const std::function<void(const SchemaJson&)> visit = [&](const SchemaJson& schema) {
    if (schema.is_object() && schema.contains("properties")) {
      ++records;
      CHECK(schema["additionalProperties"] == false);
      for (const auto& [key, value] : schema["properties"].items())
        CHECK(value["description"].get<std::string>() != "");
    }
    if (schema.is_structured())
      for (const SchemaJson& part : schema) visit(part);
  };
  for (const SchemaFile file : {kPortfolio, kEntry, kFramework}) visit(schema_json(file));
  CHECK(records > 30);
}

TEST_CASE("the sample portfolio and the built-in frameworks fit their schemas") {
  const std::filesystem::path root = DOSSIER_SOURCE_DIR;
  CHECK(fault_of(kPortfolio, read_text(root / "portfolio.yaml")) == "");
  std::size_t entries = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(root / "content")) {
    if (file.path().extension() != ".md") continue;
    if (file.path().parent_path().filename() == "pages") continue;
    CAPTURE(file.path().string());
    const std::string text = read_text(file.path());
    Diagnostics out;
    const auto parts = split_front_matter(text, "f.md", out);
    REQUIRE(parts.has_value());
    CHECK(fault_of(kEntry, parts->yaml) == "");
    ++entries;
  }
  CHECK(entries > 20);
  CHECK(builtin_files("frameworks/").size() == 6);
  for (const BuiltinFile& file : builtin_files("frameworks/")) {
    CAPTURE(file.path);
    CHECK(fault_of(kFramework, file.bytes) == "");
  }
}

// Files that are good but for what is added.
constexpr const char* kName = "name: Ada\n";
constexpr const char* kHead = "title: T\nkind: adr\n";
constexpr const char* kLadder = "id: l\ntitle: L\n";

struct Good {
  SchemaFile file;
  std::string yaml;
};

TEST_CASE("what the reader takes, the schema takes") {
  const std::string name = kName, head = kHead, ladder = kLadder;
  for (const Good& row :
       {Good{kPortfolio, "name: 7\n"},
        Good{kPortfolio, name + "id: zo\u00eb-1\nheadline:\nlevel: ~\ntrack:\nas_of: null\n"},
        Good{kPortfolio, name + "level: {current: 4, target: true}\nteam: 1.5\n"},
        Good{kPortfolio, name + "targets: {public: {audience: private}, a-1: }\n"},
        Good{kPortfolio, name + "targets: {a: {base_url: /, cname: a.example, urls: directory}}\n"},
        Good{kPortfolio,
             name + "targets: {a: {base_url: 'http://localhost:8000/'}}\nlanguage: de\n"},
        Good{kPortfolio, name + "targets: {a: {base_url: 'https://a-b.example:80', theme: x}}\n"},
        Good{kPortfolio, name + "targets: {a: {base_url: /portfolio/of/me}}\nlanguage: pt-BR\n"},
        Good{kPortfolio, name + "internal_hosts: [wiki.example, '*.corp.example', 'w:8080']\n"},
        Good{kPortfolio, name + "not_applicable: {technical/design: no reason, a:b/c: 1}\n"},
        Good{kPortfolio, name + "kinds: {game-day: {title: Game day, artifact: true}}\n"},
        Good{kPortfolio, name + "confidential: [{term: X, say: a client, audience: manager}]\n"},
        Good{kPortfolio, name + "packet: {max_words: 1, top: 1}\nignore: [stale, vague-win]\n"},
        Good{kEntry, head + "date: 2026-02-28\nid: 2026\nstage: scope\nsummary:\nimpact:\n"},
        Good{kEntry, head + "checklist: [technical/multi-team-system]\ncategory: technical\n"},
        Good{kEntry,
             head + "checklist:\n  technical/multi-team-system: why\ncategory: [technical]"},
        Good{kEntry, head + "checklist:\n  senior-checklist:technical/multi-team-system:\n"},
        Good{kEntry, head + "checklist:\n  technical/multi-team-system: {attested_by: Grace}\n"},
        Good{kEntry,
             head + "impact: [{metric: m, before: 1.5, after: few}]\nengineers_affected: 0"},
        Good{kEntry,
             head + "artifacts: ['https://a.example', {url: a.pdf}]\ntags: [a, 2026, true]\n"},
        Good{kEntry, head + "aliases: [/old/address/, .hidden, a..b]\nignore: [stale]\n"},
        Good{kEntry, head + "public: {title: t, impact: [], teams: [], asked_by: {team: x}}\n"},
        Good{kFramework, ladder + "ready_when: {share: 0.5}\nwindow: 1 quarter\ntrack: em\n"},
        Good{kFramework, ladder + "ready_when: {share: 0}\nwindow: 18 months\nversion: 3\n"},
        Good{kFramework,
             ladder + "plan: {phases: [{id: a, title: A, days: [1, 30], tasks: []}]}\n"},
        Good{kFramework, ladder +
                             "checkpoints: [{id: a, title: A, within: 6 weeks, needs: 2, where: "
                             "{kind: adr, record: [judgment, delivery], teams: {min: 0}}}]\n"},
        Good{kFramework, ladder + "categories: [{id: a, title: A, items: [{id: b, title: B, also: "
                                  "[x:y/z], strong: {entries: 1, solid: 0}}]}]\n"}}) {
    CAPTURE(row.yaml);
    CHECK(read_fault(row.file, row.yaml) == "");
    CHECK(fault_of(row.file, row.yaml) == "");
  }
}

struct Broken {
  SchemaFile file;
  std::string yaml;
  const char* fault;
};

TEST_CASE("what breaks a rule of shape is refused by schema and reader") {
  const std::string name = kName, head = kHead, ladder = kLadder;
  for (const Broken& row :
       {Broken{kPortfolio, "team: x\n", ": required"},
        Broken{kPortfolio, "name: ' '\n", "/name: pattern"},
        Broken{kPortfolio, "name:\n", "/name: type"},
        Broken{kPortfolio, name + "nam: x\n", "/nam: additionalProperties"},
        Broken{kPortfolio, name + "team: [x]\n", "/team: type"},
        Broken{kPortfolio, name + "me: Ada\n", "/me: type"},
        Broken{kPortfolio, name + "me: [~]\n", "/me/0: type"},
        Broken{kPortfolio, name + "id: Ada Example\n", "/id: pattern"},
        Broken{kPortfolio, name + "id: a--b\n", "/id: pattern"},
        Broken{kPortfolio, name + "track: boss\n", "/track: enum"},
        Broken{kPortfolio, name + "default_visibility: 1\n", "/default_visibility: type"},
        Broken{kPortfolio, name + "as_of: 2026-1-1\n", "/as_of: pattern"},
        Broken{kPortfolio, name + "as_of: 2026\n", "/as_of: type"},
        Broken{kPortfolio, name + "plan: {}\n", "/plan: required"},
        Broken{kPortfolio, name + "level: {now: x}\n", "/level/now: additionalProperties"},
        Broken{kPortfolio, name + "criteria: [{text: t, status: done}]\n",
               "/criteria/0/status: enum"},
        Broken{kPortfolio, name + "packet: {top: 0}\n", "/packet/top: minimum"},
        Broken{kPortfolio, name + "packet: {top: many}\n", "/packet/top: type"},
        Broken{kPortfolio, name + "targets: [a]\n", "/targets: type"},
        Broken{kPortfolio, name + "targets: {A b: {}}\n", "/targets: propertyNames"},
        Broken{kPortfolio, name + "targets: {a: {out: x}}\n",
               "/targets/a/out: additionalProperties"},
        Broken{kPortfolio, name + "targets: {a: {base_url: 'ftp://a.example'}}\n",
               "/targets/a/base_url: pattern"},
        Broken{kPortfolio, name + "targets: {a: {base_url: //a.example/}}\n",
               "/targets/a/base_url: pattern"},
        Broken{kPortfolio, name + "targets: {a: {cname: 'https://a.example'}}\n",
               "/targets/a/cname: pattern"},
        Broken{kPortfolio, name + "internal_hosts: ['https://a.example']\n",
               "/internal_hosts/0: pattern"},
        Broken{kPortfolio, name + "kinds: {a: }\n", "/kinds/a: type"},
        Broken{kPortfolio, name + "kinds: {a: {plural: x}}\n", "/kinds/a: required"},
        Broken{kPortfolio, name + "kinds: {a: {title: A, decision: maybe}}\n",
               "/kinds/a/decision: type"},
        Broken{kPortfolio, name + "confidential: [{term: ' ', say: x}]\n",
               "/confidential/0/term: pattern"},
        Broken{kPortfolio, name + "not_applicable: {a/b: [x]}\n", "/not_applicable/a/b: type"},
        Broken{kPortfolio, name + "not_applicable: {a/b: }\n", "/not_applicable/a/b: type"},
        Broken{kPortfolio, name + "language: en_GB\n", "/language: pattern"},
        Broken{kEntry, head + "date: soon\n", "/date: pattern"},
        Broken{kEntry, head + "checklist: technical\n", "/checklist: anyOf"},
        Broken{kEntry, head + "checklist: [technical]\n", "/checklist: anyOf"},
        Broken{kEntry, head + "checklist:\n  technical/multi-team-system: {who: me}\n",
               "/checklist: anyOf"},
        Broken{kEntry, head + "category: {a: b}\n", "/category: anyOf"},
        Broken{kEntry, head + "engineers_affected: -1\n", "/engineers_affected: minimum"},
        Broken{kEntry, head + "featured: 0\n", "/featured: minimum"},
        Broken{kEntry, head + "draft: yes\n", "/draft: type"},
        Broken{kEntry, head + "impact: {metric: m}\n", "/impact: type"},
        Broken{kEntry, head + "impact: [{before: [1]}]\n", "/impact/0/before: type"},
        Broken{kEntry, head + "artifacts: [{label: x}]\n", "/artifacts/0: anyOf"},
        Broken{kEntry, head + "artifacts: ['']\n", "/artifacts/0: anyOf"},
        Broken{kEntry, head + "updates: [{date: 2026-01-01}]\n", "/updates/0: required"},
        Broken{kEntry, head + "tags: [' ']\n", "/tags/0: pattern"},
        Broken{kEntry, head + "aliases: [../up]\n", "/aliases/0: pattern"},
        Broken{kEntry, head + "aliases: ['a?b']\n", "/aliases/0: pattern"},
        Broken{kEntry, head + "ignore: [stail]\n", "/ignore/0: enum"},
        Broken{kEntry, head + "role: boss\n", "/role: enum"},
        Broken{kFramework, ladder + "window: 6\n", "/window: type"},
        Broken{kFramework, ladder + "window: six months\n", "/window: pattern"},
        Broken{kFramework, ladder + "window: 0 days\n", "/window: pattern"},
        Broken{kFramework, ladder + "version: 0\n", "/version: minimum"},
        Broken{kFramework, ladder + "ready_when: {share: 1}\n",
               "/ready_when/share: exclusiveMaximum"},
        Broken{kFramework, ladder + "ready_when: {share: -0.5}\n", "/ready_when/share: minimum"},
        Broken{kFramework, ladder + "ready_when: {share: most}\n", "/ready_when/share: type"},
        Broken{kFramework, ladder + "categories: [{id: a, title: A}]\n", "/categories/0: required"},
        Broken{kFramework, ladder + "categories: [~]\n", "/categories/0: type"},
        Broken{kFramework, ladder + "plan: {phases: [{id: a, title: A, days: [1]}]}\n",
               "/plan/phases/0/days: minItems"},
        Broken{kFramework, ladder + "plan: {phases: [{id: a, title: A, days: [1, 2, 3]}]}\n",
               "/plan/phases/0/days: maxItems"},
        Broken{kFramework, ladder + "plan: {phases: [{id: a, title: A, days: [0, 2]}]}\n",
               "/plan/phases/0/days/0: minimum"},
        Broken{kFramework,
               ladder + "checkpoints: [{id: a, title: A, within: 1 day, where: {record: "
                        "[both]}}]\n",
               "/checkpoints/0/where/record: anyOf"},
        Broken{kFramework,
               ladder + "checkpoints: [{id: a, title: A, within: 1 day, where: {teams: "
                        "{}}}]\n",
               "/checkpoints/0/where/teams: required"}}) {
    CAPTURE(row.yaml);
    CHECK(fault_of(row.file, row.yaml) == row.fault);
    CHECK(read_fault(row.file, row.yaml) != "");
  }
}

TEST_CASE("a number or a truth value in quotes is text to the schema, and taken by the reader") {
  const std::string head = kHead;
  for (const std::string& yaml : {head + "featured: '1'\n", head + "draft: 'true'\n"}) {
    CAPTURE(yaml);
    CHECK(read_fault(kEntry, yaml) == "");
    CHECK(fault_of(kEntry, yaml).ends_with(": type"));
  }
}

TEST_CASE("more than a page can be made of is refused by the schema, too") {
  std::string tags = "tags: [", targets = "targets:\n";
  for (int i = 0; i <= 1000; ++i) tags += "t" + std::to_string(i) + ",";
  for (int i = 0; i <= 100; ++i) targets += "  t" + std::to_string(i) + ":\n";
  CHECK(fault_of(kEntry, kHead + tags + "]\n") == "/tags: maxItems");
  CHECK(fault_of(kPortfolio, kName + targets) == "/targets: maxProperties");
}

TEST_CASE("the patterns agree with the readers") {
  for (const char* text : {"a", "a-b", "2026", "zo\u00eb", "", "-a", "a-", "a--b", "A", "a b",
                           "a_b", "a/b", "a.b", "a~", "a`b"}) {
    CAPTURE(text);
    CHECK(fits_pattern(text, std::string(kSlugPattern)) == is_slug(text));
  }
  for (const char* text :
       {"1 day", "2 days", "90 days", "6 weeks", "1 months", "100000 quarters", "007 days",
        "0 days", "1  day", "day", "1", "-1 day", "1 year", "1 dayss"}) {
    CAPTURE(text);
    CHECK(fits_pattern(text, std::string(kSpanPattern)) == parse_span(text).has_value());
  }
  for (const char* text : {"2026-11-01", "0001-01-01", "2026-1-1", "26-11-01", "2026/11/01",
                           "2026-11-01T00:00", " 2026-11-01"}) {
    CAPTURE(text);
    CHECK(fits_pattern(text, std::string(kDatePattern)) == parse_date(text).has_value());
  }
}

}  // namespace
}  // namespace dossier
