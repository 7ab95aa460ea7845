#include "import/record.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

DecisionRecord record_in(const std::string& text, std::string_view stem = "0001-name") {
  const auto record = read_record(text, stem);
  REQUIRE(record);
  return *record;
}

TEST_CASE("the status of adr-tools stands in a section, and code is no section") {
  const DecisionRecord record = record_in(
      "# 12. Use X\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\nAmends [1](1.md)\n\n"
      "## Context\n\n```\n## Status\nRejected\n```\n");
  CHECK(record.title == "Use X");
  CHECK(record.date == "2020-01-02");
  CHECK(record.status == "Accepted\nAmends [1](1.md)");
  CHECK(record.headings == std::vector<std::string>{"status", "context"});
  CHECK(record.body.find("# 12") == std::string::npos);
}

TEST_CASE("a heading may have a line under it, and the text may follow at once") {
  const DecisionRecord record = record_in(
      "Use X\n=====\nDate: 2020-01-02\n\nStatus\n------\nAccepted\n\nContext\n-------\nx\n");
  CHECK(record.title == "Use X");
  CHECK(record.date == "2020-01-02");
  CHECK(record.status == "Accepted");
  CHECK(record.body.starts_with("Date: 2020-01-02\n\nStatus\n------\nAccepted"));
}

TEST_CASE("the metadata of MADR 2 stands in bullets, emphasis or a table") {
  CHECK(record_in("# X\n\n* Status: accepted <!-- or not -->\n* Deciders: Ada, Bob and Carol\n")
            .deciders == std::vector<std::string>{"Ada", "Bob", "Carol"});
  CHECK(record_in("# X\n\n- Status: accepted <!-- or not -->\n").status == "accepted");
  CHECK(record_in("# X\n\n**Status:** *accepted*\n").status == "accepted");
  CHECK(record_in("# X\n\n| Status | Accepted |\n|---|---|\n").status == "Accepted");
  CHECK(record_in("# X\n\n```\nStatus: accepted\n```\n").status.empty());
}

TEST_CASE("front matter names people by text or by list") {
  const DecisionRecord record = record_in(
      "---\nstatus: proposed\ndecision-makers: [Ada, Bob]\nconsulted: Carol, Dan\n---\n# X\n");
  CHECK(record.deciders == std::vector<std::string>{"Ada", "Bob"});
  CHECK(record.consulted == std::vector<std::string>{"Carol", "Dan"});
  CHECK(record.from_metadata);
}

TEST_CASE("a handle without quotes is no YAML, and the reason says what to do") {
  const auto record = read_record("---\nstatus: x\ndeciders: @ada\n---\n# X\n", "x");
  REQUIRE(!record);
  CHECK(record.error().reason ==
        "line 3: YAML forbids '@' at the start of a value: put '@ada' in quotes");
}

TEST_CASE("a file name gives what the text leaves out") {
  CHECK(record_in("Text.\n", "0003-use-the_queue").title == "Use the queue");
  CHECK(record_in("# X\n", "20201026-x").date == "20201026");
  CHECK(record_in("# X\n", "2020-10-26-x").date == "2020-10-26");
  CHECK(record_in("# X\n", "20209926-x").date.empty());
  CHECK(record_in("# X\n", "x").date.empty());
}

TEST_CASE("dates are days of the calendar, and never guessed") {
  CHECK(record_date("2024-03-05") == parse_date("2024-03-05"));
  CHECK(record_date("05/03/2024") == parse_date("2024-03-05"));
  CHECK(record_date("2024/3/5") == parse_date("2024-03-05"));
  CHECK(record_date("20240305") == parse_date("2024-03-05"));
  CHECK(record_date("2024-03-05T23:59:59+02:00") == parse_date("2024-03-05"));
  for (const char* none : {"", "2024-02-30", "March 2024", "05/23/2024", "5.3.2024", "2024"})
    CHECK_FALSE(record_date(none));
}

TEST_CASE("a number in front of a title goes, a number that is part of it stays") {
  CHECK(without_number("3. Use X") == "Use X");
  CHECK(without_number("ADR-0003: Use X") == "Use X");
  CHECK(without_number("ADR 3 - Use X") == "Use X");
  CHECK(without_number("ADR #15 \xE2\x80\x94 Use X") == "Use X");
  CHECK(without_number("ADR 4 \xE2\x80\x93 Use X") == "Use X");
  CHECK(without_number("[ADR-16] Use X") == "Use X");
  CHECK(without_number("[16]: Use X") == "Use X");
  CHECK(without_number("[short title]") == "[short title]");
  CHECK(without_number("[3 words]") == "[3 words]");
  CHECK(without_number("3 reasons for X") == "3 reasons for X");
  CHECK(without_number("1.5 times") == "1.5 times");
  CHECK(without_number("2.") == "2.");
}

TEST_CASE("a month may be a word, which says what is the day") {
  CHECK(stated_date("5 March 2024") == parse_date("2024-03-05"));
  CHECK(stated_date("Mar 5th, 2024") == parse_date("2024-03-05"));
  CHECK(stated_date("22 Sept. 2021 (draft)") == parse_date("2021-09-22"));
  CHECK(stated_date("2024-03-05") == parse_date("2024-03-05"));
  CHECK_FALSE(stated_date("31 June 2024").has_value());
  CHECK_FALSE(stated_date("March 2024").has_value());
  CHECK_FALSE(stated_date("5 Ma 2024").has_value());
  CHECK_FALSE(stated_date("some time in March").has_value());
}

TEST_CASE("a heading may have a number, or say all by itself") {
  CHECK(record_in("# X\n\n## 1. Status\n\nAccepted\n").status == "Accepted");
  const DecisionRecord record =
      record_in("# X\n\n## Status: Rejected\n\nlate\n\n## Decision date: 2024-03-05\n");
  CHECK(record.status == "Rejected");
  CHECK(record.date == "2024-03-05");
  CHECK(record.headings == std::vector<std::string>{"status", "decision date"});
}

TEST_CASE("of boxes those that are ticked are the status") {
  CHECK(
      record_in("# X\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Deprecated\n").status ==
      "Accepted");
}

TEST_CASE("what stands above the title, in a table or in a quotation is read, too") {
  const DecisionRecord record = record_in(
      "| **Status** | DECIDED |\n|---|---|\n| **Driver** | @ada |\n| Contributors | Bob |\n\n# "
      "X\n\n> Date: 2024-03-05\n\n## Context\n");
  CHECK(record.status == "DECIDED");
  CHECK(record.deciders == std::vector<std::string>{"@ada"});
  CHECK(record.consulted == std::vector<std::string>{"Bob"});
  CHECK(record.date == "2024-03-05");
}

}  // namespace
}  // namespace dossier
