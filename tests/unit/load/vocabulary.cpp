#include "load/vocabulary.h"

#include <doctest/doctest.h>

#include <string>

#include "load/framework_schema.h"
#include "unit/support/reading.h"

namespace dossier {
namespace {

Framework framework(const std::string& id, const std::string& rest) {
  return read_good<Framework>("id: " + id + "\ntitle: T\n" + rest);
}

std::string categories(const std::string& ids_and_items) {
  return "categories: [" + ids_and_items + "]\n";
}

// Two active frameworks that share a/shared, one that is dormant.
struct Fixture {
  std::vector<Kind> kinds = builtin_kinds();
  std::vector<Framework> active = {
      framework("one", categories("{id: a, title: A, items: [{id: shared, title: S}, {id: alone, "
                                  "title: X}]}, {id: long, title: L, items: [{id: a, title: A}]}") +
                           "stages: [{id: scope, title: S}]"),
      framework("two", categories("{id: a, title: A, items: [{id: shared, title: S}]}"))};
  std::vector<Framework> dormant = {
      framework("sleeper", categories("{id: quiet, title: Q, items: [{id: item, title: I}]}") +
                               "stages: [{id: nap, title: N}]")};
  Vocabulary vocabulary{kinds, active, dormant, true};

  Diagnostics out;
  std::string file = "content/x.md";

  Reading reading() { return {file, out, &vocabulary, {}}; }

  std::string resolve(const std::string& word) {
    Reading where = reading();
    const auto ref = resolve_item({word, {4, 7}}, where);
    return ref ? to_string(*ref) : "nothing";
  }

