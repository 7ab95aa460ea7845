#include "load/frameworks.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>

#include "builtin/builtin.h"
#include "io/memory.h"
#include "load/framework_schema.h"
#include "load/load.h"
#include "load/vocabulary.h"
#include "unit/support/reading.h"

namespace dossier {
namespace {

const Framework* find(const std::vector<Framework>& frameworks, std::string_view id) {
  for (const Framework& framework : frameworks)
    if (framework.id == id) return &framework;
  return nullptr;
}

std::size_t count_items(const Framework& framework) {
  std::size_t count = 0;
  for (const Category& category : framework.categories) count += category.items.size();
  return count;
}

struct Read {
  Frameworks frameworks;
  std::string faults;
};

Read read(Memory& files) {
  Diagnostics out;
  Frameworks frameworks = read_frameworks(files, "/p", out);
  return {std::move(frameworks), faults(out)};
}

TEST_CASE("every built-in framework loads, in the order of the files") {
  const auto frameworks = builtin_frameworks();
  const auto files = builtin_files("frameworks/");
  REQUIRE(frameworks.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CHECK(frameworks[i].file == files[i].path);
    CHECK("frameworks/" + frameworks[i].id + ".yaml" == files[i].path);
    CHECK_FALSE(frameworks[i].own);
  }
}

TEST_CASE("the built-in frameworks pass every check that an own one has to pass") {
  Memory files;
  files.put("/p/portfolio.yaml", "name: A\n");
  for (const BuiltinFile& file : builtin_files("frameworks/"))
    files.put("/p/" + std::string(file.path), std::string(file.bytes));
  Diagnostics out;
  CHECK(load_portfolio(files, "/p", {}, out).has_value());
  CHECK(faults(out) == "");
}

TEST_CASE("the built-in ladders use the defaults of the contract throughout") {
  for (const Framework& framework : builtin_frameworks()) {
    CAPTURE(framework.id);
    CHECK(framework.ready_when.share.numerator * 2 == framework.ready_when.share.denominator);
    CHECK(framework.window == Span{18, Span::Unit::months});
    for (const Category& category : framework.categories)
      for (const Item& item : category.items) {
        CHECK(item.strong.entries == 2);
        CHECK(item.strong.solid == 1);
        CHECK(item.hint != "");
        CHECK_FALSE(item.kinds.empty());
      }
  }
}

TEST_CASE("the senior checklist has 17 items") {
  const auto frameworks = builtin_frameworks();
  const Framework* checklist = find(frameworks, "senior-checklist");
  REQUIRE(checklist != nullptr);
  CHECK(count_items(*checklist) == 17);
  CHECK(checklist->stages.empty());
  CHECK_FALSE(checklist->plan);
}

TEST_CASE("the promotion path has the stages, checkpoints, signals and phases of the contract") {
  const auto frameworks = builtin_frameworks();
  const Framework* path = find(frameworks, "promotion-path");
  REQUIRE(path != nullptr);
  CHECK(path->categories.empty());
  const auto ids = [](const auto& range) {
    std::vector<std::string> words;
    for (const auto& one : range) words.push_back(one.id);
    return join(words, " ");
  };
  CHECK(ids(path->stages) == "scope artifacts judgment");
  CHECK(ids(path->checkpoints) ==
        "scope-checkpoint artifact-checkpoint judgment-checkpoint artifact-test consultation-test");
  CHECK(ids(path->signals) ==
        "decision-types artifacts-produced consultation-pattern scope-change");
  REQUIRE(path->plan);
  CHECK(path->plan->moved == 3);
  std::string phases;
  for (const Phase& phase : path->plan->phases)
    phases += phase.id + " " + std::to_string(phase.days.first) + "-" +
              std::to_string(phase.days.last) + ";";
  CHECK(phases == "baseline 1-30;ownership 31-60;stakeholders 61-90;");
  std::string checkpoints;
  for (const Checkpoint& one : path->checkpoints)
    checkpoints += std::to_string(one.needs) + " in " + to_string(one.within) + ";";
  CHECK(checkpoints == "1 in 1 quarter;1 in 90 days;1 in 1 quarter;3 in 6 months;1 in 1 quarter;");
  for (const Signal& signal : path->signals) {
    CHECK(to_string(signal.within) == "90 days");
    CHECK(signal.progressing_when.needs == 1);
  }
}

TEST_CASE("the built-in kinds are those of the contract") {
  std::string rows;
  for (const Kind& kind : builtin_kinds()) {
    CHECK(kind.title != "");
    CHECK(kind.plural != "");
    rows += kind.id + " " + std::string(word_of(kind.record)) + (kind.artifact ? " artifact" : "") +
            (kind.decision ? " decision" : "") + " " + kind.stage + "\n";
  }
  CHECK(
      rows ==
      "adr judgment artifact decision artifacts\ndesign-doc judgment artifact decision artifacts\n"
      "rfc judgment artifact decision artifacts\npost-mortem judgment artifact artifacts\n"
      "analysis judgment artifact artifacts\ndocumentation judgment artifact artifacts\n"
      "hiring-evaluation judgment artifact artifacts\ncode-review judgment artifact judgment\n"
      "consultation judgment decision judgment\ndecision judgment decision scope\n"
      "process-improvement judgment scope\ntooling judgment scope\nincident judgment scope\n"
      "mentoring judgment judgment\nunblocking judgment judgment\n"
      "stakeholder-update judgment judgment\ntalk judgment artifact judgment\n"
      "blog-post judgment artifact judgment\nopen-source judgment artifact judgment\n"
      "feature delivery scope\nfix delivery scope\nmigration delivery scope\n"
      "delivery delivery scope\nwin delivery scope\n");
}

TEST_CASE("without a frameworks folder the built-in ones are known") {
  Memory files;
  files.put("/p/portfolio.yaml", "name: A\n");
  const Read found = read(files);
  CHECK(found.faults == "");
  CHECK(found.frameworks.complete);
  CHECK(found.frameworks.known.size() == builtin_frameworks().size());
}

TEST_CASE("an own framework comes first and hides the built-in one of its id") {
  Memory files;
  files.put("/p/frameworks/b.yaml", "id: senior-checklist\ntitle: Mine\n");
  files.put("/p/frameworks/a.yaml", "id: extra\ntitle: Extra\n");
  files.put("/p/frameworks/notes.txt", "no framework");
  files.put("/p/frameworks/.hidden.yaml", "]");
  const Read found = read(files);
  CHECK(found.faults == "");
  const auto& known = found.frameworks.known;
  REQUIRE(known.size() == builtin_frameworks().size() + 1);
  CHECK(known[0].id == "extra");
  CHECK(known[0].own);
  CHECK(known[0].file == "frameworks/a.yaml");
  CHECK(known[1].title == "Mine");
  const Framework* path = find(known, "promotion-path");
  REQUIRE(path != nullptr);
  CHECK_FALSE(path->own);
}

TEST_CASE("two own files with one id are an error that names both") {
  Memory files;
  files.put("/p/frameworks/a.yaml", "id: mine\ntitle: A\n");
  files.put("/p/frameworks/b.yaml", "id: mine\ntitle: B\n");
  const Read found = read(files);
  CHECK(found.faults ==
        "frameworks/b.yaml:1:1 [duplicate-id] framework 'mine' is in frameworks/a.yaml too (change "
        "one id)");
  CHECK(find(found.frameworks.known, "mine")->title == "A");
}

TEST_CASE("a framework that is at fault is left out, and what is known is incomplete") {
  struct Row {
    const char *text, *fault;
  };
  for (const Row& row :
       {Row{"id: mine\n", "1:1 [missing-key] 'title' is missing (add 'title:', its heading)"},
        Row{"id: mine\ntitle: A: b\n",
            "2:9 [yaml-syntax] a ':' where YAML expects none (put the value in quotes)"},
        Row{"", "1:1 [wrong-type] this must be a map of keys and values, not nothing"},
        Row{"- a\n", "1:1 [wrong-type] this must be a map of keys and values, not a list"},
        Row{"id: mine\ntitle: A\nplan: {phases: [{id: a, title: A, days: [1, 3]}, {id: b, title: "
            "B, "
            "days: [2, 4]}]}\n",
            "1:1 [bad-value] phases 'a' and 'b' overlap"},
        Row{"id: \xFF\n", "1:5 [bad-utf8] not valid UTF-8 at byte 4 (save the file as UTF-8)"}}) {
    CAPTURE(row.text);
    Memory files;
    files.put("/p/frameworks/mine.yaml", row.text);
    const Read found = read(files);
    CHECK(found.faults == "frameworks/mine.yaml:" + std::string(row.fault));
    CHECK_FALSE(found.frameworks.complete);
    CHECK(found.frameworks.known.size() == builtin_frameworks().size());
  }
}

TEST_CASE("a frameworks folder that cannot be listed is the machine's fault") {
  Memory files;
  files.put("/p/frameworks/mine.yaml", "id: mine\ntitle: A\n");
  files.fail_from(2);
  const Read found = read(files);
  CHECK(found.faults == "frameworks:1:1 [cannot-read] cannot read it: injected fault");
  CHECK_FALSE(found.frameworks.complete);
}

}  // namespace
TEST_CASE("the built-in frameworks name only kinds and items that there are, both ways") {
  const std::vector<Kind> kinds = builtin_kinds();
  const std::vector<Framework> frameworks = builtin_frameworks();
  CHECK(frameworks.size() == 6);
  const Vocabulary vocabulary{kinds, frameworks, {}, true};
  Diagnostics out;
  std::set<std::pair<std::string, std::string>> pairs;
  for (const Framework& framework : frameworks) {
    Reading reading{framework.file, out, &vocabulary, {}};
    check_framework_words(framework, reading);
    for (const Category& category : framework.categories)
      for (const Item& item : category.items)
        for (const auto& also : item.also)
          pairs.emplace(framework.id + ":" + category.id + "/" + item.id, also.value);
  }
  CHECK(out.items().empty());
  CHECK(pairs.size() == 30);
  for (const auto& pair : pairs) {
    CAPTURE(pair.first);
    CHECK(pairs.contains({pair.second, pair.first}));
  }
}

}  // namespace dossier
