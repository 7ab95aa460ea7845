#include "load/schema.h"

#include <doctest/doctest.h>

#include <array>

#include "model/audience.h"
#include "unit/support/reading.h"

namespace dossier {

// A struct of every type that a schema reads.
struct Inner {
  std::string word;
  int count = 7;
};
struct Sample {
  std::string text = "before";
  bool flag = false;
  Date date{};
  Span span;
  int number = 5;
  std::optional<int> maybe;
  std::vector<std::string> list;
  std::vector<std::string> loose;
  Located<std::string> located;
  std::optional<Date> maybe_date;
  Audience audience = Audience::internal;
  Inner inner;
  std::vector<Inner> inners;
};

template <>
std::span<const Field<Inner>> schema<Inner>() {
  static constexpr std::array table = {
      field<&Inner::word>("word", "a word", kRequired),
      integer<&Inner::count, 0>("count", "a count"),
  };
  return table;
}

template <>
std::span<const Field<Sample>> schema<Sample>() {
  static constexpr std::array table = {
      field<&Sample::text>("text", "some text"),
      field<&Sample::flag>("flag", "a flag"),
      field<&Sample::date>("date", "a day"),
      field<&Sample::span>("span", "a span"),
      integer<&Sample::number, 1>("number", "a number"),
      integer<&Sample::maybe, -3>("maybe", "a number"),
      field<&Sample::list>("list", "a list"),
      words<&Sample::loose>("loose", "a word or a list"),
      field<&Sample::located>("located", "a word and its place"),
      field<&Sample::maybe_date>("maybe_date", "a day"),
      field<&Sample::audience>("audience", "who"),
      field<&Sample::inner>("inner", "a map"),
      field<&Sample::inners>("inners", "a list of maps"),
  };
  return table;
}

namespace {

std::string fault_of(std::string_view yaml) { return read_as<Sample>(yaml).faults; }

TEST_CASE("values of every type are read") {
  const auto sample = read_good<Sample>(
      "text: 010\nflag: true\ndate: 2026-03-04\nspan: 6 months\nnumber: 010\nmaybe: -3\n"
      "list: [a, 'b c']\nloose: one\nlocated: here\nmaybe_date: 2026-03-05\naudience: public\n"
      "inner: {word: x, count: 0}\ninners: [{word: a}, {word: b}]\n");
  CHECK(sample.text == "010");
  CHECK(sample.flag);
  CHECK(iso_date(sample.date) == "2026-03-04");
  CHECK(to_string(sample.span) == "6 months");
  CHECK(sample.number == 10);
  CHECK(sample.maybe == -3);
  CHECK(joined(sample.list) == "a,b c");
  CHECK(joined(sample.loose) == "one");
  CHECK(sample.located.value == "here");
  CHECK(sample.located.at == Position{9, 10});
  REQUIRE(sample.maybe_date);
  CHECK(iso_date(*sample.maybe_date) == "2026-03-05");
  CHECK(sample.audience == Audience::everyone);
  CHECK(sample.inner.word == "x");
  CHECK(sample.inner.count == 0);
  REQUIRE(sample.inners.size() == 2);
  CHECK(sample.inners[1].word == "b");
  CHECK(sample.inners[1].count == 7);
}

TEST_CASE("a missing value leaves the default") {
  const auto sample =
      read_good<Sample>("text: ~\nflag:\nmaybe: null\nlist:\naudience: ~\ninner:\n");
  CHECK(sample.text == "before");
  CHECK_FALSE(sample.flag);
  CHECK_FALSE(sample.maybe);
  CHECK(sample.list.empty());
  CHECK(sample.audience == Audience::internal);
}

TEST_CASE("a value of the wrong type is refused with what is wanted") {
  struct Row {
    const char *yaml, *fault;
  };
  for (const Row& row :
       {Row{"text: [a]", "1:7 [wrong-type] 'text' must be text, not a list"},
        Row{"text: {a: b}",
            "1:7 [wrong-type] 'text' must be text, not a map (put the value in quotes)"},
        Row{"flag: [true]", "1:7 [wrong-type] 'flag' must be true or false, not a list"},
        Row{"date: {a: 1}", "1:7 [wrong-type] 'date' must be a day such as 2026-11-01, not a map"},
        Row{"span: [1 day]", "1:7 [wrong-type] 'span' must be a span such as 6 months, not a list"},
        Row{"number: [1]", "1:9 [wrong-type] 'number' must be a whole number, not a list"},
        Row{"list: a b", "1:7 [wrong-type] 'list' must be a list, not a word (write [a b])"},
        Row{"list: {a: 1}", "1:7 [wrong-type] 'list' must be a list, not a map"},
        Row{"loose: {a: 1}", "1:8 [wrong-type] 'loose' must be a list, not a map"},
        Row{"list: [[a]]", "1:8 [wrong-type] 'list' must be text, not a list"},
        Row{"inner: x", "1:8 [wrong-type] 'inner' must be a map of keys and values, not a word"},
        Row{"inners: {word: a}", "1:9 [wrong-type] 'inners' must be a list, not a map"},
        Row{"inners: [a]",
            "1:10 [wrong-type] 'inners' must be a map of keys and values, not a word"},
        Row{"audience: [self]", "1:11 [wrong-type] 'audience' must be text, not a list"},
        Row{"[text]", "1:1 [wrong-type] this must be a map of keys and values, not a list"}}) {
    CAPTURE(row.yaml);
    CHECK(fault_of(row.yaml) == "f.yaml:" + std::string(row.fault));
  }
}

TEST_CASE("a value that does not fit is refused and leaves the default") {
  struct Row {
    const char *yaml, *fault;
  };
  for (const Row& row :
       {Row{"flag: yes", "1:7 [bad-value] 'flag' must be true or false, not 'yes'"},
        Row{"flag: True", "1:7 [bad-value] 'flag' must be true or false, not 'True'"},
        Row{"flag: 'on'", "1:7 [bad-value] 'flag' must be true or false, not 'on'"},
        Row{"date: 2026-02-30",
            "1:7 [bad-date] 'date' is no day of the calendar: '2026-02-30' (write it as "
            "YYYY-MM-DD, such as 2026-11-01)"},
        Row{"date: 2026-2-3T10:00",
            "1:7 [bad-date] 'date' is no day of the calendar: '2026-2-3T10:00' (write it as "
            "YYYY-MM-DD, such as 2026-11-01)"},
        Row{"span: 0 days",
            "1:7 [bad-value] 'span' is no span of time: '0 days' (a number from 1 and days, weeks, "
            "months or quarters, such as 6 months)"},
        Row{"number: 0", "1:9 [bad-value] 'number' must be at least 1, not 0"},
        Row{"number: 1.5", "1:9 [bad-value] 'number' must be a whole number, not '1.5'"},
        Row{"number: 0x10", "1:9 [bad-value] 'number' must be a whole number, not '0x10'"},
        Row{"number: +1", "1:9 [bad-value] 'number' must be a whole number, not '+1'"},
        Row{"number: ''", "1:9 [bad-value] 'number' must be a whole number, not ''"},
        Row{"number: 2147483648",
            "1:9 [bad-value] 'number' must be a whole number, not '2147483648'"},
        Row{"maybe: -4", "1:8 [bad-value] 'maybe' must be at least -3, not -4"},
        Row{"audience: pubic",
            "1:11 [bad-value] 'audience' cannot be 'pubic' (did you mean 'public'?)"},
        Row{"audience: everyone",
            "1:11 [bad-value] 'audience' cannot be 'everyone' (one of self, private, manager, "
            "internal, public)"},
        Row{"list: [a, ~]",
            "1:11 [missing-key] an empty value where text is wanted (write the text, or leave the "
            "line out)"}}) {
    CAPTURE(row.yaml);
    const auto read = read_as<Sample>(row.yaml);
    CHECK(read.faults == "f.yaml:" + std::string(row.fault));
    CHECK(read.value.number == 5);
    CHECK_FALSE(read.value.maybe);
    CHECK(read.value.audience == Audience::internal);
  }
  CHECK(joined(read_as<Sample>("list: [a, [b], c]").value.list) == "a,c");
  CHECK_FALSE(read_as<Sample>("maybe_date: soon").value.maybe_date);
}

TEST_CASE("an unknown key is refused with the nearest one, or with all") {
  CHECK(fault_of("flagg: true") ==
        "f.yaml:1:1 [unknown-key] unknown key 'flagg' (did you mean 'flag'?)");
  CHECK(fault_of("inner: {word: x, wrod: y}") ==
        "f.yaml:1:18 [unknown-key] unknown key 'wrod' (did you mean 'word'?)");
  CHECK(fault_of("inner:\n  word: x\n  unheard: y") ==
        "f.yaml:3:3 [unknown-key] unknown key 'unheard' (known keys: word, count)");
  CHECK(fault_of("\"a\\nb\": 1").find("unknown key 'a\\x0ab'") != std::string::npos);
}

TEST_CASE("a required key is missing where its map starts, an empty one where it stands") {
  CHECK(fault_of("inner: {count: 1}") ==
        "f.yaml:1:8 [missing-key] 'word' is missing (add 'word:', a word)");
  CHECK(fault_of("inner:\n  count: 1\n  word:\n") ==
        "f.yaml:3:3 [missing-key] 'word' is missing (add 'word:', a word)");
  CHECK(fault_of("inner: {word: '  '}") ==
        "f.yaml:1:9 [missing-key] 'word' is missing (add 'word:', a word)");
  CHECK(fault_of("inners:\n- word: x\n- count: 2\n") ==
        "f.yaml:3:3 [missing-key] 'word' is missing (add 'word:', a word)");
}

TEST_CASE("each fault is reported, and what is good is read all the same") {
  const auto read = read_as<Sample>("text: good\nflag: maybe\nnumber: x\nother: 1\nloose: [a]\n");
  CHECK(read.places == "2:7 bad-value\n3:9 bad-value\n4:1 unknown-key");
  CHECK(read.value.text == "good");
  CHECK(joined(read.value.loose) == "a");
}

}  // namespace
}  // namespace dossier