  template <class Check>
  std::string fault(Check check, const std::string& word) {
    Diagnostics fresh;
    Reading where{file, fresh, &vocabulary, {}};
    check(Located<std::string>{word, {4, 7}}, where);
    return faults(fresh);
  }
};

TEST_CASE("a plain item is that of the one active framework that has it") {
  Fixture fixture;
  CHECK(fixture.resolve("a/alone") == "one:a/alone");
  CHECK(fixture.resolve("long/a") == "one:long/a");
  CHECK(faults(fixture.out) == "");
}

TEST_CASE("a qualified item is that of any known framework, active or not") {
  Fixture fixture;
  CHECK(fixture.resolve("one:a/alone") == "one:a/alone");
  CHECK(fixture.resolve("two:a/shared") == "two:a/shared");
  CHECK(fixture.resolve("sleeper:quiet/item") == "sleeper:quiet/item");
  CHECK(faults(fixture.out) == "");
}

TEST_CASE("a plain item that two active frameworks share is ambiguous") {
  Fixture fixture;
  CHECK(fixture.resolve("a/shared") == "nothing");
  CHECK(faults(fixture.out) ==
        "content/x.md:4:7 [ambiguous-item] checklist item 'a/shared' is in more than one framework "
        "(write 'one:a/shared' or 'two:a/shared')");
  CHECK(fixture.out.items()[0].where.length == 8);
}

TEST_CASE("a plain item of a dormant framework only is unknown, and the hint names it") {
  Fixture fixture;
  CHECK(fixture.resolve("quiet/item") == "nothing");
  CHECK(faults(fixture.out) ==
        "content/x.md:4:7 [unknown-item] unknown checklist item 'quiet/item' ('sleeper:quiet/item' "
        "is known, but 'sleeper' is not among the frameworks of portfolio.yaml)");
}

TEST_CASE("an unknown item is an error with the nearest one as hint") {
  struct Row {
    const char *ref, *fault;
  };
  for (const Row& row :
       {Row{"a/alnoe", "[unknown-item] unknown checklist item 'a/alnoe' (did you mean 'a/alone'?)"},
        Row{"nonsense/entirely",
            "[unknown-item] unknown checklist item 'nonsense/entirely' (`dossier frameworks ID` "
            "lists the items)"},
        Row{"a",
            "[unknown-item] unknown checklist item 'a' (`dossier frameworks ID` lists the "
            "items)"},
        Row{"one:a/alnoe",
            "[unknown-item] unknown checklist item 'one:a/alnoe' (did you mean 'one:a/alone'?)"},
        Row{"onee:a/alone", "[unknown-framework] unknown framework 'onee' (did you mean 'one'?)"},
        Row{"zzzzzz:a/alone", "[unknown-framework] unknown framework 'zzzzzz'"},
        Row{":a/alone", "[unknown-framework] unknown framework ''"}}) {
    CAPTURE(row.ref);
    Fixture fixture;
    CHECK(fixture.resolve(row.ref) == "nothing");
    CHECK(faults(fixture.out) == "content/x.md:4:7 " + std::string(row.fault));
  }
}

TEST_CASE("kinds, stages and categories are those of any known framework") {
  Fixture fixture;
  for (const char* kind : {"adr", "win", "open-source"})
    CHECK(fixture.fault(check_kind, kind) == "");
  for (const char* stage : {"scope", "nap"}) CHECK(fixture.fault(check_stage, stage) == "");
  for (const char* category : {"a", "long", "quiet"})
    CHECK(fixture.fault(check_category, category) == "");
}

TEST_CASE("an unknown word is an error with the nearest one as hint") {
  Fixture fixture;
  CHECK(fixture.fault(check_kind, "desing-doc") ==
        "content/x.md:4:7 [unknown-kind] unknown kind 'desing-doc' (did you mean 'design-doc'?)");
  CHECK(
      fixture.fault(check_kind, "spreadsheet")
          .starts_with(
              "content/x.md:4:7 [unknown-kind] unknown kind 'spreadsheet' (one of adr, design-doc, "
              "rfc, "));
  CHECK(fixture.fault(check_stage, "scpoe") ==
        "content/x.md:4:7 [unknown-stage] unknown stage 'scpoe' (did you mean 'scope'?)");
  CHECK(fixture.fault(check_stage, "elsewhere") ==
        "content/x.md:4:7 [unknown-stage] unknown stage 'elsewhere'");
  CHECK(fixture.fault(check_category, "queit") ==
        "content/x.md:4:7 [unknown-category] unknown category 'queit' (did you mean 'quiet'?)");
}

TEST_CASE("while a framework could not be read, only what it cannot hold is called unknown") {
  Fixture fixture;
  fixture.vocabulary.complete = false;
  CHECK(fixture.resolve("nonsense/entirely") == "nothing");
  CHECK(fixture.resolve("nobody:a/b") == "nothing");
  CHECK(faults(fixture.out) == "");
  CHECK(fixture.fault(check_stage, "elsewhere") == "");
  CHECK(fixture.fault(check_category, "elsewhere") == "");
  CHECK(fixture.fault(check_kind, "adrr").find("[unknown-kind]") != std::string::npos);
}

TEST_CASE("only rules of evidence advice can be ignored") {
  const std::vector<Located<std::string>> good = {{"no-measure", {}}, {"stale", {}}};
  const std::vector<Located<std::string>> bad = {
      {"no-mesure", {2, 10}}, {"stale", {2, 20}}, {"broken-link", {3, 1}}};
  const std::string file = "portfolio.yaml";
  Diagnostics none, some;
  Reading in_good{file, none, nullptr, {}}, in_bad{file, some, nullptr, {}};
  check_ignored(good, in_good);
  CHECK(faults(none) == "");
  check_ignored(bad, in_bad);
  CHECK(places(some) == "2:10 unknown-rule\n3:1 unknown-rule");
  CHECK(some.items()[0].message == "unknown rule 'no-mesure'");
  CHECK(some.items()[0].hint == "did you mean 'no-measure'?");
  CHECK(some.items()[1].hint.starts_with("one of weak-wording, no-measure"));
}

}  // namespace
}  // namespace dossier
