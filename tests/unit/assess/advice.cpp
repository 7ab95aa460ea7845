#include "assess/advice.h"

#include <doctest/doctest.h>

#include "model/rules.h"
#include "unit/support/advice.h"

namespace dossier {
namespace {

// Everything that advice could ask of an entry.
const std::string kGood = entry_text(
    "A retry budget for the bank client",
    "kind: feature\nsummary: One budget replaced five retry loops; outages last 4 minutes less.\n"
    "checklist: [technical/trade-off-decisions]\n"
    "impact: [{metric: outage, before: 9, after: 5, unit: min}]\n");

const std::string kPoor = entry_text("Helped with stuff", "kind: win\n", "Some day.\n");

TEST_CASE("a good entry gets no advice") { CHECK(rules_on(kGood) == ""); }

TEST_CASE("a poor entry gets all that applies, at its places") {
  CHECK(rules_on(kPoor) == "no-measure no-summary unclaimed vague-win weak-wording");
}

TEST_CASE("drafts and entries of the future get no advice") {
  CHECK(rules_on(entry_text("Helped with stuff", "kind: win\ndraft: true\n")) == "");
  CHECK(rules_on(entry_text("Helped with stuff", "kind: win\ndate: 2026-11-02\n")) == "");
  CHECK(rules_on(entry_text("Helped with stuff", "kind: win\ndate: 2026-11-01\n")) != "");
}

TEST_CASE("an entry silences a rule for itself, portfolio.yaml everywhere") {
  CHECK(rules_on(entry_text("Helped with stuff",
                            "kind: win\nignore: [no-measure, vague-win, weak-wording]\n",
                            "Some day.\n")) == "no-summary unclaimed");
  const AdviceFiles two = {{"content/a.md", entry_text("A", "ignore: [no-summary]\n")},
                           {"content/b.md", entry_text("B")}};
  CHECK(advice_of("no-summary", two).starts_with("content/b.md:2:8 "));
  CHECK(advice_of("no-summary", two, "ignore: [no-summary]\n") == "");
  CHECK(advice_of("unclaimed", two, "ignore: [no-summary]\n") != "");
}

TEST_CASE("rules that read words are silent in another language") {
  CHECK(rules_on(kPoor, "language: de\n") == "no-measure no-summary unclaimed");
  CHECK(rules_on(kPoor, "language: en-GB\n").find("weak-wording") != std::string::npos);
}

TEST_CASE("an empty portfolio gets no advice") { CHECK(advice_on({}).items().empty()); }

}  // namespace
}  // namespace dossier
