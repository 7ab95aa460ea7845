#include <doctest/doctest.h>

#include "unit/support/advice.h"

namespace dossier {
namespace {

std::string superseded(const std::string& body, const std::string& keys = {}) {
  return advice_of("superseded-adr", entry_text("A", keys, body));
}

TEST_CASE("a status that no longer stands is found in its section or on its line") {
  CHECK(superseded("## Status\n\nSuperseded by [12](https://a.example).\n") ==
        "9:1 its status is 'superseded', and it is shown as evidence without saying so");
  CHECK(superseded("Status: deprecated\n").starts_with("7:1 its status is 'deprecated'"));
  CHECK(superseded("- **Status:** Rejected\n") != "");
  CHECK(superseded("| Status | superseded |\n|---|---|\n") != "");
  CHECK(superseded("## Status\n\nAccepted on 2026-01-02.\n\n2026-05-01: superseded by 12\n") != "");
  CHECK(superseded("Status: Accepted, now replaced by 12\n") != "");
}

TEST_CASE("a status that stands, and other words, are no reason") {
  CHECK(superseded("## Status\n\nAccepted\n\n## Options\n\nRejected: a queue.\n") == "");
  CHECK(superseded("## Status\n\nAccepted; the registry was rejected.\n") == "");
  CHECK(superseded("The status was superseded by events.\n") == "");
  CHECK(superseded("Status quo: superseded hardware.\n") == "");
  CHECK(superseded("```\nStatus: rejected\n```\n") == "");
  CHECK(superseded("Supersedes 3.\n") == "");
  CHECK(superseded("Status: superseded\n", "kind: analysis\n") == "");
}

TEST_CASE("it may be shown when it says so") {
  CHECK(superseded("Status: superseded by 12\n", "summary: Replaced by a table in spring.\n") ==
        "");
  CHECK(superseded("Status: rejected\n",
                   "checklist: {communication/documents-decisions: Rejected and on record.}\n") ==
        "");
}

std::string alternatives(const std::string& body, const std::string& keys = "kind: design-doc\n") {
  return advice_of("missing-alternatives", entry_text("A", keys, body));
}

TEST_CASE("a design with fewer than two options lacks alternatives") {
  CHECK(alternatives("## Design\n\nA table.\n") ==
        "5:7 no alternatives are named, so no reader can see what was weighed");
  CHECK(alternatives("") != "");
  CHECK(alternatives("## Alternatives\n\n- A queue.\n") ==
        "5:7 only one option is named, so no reader can see what was weighed");
  CHECK(alternatives("## Alternatives\n", "kind: rfc\n") != "");
  CHECK(alternatives("", "kind: adr\n") == "");
}

TEST_CASE("options are read however they are written") {
  CHECK(alternatives("## Alternatives\n\n- A queue.\n- A table.\n") == "");
  CHECK(alternatives("## Options considered\n\n### Queue\n\nx\n\n### Table\n\nx\n") == "");
  CHECK(alternatives("## Option A: a queue\n\nx\n\n## Option B: a table\n\nx\n") == "");
  CHECK(alternatives("## Alternatives\n\n**1. Queue.** x\n\n**2. Table.** y\n") == "");
  CHECK(alternatives("## Trade-offs\n\n| | Queue | Table |\n|---|---|---|\n| a | b | c |\n") == "");
  CHECK(alternatives("Alternatives\n---\n\n1. A queue.\n2. A table.\n") == "");
  CHECK(alternatives("## What I decided against\n\nA queue, for it.\n\nA file, for that.\n") == "");
}

TEST_CASE("subsections below one option do not count as options") {
  CHECK(alternatives("## Alternatives\n\n### Queue\n\n#### Cost\n\n#### Gain\n\n## End\n") != "");
}

}  // namespace
}  // namespace dossier
