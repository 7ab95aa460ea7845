#include "load/framework_schema.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/reading.h"

namespace dossier {
namespace {

constexpr const char* kHead = "id: own\ntitle: Own\n";

// What the keys and the checks across keys say of a framework that is good but for what is added.
std::string fault_of(const std::string& yaml) {
  static const std::string file = "f.yaml";
  Diagnostics out;
  const auto node = parse_yaml(kHead + yaml, file, 1, out);
  REQUIRE(node.has_value());
  Reading reading{file, out, nullptr, {}};
  Framework framework;
  read_value(*node, framework, reading);
  check_framework(framework, reading);
  return faults(out);
}

// The same for the words that it uses of the built-in kinds and frameworks.
std::string word_fault_of(const std::string& yaml) {
  static const std::string file = "f.yaml";
  KnownWords words;
  const auto framework = read_good<Framework>(kHead + yaml);
  words.active.push_back(framework);
  words.vocabulary = {words.kinds, words.active, words.dormant, true};
  Diagnostics out;
  Reading reading{file, out, &words.vocabulary, {}};
  check_framework_words(framework, reading);
  return faults(out);
}

std::string in_where(const std::string& where) {
  return "checkpoints: [{id: c, title: C, within: 1 month, where: {" + where + "}}]";
}

TEST_CASE("every key of a framework is read") {
  const auto framework = read_good<Framework>(R"(
id: own
title: Own ladder
version: 3
source: {name: A book, url: https://example.com}
track: em
ready_when: {share: 0.75}
window: 2 quarters
categories:
  - id: technical
    title: Technical
    summary: Builds
    items:
      - id: systems
        title: Builds systems
        hint: Show one
        kinds: [adr, rfc]
        also: [other:a/b]
        strong: {entries: 3, solid: 0}
      - {id: plain, title: Plain}
stages:
  - {id: scope, title: Scope, summary: Wide, checkpoints: [c]}
checkpoints:
  - id: c
    title: Check
    question: Is it?
    within: 6 months
    needs: 3
    where: {record: judgment, standalone: true}
  - {id: d, title: D, within: 1 day}
signals:
  - {id: s, title: S, within: 90 days, progressing_when: {needs: 2, where: {decision: true}}, trap: T, progressing: P}
plan:
  moved: 2
  phases:
    - {id: first, days: [1, 30], title: First, tasks: [{id: t, text: Do, done_when: {where: {kind: win}}}, {id: u, text: Talk}]}
    - {id: second, days: [31, 31], title: Second}
)");
  CHECK(framework.id == "own");
  CHECK(framework.title == "Own ladder");
  CHECK(framework.version == 3);
  CHECK(framework.source.name == "A book");
  CHECK(framework.source.url == "https://example.com");
  CHECK(framework.track == Track::em);
  CHECK(framework.ready_when.share.numerator == 75);
  CHECK(framework.ready_when.share.denominator == 100);
  CHECK(framework.window == Span{2, Span::Unit::quarters});
  REQUIRE(framework.categories.size() == 1);
  CHECK(framework.categories[0].summary == "Builds");
  REQUIRE(framework.categories[0].items.size() == 2);
  const Item& item = framework.categories[0].items[0];
  CHECK(item.hint == "Show one");
  CHECK(joined(item.kinds) == "adr,rfc");
  CHECK(joined(item.also) == "other:a/b");
  CHECK(item.strong.entries == 3);
  CHECK(item.strong.solid == 0);
  REQUIRE(framework.stages.size() == 1);
  CHECK(joined(framework.stages[0].checkpoints) == "c");
  REQUIRE(framework.checkpoints.size() == 2);
  const Checkpoint& checkpoint = framework.checkpoints[0];
  CHECK(checkpoint.question == "Is it?");
  CHECK(checkpoint.within == Span{6, Span::Unit::months});
  CHECK(checkpoint.needs == 3);
  CHECK(checkpoint.where.record == std::vector{Record::judgment});
  CHECK(checkpoint.where.standalone == true);
  CHECK_FALSE(checkpoint.where.decision);
  REQUIRE(framework.signals.size() == 1);
  CHECK(framework.signals[0].progressing_when.needs == 2);
  CHECK(framework.signals[0].progressing_when.where.decision == true);
  CHECK(framework.signals[0].trap == "T");
  CHECK(framework.signals[0].progressing == "P");
  REQUIRE(framework.plan);
  CHECK(framework.plan->moved == 2);
  REQUIRE(framework.plan->phases.size() == 2);
  CHECK(framework.plan->phases[0].days.last == 30);
  REQUIRE(framework.plan->phases[0].tasks.size() == 2);
  REQUIRE(framework.plan->phases[0].tasks[0].done_when);
  CHECK(joined(framework.plan->phases[0].tasks[0].done_when->where.kind) == "win");
  CHECK_FALSE(framework.plan->phases[0].tasks[1].done_when);
}

TEST_CASE("what a framework leaves out has the defaults of the contract") {
  const auto framework =
      read_good<Framework>(std::string(kHead) +
                           "categories: [{id: a, title: A, items: [{id: b, title: B}]}]\n"
                           "checkpoints: [{id: c, title: C, within: 1 month}]\n"
                           "plan: {phases: []}");
  CHECK(framework.version == 1);
  CHECK_FALSE(framework.track);
  CHECK(framework.ready_when.share.numerator * 2 == framework.ready_when.share.denominator);
  CHECK(framework.window == Span{18, Span::Unit::months});
  CHECK(framework.categories[0].items[0].strong.entries == 2);
  CHECK(framework.categories[0].items[0].strong.solid == 1);
  CHECK(framework.checkpoints[0].needs == 1);
  CHECK(framework.plan->moved == 3);
}

TEST_CASE("every predicate takes its words, one or a list, or its number") {
  const auto where = [](const std::string& text) {
    return read_good<Framework>(kHead + in_where(text)).checkpoints[0].where;
  };
  CHECK(joined(where("kind: adr").kind) == "adr");
  CHECK(joined(where("kind: [adr, rfc]").kind) == "adr,rfc");
  CHECK(where("record: [judgment, delivery]").record.size() == 2);
  CHECK(joined(where("stage: scope").stage) == "scope");
  CHECK(where("origin: self-identified").origin == std::vector{Origin::self_identified});
  CHECK(where("role: [author, lead]").role == std::vector{Role::author, Role::lead});
  CHECK(joined(where("category: technical").category) == "technical");
  CHECK(joined(where("tag: [a, b]").tag) == "a,b");
  CHECK(where("artifact: true").artifact == true);
  CHECK(where("standalone: false").standalone == false);
  CHECK(where("decision: true").decision == true);
  CHECK(where("changed_team: true").changed_team == true);
  CHECK(where("measured: true").measured == true);
  CHECK(where("corroborated: true").corroborated == true);
  CHECK(where("outside_team: true").outside_team == true);
  CHECK(where("engineers_affected: {min: 0}").engineers_affected->min == 0);
  CHECK(where("teams: {min: 2}").teams->min == 2);
}

TEST_CASE("an unknown predicate names the nearest one") {
  CHECK(fault_of(in_where("standalon: true")) ==
        "f.yaml:3:58 [unknown-key] unknown key 'standalon' (did you mean 'standalone'?)");
  CHECK(fault_of(in_where("engineers: {min: 1}")).find("[unknown-key] unknown key 'engineers'") !=
        std::string::npos);
}

TEST_CASE("a share is a decimal fraction from 0 to below 1, kept exactly") {
  struct Row {
    const char* text;
    std::int64_t numerator, denominator;
  };
  for (const Row& row :
       {Row{"0.5", 5, 10}, Row{"0", 0, 1}, Row{"0.0", 0, 10}, Row{"0.50", 5, 10},
        Row{"0.3333333333", 3333333333, 10000000000}, Row{".5", 5, 10}, Row{"0.333", 333, 1000},
        Row{"0.999999999", 999999999, 1000000000}, Row{"0.05", 5, 100}}) {
    CAPTURE(row.text);
    const Share share =
        read_good<Framework>(std::string(kHead) + "ready_when: {share: " + row.text + "}")
            .ready_when.share;
    CHECK(share.numerator == row.numerator);
    CHECK(share.denominator == row.denominator);
  }
  for (const char* text : {"1", "1.0", "-0.1", "50%", "0.", ".", "0.5.5", "half", "''", "0.-5",
                           "5e-1", "0.1234567890123456", "2"}) {
    CAPTURE(text);
    CHECK(
        fault_of("ready_when: {share: " + std::string(text) + "}")
            .starts_with("f.yaml:3:21 [bad-value] 'share' must be at least 0 and below 1, not '"));
  }
}

TEST_CASE("numbers out of their range are errors at the number") {
  struct Row {
    std::string yaml;
    const char* fault;
  };
  const std::string item = "categories: [{id: a, title: A, items: [{id: b, title: B, strong: {";
  for (const Row& row :
       {Row{"version: 0", "3:10 [bad-value] 'version' must be at least 1, not 0"},
        Row{item + "entries: 0}}]}]", "3:76 [bad-value] 'entries' must be at least 1, not 0"},
        Row{item + "solid: -1}}]}]", "3:74 [bad-value] 'solid' must be at least 0, not -1"},
        Row{"checkpoints: [{id: c, title: C, within: 1 day, needs: 0}]",
            "3:55 [bad-value] 'needs' must be at least 1, not 0"},
        Row{in_where("teams: {min: -1}"), "3:71 [bad-value] 'min' must be at least 0, not -1"},
        Row{in_where("teams: {}"),
            "3:65 [missing-key] 'min' is missing (add 'min:', the least that counts)"},
        Row{"plan: {phases: [], moved: 0}", "3:27 [bad-value] 'moved' must be at least 1, not 0"},
        Row{"window: 0 months",
            "3:9 [bad-value] 'window' is no span of time: '0 months' (a number from 1 and days, "
            "weeks, months or quarters, such as 6 months)"},
        Row{"plan: {phases: [{id: p, title: P, days: [0, 3]}]}",
            "3:42 [bad-value] 'days' must be at least 1, not 0"},
        Row{"plan: {phases: [{id: p, title: P, days: [5, x]}]}",
            "3:45 [bad-value] 'days' must be a whole number, not 'x'"},
        Row{"plan: {phases: [{id: p, title: P, days: [5, 4]}]}",
            "3:41 [bad-value] the last day lies before the first"}}) {
    CAPTURE(row.yaml);
    CHECK(fault_of(row.yaml) == "f.yaml:" + std::string(row.fault));
  }
  for (const char* days : {"[1]", "[1, 2, 3]", "1-30", "{first: 1}"}) {
    CAPTURE(days);
    CHECK(fault_of("plan: {phases: [{id: p, title: P, days: " + std::string(days) + "}]}")
              .find("3:41 [wrong-type] 'days' must be a list of the first and the last day") !=
          std::string::npos);
  }
}

TEST_CASE("required keys are demanded at every level") {
  struct Row {
    const char *yaml, *fault;
  };
  for (const Row& row :
       {Row{"categories: [{title: A, items: []}]",
            "3:14 [missing-key] 'id' is missing (add 'id:', its name in item refs)"},
        Row{"categories: [{id: a, title: A}]",
            "3:14 [missing-key] 'items' is missing (add 'items:', the behaviours)"},
        Row{"categories: [{id: a, title: A, items: [{id: b}]}]",
            "3:40 [missing-key] 'title' is missing (add 'title:', the behaviour)"},
        Row{"stages: [{id: a}]",
            "3:10 [missing-key] 'title' is missing (add 'title:', its heading)"},
        Row{"checkpoints: [{id: a, title: A}]",
            "3:15 [missing-key] 'within' is missing (add 'within:', how far back entries count)"},
        Row{"signals: [{id: a, title: A, within: 1 day}]",
            "3:11 [missing-key] 'progressing_when' is missing (add 'progressing_when:', when it "
            "reads as progressing)"},
        Row{"plan: {moved: 1}",
            "3:7 [missing-key] 'phases' is missing (add 'phases:', its parts, by day)"},
        Row{"plan: {phases: [{id: p, title: P}]}",
            "3:17 [missing-key] 'days' is missing (add 'days:', its first and last day)"},
        Row{"plan: {phases: [{id: p, title: P, days: [1, 2], tasks: [{id: t}]}]}",
            "3:57 [missing-key] 'text' is missing (add 'text:', what to do)"}}) {
    CAPTURE(row.yaml);
    CHECK(fault_of(row.yaml) == "f.yaml:" + std::string(row.fault));
  }
  CHECK(read_as<Framework>("version: 1").places == "1:1 missing-key\n1:1 missing-key");
}

TEST_CASE("ids are slugs") {
  CHECK(read_as<Framework>("id: My Ladder\ntitle: T").faults ==
        "f.yaml:1:5 [bad-slug] 'My Ladder' is no id (did you mean 'my-ladder'?)");
  CHECK(fault_of("stages: [{id: A, title: T}]").find("3:15 [bad-slug]") != std::string::npos);
}

TEST_CASE("an id that is given twice is an error, in each of the lists") {
  struct Row {
    const char *yaml, *what;
  };
  for (const Row& row :
       {Row{"categories: [{id: x, title: A, items: []}, {id: x, title: B, items: []}]",
            "categories"},
        Row{"categories: [{id: a, title: A, items: [{id: x, title: B}, {id: x, title: C}]}]",
            "items"},
        Row{"stages: [{id: x, title: A}, {id: x, title: B}]", "stages"},
        Row{"checkpoints: [{id: x, title: A, within: 1 day}, {id: x, title: B, within: 1 day}]",
            "checkpoints"},
        Row{"signals: [{id: x, title: A, within: 1 day, progressing_when: {needs: 1}}, {id: x, "
            "title: "
            "B, within: 1 day, progressing_when: {needs: 1}}]",
            "signals"},
        Row{"plan: {phases: [{id: x, title: A, days: [1, 2]}, {id: x, title: B, days: [3, 4]}]}",
            "phases"},
        Row{"plan: {phases: [{id: p, title: A, days: [1, 2], tasks: [{id: x, text: A}, {id: x, "
            "text: "
            "B}]}]}",
            "tasks"}}) {
    CAPTURE(row.what);
    CHECK(fault_of(row.yaml) ==
          "f.yaml:1:1 [duplicate-id] two " + std::string(row.what) + " with the id 'x'");
  }
  CHECK(fault_of("categories: [{id: a, title: A, items: [{id: x, title: X}]}, {id: b, title: B, "
                 "items: [{id: x, title: X}]}]") == "");
}

TEST_CASE("a stage names checkpoints of its framework") {
  CHECK(fault_of("stages: [{id: s, title: S, checkpoints: [chekc, other]}]\n"
                 "checkpoints: [{id: check, title: C, within: 1 day}]") ==
        "f.yaml:3:42 [unknown-checkpoint] unknown checkpoint 'chekc' (did you mean 'check'?)\n"
        "f.yaml:3:49 [unknown-checkpoint] unknown checkpoint 'other'");
}

TEST_CASE("phases do not overlap, in whatever order they stand") {
  const auto phases = [](const std::string& a, const std::string& b) {
    return fault_of("plan: {phases: [{id: a, title: A, days: " + a +
                    "}, {id: b, title: B, days: " + b + "}]}");
  };
  CHECK(phases("[1, 30]", "[31, 60]") == "");
  CHECK(phases("[31, 60]", "[1, 30]") == "");
  CHECK(phases("[1, 30]", "[40, 60]") == "");
  for (const auto& days : {std::pair{"[1, 30]", "[30, 60]"},
                           {"[30, 60]", "[1, 30]"},
                           {"[1, 90]", "[10, 20]"},
                           {"[5, 5]", "[5, 5]"}}) {
    CAPTURE(days.first);
    CHECK(phases(days.first, days.second) == "f.yaml:1:1 [bad-value] phases 'a' and 'b' overlap");
  }
}

TEST_CASE("the kinds, stages and categories that a framework names are known") {
  CHECK(word_fault_of(in_where("kind: [adr, adrr]")) ==
        "f.yaml:3:70 [unknown-kind] unknown kind 'adrr' (did you mean 'adr'?)");
  CHECK(word_fault_of(in_where("stage: nowhere")).find("[unknown-stage] unknown stage 'nowhere'") !=
        std::string::npos);
  CHECK(word_fault_of(in_where("category: [technical, tehcnical]")) ==
        "f.yaml:3:80 [unknown-category] unknown category 'tehcnical' (did you mean 'technical'?)");
  CHECK(word_fault_of("signals: [{id: s, title: S, within: 1 day, progressing_when: {where: {kind: "
                      "x}}}]")
            .find("f.yaml:3:77 [unknown-kind]") == 0);
  CHECK(word_fault_of("plan: {phases: [{id: p, title: P, days: [1, 2], tasks: [{id: t, text: T, "
                      "done_when: {where: {kind: x}}}]}]}")
            .find("[unknown-kind]") != std::string::npos);
  CHECK(word_fault_of("categories: [{id: a, title: A, items: [{id: b, title: B, kinds: [x]}]}]")
            .find("f.yaml:3:66 [unknown-kind]") == 0);
  CHECK(word_fault_of("stages: [{id: new, title: N}]\n" + in_where("stage: new")) == "");
}

TEST_CASE("a crosswalk names its framework and an item that it has") {
  const auto also = [](const std::string& refs) {
    return word_fault_of("categories: [{id: a, title: A, items: [{id: b, title: B, also: [" + refs +
                         "]}]}]");
  };
  CHECK(also("senior-checklist:technical/multi-team-system, own:a/b") == "");
  CHECK(also("technical/multi-team-system") ==
        "f.yaml:3:65 [bad-value] crosswalk 'technical/multi-team-system' does not name its "
        "framework (write 'framework:category/item')");
  CHECK(also("senior-checklist:technical/multi-team-systems") ==
        "f.yaml:3:65 [unknown-item] unknown checklist item "
        "'senior-checklist:technical/multi-team-systems' (did you mean "
        "'senior-checklist:technical/multi-team-system'?)");
}

}  // namespace
}  // namespace dossier
