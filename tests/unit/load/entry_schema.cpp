#include "load/entry_schema.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/reading.h"

namespace dossier {
namespace {

const Vocabulary& vocabulary() {
  static const KnownWords words;
  return words.vocabulary;
}

// An entry that is good but for what is added, in lines from the third.
constexpr const char* kHead = "title: T\nkind: adr\n";

ReadValue<Entry> read(const std::string& yaml) {
  return read_as<Entry>(kHead + yaml, &vocabulary());
}

Entry entry_of(const std::string& yaml) { return read_good<Entry>(kHead + yaml, &vocabulary()); }

std::string fault_of(const std::string& yaml) { return read(yaml).faults; }

std::string ref(const Claim& claim) {
  return to_string(ItemRef{claim.framework, claim.category, claim.item});
}

TEST_CASE("every key of an entry is read") {
  const Entry entry = read_good<Entry>(R"(
title: Chose the outbox
date: 2026-03-04
kind: design-doc
id: outbox
checklist: [technical/multi-team-system]
category: [leadership]
stage: judgment
summary: One sentence.
role: lead
origin: self-identified
decision: false
changed_team: true
engineers_affected: 12
teams: [Ledger, Search]
asked_by: {team: Ledger, role: Manager, name: Grace}
impact:
  - {metric: Lost events, before: 14, after: 0, unit: a week}
  - text: Fewer calls at night
business: Refunds arrive
artifacts:
  - https://example.com/doc
  - {label: Slides, url: slides.pdf, visibility: manager}
feedback:
  - {text: Good, from: Grace, visibility: public}
  - {text: Fine}
updates: [{date: 2026-06-01, text: Still holds}]
tags: [Events, reliability]
visibility: internal
public: {title: An outbox, summary: Plain, impact: [{text: Less}], teams: [a team], asked_by: {team: another}}
win: true
featured: 1
draft: true
source: "git:abc"
aliases: [/old/outbox/, older.html]
ignore: [no-measure]
)",
                                       &vocabulary());
  CHECK(entry.title == "Chose the outbox");
  CHECK(iso_date(entry.date) == "2026-03-04");
  CHECK(entry.kind == "design-doc");
  CHECK(entry.id == "outbox");
  REQUIRE(entry.checklist.size() == 1);
  CHECK(ref(entry.checklist[0]) == "senior-checklist:technical/multi-team-system");
  CHECK(joined(entry.category) == "leadership");
  CHECK(entry.stage == "judgment");
  CHECK(entry.summary == "One sentence.");
  CHECK(entry.role == Role::lead);
  CHECK(entry.origin == Origin::self_identified);
  CHECK(entry.decision == false);
  CHECK(entry.changed_team);
  CHECK(entry.engineers_affected == 12);
  CHECK(joined(entry.teams) == "Ledger,Search");
  REQUIRE(entry.asked_by);
  CHECK(entry.asked_by->team == "Ledger");
  CHECK(entry.asked_by->role == "Manager");
  CHECK(entry.asked_by->name == "Grace");
  REQUIRE(entry.impact.size() == 2);
  CHECK(entry.impact[0].metric == "Lost events");
  CHECK(entry.impact[0].before->number == 14);
  CHECK(entry.impact[0].after->number == 0);
  CHECK(entry.impact[0].unit == "a week");
  CHECK(entry.impact[1].text == "Fewer calls at night");
  CHECK_FALSE(entry.impact[1].after);
  CHECK(entry.business == "Refunds arrive");
  REQUIRE(entry.artifacts.size() == 2);
  CHECK(entry.artifacts[0].url.value == "https://example.com/doc");
  CHECK(entry.artifacts[0].url.at == Position{22, 5});
  CHECK(entry.artifacts[0].label == "");
  CHECK_FALSE(entry.artifacts[0].visibility);
  CHECK(entry.artifacts[1].label == "Slides");
  CHECK(entry.artifacts[1].visibility == Audience::manager);
  REQUIRE(entry.feedback.size() == 2);
  CHECK(entry.feedback[0].from == "Grace");
  CHECK(entry.feedback[0].visibility == Audience::everyone);
  CHECK_FALSE(entry.feedback[1].visibility);
  REQUIRE(entry.updates.size() == 1);
  CHECK(iso_date(entry.updates[0].date) == "2026-06-01");
  CHECK(entry.updates[0].text == "Still holds");
  CHECK(joined(entry.tags) == "Events,reliability");
  CHECK(entry.visibility == Audience::internal);
  CHECK(entry.public_words.title == "An outbox");
  CHECK(entry.public_words.summary == "Plain");
  REQUIRE(entry.public_words.impact);
  CHECK(entry.public_words.impact->at(0).text == "Less");
  REQUIRE(entry.public_words.teams);
  CHECK(joined(*entry.public_words.teams) == "a team");
  CHECK(entry.public_words.asked_by->team == "another");
  CHECK(entry.win == true);
  CHECK(entry.featured == 1);
  CHECK(entry.draft);
  CHECK(entry.source == "git:abc");
  CHECK(joined(entry.aliases) == "/old/outbox/,older.html");
  CHECK(joined(entry.ignore) == "no-measure");
}

TEST_CASE("what an entry leaves out has the defaults of the contract") {
  const Entry entry = entry_of("");
  CHECK(entry.role == Role::author);
  CHECK_FALSE(entry.origin);
  CHECK_FALSE(entry.decision);
  CHECK_FALSE(entry.changed_team);
  CHECK_FALSE(entry.engineers_affected);
  CHECK_FALSE(entry.asked_by);
  CHECK_FALSE(entry.visibility);
  CHECK_FALSE(entry.win);
  CHECK_FALSE(entry.featured);
  CHECK_FALSE(entry.draft);
  CHECK_FALSE(entry.public_words.title);
  CHECK_FALSE(entry.public_words.impact);
}

TEST_CASE("a wrong value of any key is an error at the value") {
  struct Row {
    const char *yaml, *fault;
  };
  for (
      const Row& row : {
          Row{"date: 4 March 2026",
              "3:7 [bad-date] 'date' is no day of the calendar: '4 March 2026' (write it as "
              "YYYY-MM-DD, such as 2026-11-01)"},
          Row{"id: Out Box", "3:5 [bad-slug] 'Out Box' is no id (did you mean 'out-box'?)"},
          Row{"id: ''",
              "3:5 [bad-slug] '' is no id (lower-case letters, digits and single hyphens)"},
          Row{"id: [x]", "3:5 [wrong-type] 'id' must be text, not a list"},
          Row{"checklist: technical/multi-team-system",
              "3:12 [wrong-type] 'checklist' must be a list, not a word (write "
              "[technical/multi-team-system])"},
          Row{"checklist: [technical/multi-team-systm]",
              "3:13 [unknown-item] unknown checklist item 'technical/multi-team-systm' (did you "
              "mean 'technical/multi-team-system'?)"},
          Row{"checklist: {technical/multi-team-systm: x}",
              "3:13 [unknown-item] unknown checklist item 'technical/multi-team-systm' (did you "
              "mean 'technical/multi-team-system'?)"},
          Row{"checklist: {technical/multi-team-system: [x]}",
              "3:42 [wrong-type] 'checklist' must be a map of keys and values, not a list"},
          Row{"checklist: {technical/multi-team-system: {reason: x}}",
              "3:43 [unknown-key] unknown key 'reason' (known keys: why, attested_by, "
              "attested_on)"},
          Row{"checklist: {technical/multi-team-system: {attested_on: then}}",
              "3:56 [bad-date] 'attested_on' is no day of the calendar: 'then' (write it as "
              "YYYY-MM-DD, such as 2026-11-01)"},
          Row{"category: technicall",
              "3:11 [unknown-category] unknown category 'technicall' (did you mean 'technical'?)"},
          Row{"category: [technical, leadershop]",
              "3:23 [unknown-category] unknown category 'leadershop' (did you mean 'leadership'?)"},
          Row{"stage: artifact",
              "3:8 [unknown-stage] unknown stage 'artifact' (did you mean 'artifacts'?)"},
          Row{"summary: [x]", "3:10 [wrong-type] 'summary' must be text, not a list"},
          Row{"role: owner",
              "3:7 [bad-value] 'role' cannot be 'owner' (one of author, lead, contributor, "
              "reviewer, "
              "consulted)"},
          Row{"origin: assignd",
              "3:9 [bad-value] 'origin' cannot be 'assignd' (did you mean "
              "'assigned'?)"},
          Row{"decision: yes", "3:11 [bad-value] 'decision' must be true or false, not 'yes'"},
          Row{"changed_team: 1", "3:15 [bad-value] 'changed_team' must be true or false, not '1'"},
          Row{"engineers_affected: -1",
              "3:21 [bad-value] 'engineers_affected' must be at least 0, not -1"},
          Row{"teams: Ledger",
              "3:8 [wrong-type] 'teams' must be a list, not a word (write [Ledger])"},
          Row{"asked_by: Grace",
              "3:11 [wrong-type] 'asked_by' must be a map of keys and values, not a word"},
          Row{"impact: {metric: x}", "3:9 [wrong-type] 'impact' must be a list, not a map"},
          Row{"impact: [{after: [1]}]",
              "3:18 [wrong-type] 'after' must be a number or a word, not a list"},
          Row{"impact: [{value: 1}]",
              "3:11 [unknown-key] unknown key 'value' (known keys: metric, before, after, unit, "
              "text)"},
          Row{"artifacts: [{label: x}]",
              "3:13 [missing-key] 'url' is missing (add 'url:', an address, or the path of a file "
              "under content/)"},
          Row{"artifacts: ['']",
              "3:13 [missing-key] an empty value where an address is wanted (write the address, or "
              "leave the line out)"},
          Row{"feedback: [{from: x}]",
              "3:12 [missing-key] 'text' is missing (add 'text:', the words)"},
          Row{"feedback: [Good]",
              "3:12 [wrong-type] 'feedback' must be a map of keys and values, not a word"},
          Row{"updates: [{text: x}]",
              "3:11 [missing-key] 'date' is missing (add 'date:', the day of the update)"},
          Row{"tags: events",
              "3:7 [wrong-type] 'tags' must be a list, not a word (write [events])"},
          Row{"tags: ['!!']", "3:8 [bad-value] tag '!!' has no letter or digit"},
          Row{"visibility: everyone",
              "3:13 [bad-value] 'visibility' cannot be 'everyone' (one of self, private, manager, "
              "internal, public)"},
          Row{"public: {name: x}",
              "3:10 [unknown-key] unknown key 'name' (known keys: title, summary, impact, teams, "
              "asked_by)"},
          Row{"win: maybe", "3:6 [bad-value] 'win' must be true or false, not 'maybe'"},
          Row{"featured: 0", "3:11 [bad-value] 'featured' must be at least 1, not 0"},
          Row{"draft: soon", "3:8 [bad-value] 'draft' must be true or false, not 'soon'"},
          Row{"source: {a: b}",
              "3:9 [wrong-type] 'source' must be text, not a map (put the value in quotes)"},
          Row{"aliases: /old/",
              "3:10 [wrong-type] 'aliases' must be a list, not a word (write [/old/])"},
          Row{"ignore: [no-mesure]",
              "3:10 [unknown-rule] unknown rule 'no-mesure' (did you mean 'no-measure'?)"},
          Row{"titel: x", "3:1 [unknown-key] unknown key 'titel' (did you mean 'title'?)"},
          Row{"Date: x", "3:1 [unknown-key] unknown key 'Date' (did you mean 'date'?)"},
      }) {
    CAPTURE(row.yaml);
    CHECK(fault_of(row.yaml) == "f.yaml:" + std::string(row.fault));
  }
}

TEST_CASE("title and kind are required, and the kind is known") {
  CHECK(read_as<Entry>("date: 2026-01-01", &vocabulary()).faults ==
        "f.yaml:1:1 [missing-key] 'title' is missing (add 'title:', what it is, in a few words)\n"
        "f.yaml:1:1 [missing-key] 'kind' is missing (add 'kind:', what sort of evidence it is)");
  CHECK(read_as<Entry>("title: T\nkind: ''\n", &vocabulary()).places == "2:1 missing-key");
  CHECK(read_as<Entry>("title: T\nkind: ard\n", &vocabulary()).faults ==
        "f.yaml:2:7 [unknown-kind] unknown kind 'ard' (did you mean 'adr'?)");
}

TEST_CASE("a checklist is a list, or a map to a rationale") {
  const Entry list = entry_of("checklist: [technical/multi-team-system, technical/debt-reduction]");
  REQUIRE(list.checklist.size() == 2);
  CHECK(ref(list.checklist[1]) == "senior-checklist:technical/debt-reduction");
  CHECK(list.checklist[1].why == "");

  const Entry map = entry_of(
      "checklist:\n  technical/multi-team-system: Because it does\n"
      "  senior-checklist:technical/debt-reduction: {why: It went, attested_by: Grace, "
      "attested_on: "
      "2026-01-02}\n  technical/trade-off-decisions:\n");
  REQUIRE(map.checklist.size() == 3);
  CHECK(map.checklist[0].why == "Because it does");
  CHECK_FALSE(map.checklist[0].attested_on);
  CHECK(ref(map.checklist[1]) == "senior-checklist:technical/debt-reduction");
  CHECK(map.checklist[1].why == "It went");
  CHECK(map.checklist[1].attested_by == "Grace");
  CHECK(iso_date(*map.checklist[1].attested_on) == "2026-01-02");
  CHECK(map.checklist[2].why == "");
}

TEST_CASE("an item that is claimed twice counts once, and one that is unknown does not") {
  CHECK(entry_of("checklist: [technical/debt-reduction, senior-checklist:technical/debt-reduction]")
            .checklist.size() == 1);
  const auto some = read("checklist: [technical/nothing-like-it, technical/debt-reduction]");
  CHECK(some.places == "3:13 unknown-item");
  CHECK(some.value.checklist.size() == 1);
}

TEST_CASE("a category is a word or a list") {
  CHECK(joined(entry_of("category: leadership").category) == "leadership");
  CHECK(joined(entry_of("category: [leadership, technical]").category) == "leadership,technical");
}

TEST_CASE("before and after are numbers or words") {
  struct Row {
    const char *text, *kept;
    std::optional<double> number;
  };
  for (const Row& row :
       {Row{"14", "14", 14.0}, Row{"-0.5", "-0.5", -0.5}, Row{"0", "0", 0.0},
        Row{"1e3", "1e3", 1000.0}, Row{"'7'", "7", 7.0}, Row{"daily", "daily", std::nullopt},
        Row{"14 %", "14 %", std::nullopt}, Row{"1,400", "1,400", std::nullopt},
        Row{"nan", "nan", std::nullopt}, Row{"inf", "inf", std::nullopt},
        Row{"1e999", "1e999", std::nullopt}, Row{"true", "true", std::nullopt}}) {
    CAPTURE(row.text);
    const Entry entry = entry_of("impact: [{after: \"" + std::string(row.kept) + "\"}]");
    const Entry plain = entry_of("impact:\n- after: " + std::string(row.text) + "\n");
    for (const Entry& one : {entry, plain}) {
      REQUIRE(one.impact[0].after);
      CHECK(one.impact[0].after->text == row.kept);
      CHECK(one.impact[0].after->number == row.number);
    }
  }
  CHECK_FALSE(entry_of("impact: [{metric: x, after: ~}]").impact[0].after);
}

TEST_CASE("tags are trimmed, composed and told apart by case-folding only") {
  CHECK(joined(entry_of("tags: [' Events ', events, EVENTS, reliability]").tags) ==
        "Events,reliability");
  CHECK(joined(entry_of("tags: [\"e\\u0301t\\xe9\"]").tags) == "\u00E9t\u00E9");
  CHECK(joined(entry_of("tags: []").tags) == "");
}

TEST_CASE("an alias is a path that could be published") {
  CHECK(joined(entry_of("aliases: [/a/b/, a, a.html, /caf\u00E9/]").aliases) ==
        "/a/b/,a,a.html,/caf\u00E9/");
  CHECK(joined(entry_of("aliases: [" + std::string(200, 'a') + "]").aliases).size() == 200);
}

TEST_CASE("any other alias is refused") {
  for (const std::string& alias :
       {std::string("''"), std::string("' '"), std::string("/../x"), std::string("a/.."),
        std::string("a/./b"), std::string("50%25"), std::string("'a\\b'"),
        std::string("'https://x/y'"), std::string("'a?b'"), std::string("'a#b'"),
        std::string("\"a\\tb\""), std::string("\"a\\nb\""), std::string(201, 'a')}) {
    CAPTURE(alias);
    const auto refused = read("aliases: [" + alias + "]");
    CHECK(refused.places == "3:11 bad-value");
    CHECK(refused.value.aliases.empty());
    CHECK(refused.faults.find("is no path that could be published (a path such as /old/address/, "
                              "without '..', '%', '\\', ':', '?' or '#')") != std::string::npos);
  }
}

TEST_CASE("a page has fewer keys") {
  const Page page = read_good<Page>(
      "title: About\nid: me\nsummary: S\nvisibility: public\norder: 0\naliases: [/who/]\n");
  CHECK(page.title == "About");
  CHECK(page.id == "me");
  CHECK(page.summary == "S");
  CHECK(page.visibility == Audience::everyone);
  CHECK(page.order == 0);
  CHECK(joined(page.aliases) == "/who/");
  for (const char* key : {"kind", "date", "checklist", "draft"}) {
    CAPTURE(key);
    CHECK(
        read_as<Page>("title: About\n" + std::string(key) + ": x\n")
            .faults.starts_with("f.yaml:2:1 [unknown-key] unknown key '" + std::string(key) + "'"));
  }
  CHECK(read_as<Page>("order: 1\n").faults ==
        "f.yaml:1:1 [missing-key] 'title' is missing (add 'title:', the page's title)");
  CHECK(read_as<Page>("title: T\norder: first\n").faults ==
        "f.yaml:2:8 [bad-value] 'order' must be a whole number, not 'first'");
}

}  // namespace
}  // namespace dossier
