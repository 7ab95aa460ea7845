#include <doctest/doctest.h>

#include "unit/support/advice.h"

namespace dossier {
namespace {

std::string measure(const std::string& keys) {
  return advice_of("no-measure", entry_text("A", keys));
}

TEST_CASE("wins and deliveries want a metric and a value after it") {
  CHECK(measure("kind: win\n") == "2:8 a win that does not say how much it changed");
  CHECK(measure("kind: fix\n") == "2:8 delivered work that does not say what it changed");
  CHECK(measure("win: true\n") != "");
  CHECK(measure("kind: feature\nimpact: [{metric: errors, after: 0}]\n") == "");
  CHECK(measure("kind: adr\n") == "");
  CHECK(measure("kind: win\nwin: false\n") != "");
}

TEST_CASE("an impact that is not measured says what is missing") {
  CHECK(measure("impact: [{metric: errors, before: 9}]\n") ==
        "6:9 the impact 'errors' has no value after it");
  CHECK(measure("impact: [{text: nine errors fewer}]\n") ==
        "6:9 the impact has its numbers in a sentence, where no table shows them");
  CHECK(measure("impact: [{text: fewer errors}]\n") == "6:9 the impact is told and not measured");
  CHECK(measure("impact: [{text: fewer errors}, {metric: errors, after: 1}]\n") == "");
}

std::string artifact(const std::string& keys) {
  return advice_of("no-artifact", entry_text("A", keys));
}

TEST_CASE("judgment that widens scope or weighs a decision wants something to read") {
  for (const std::string kind :
       {"consultation", "decision", "process-improvement", "tooling", "incident"}) {
    CAPTURE(kind);
    const std::string said = artifact("kind: " + kind + "\n");
    CHECK(said == "5:7 a committee has nothing to read about this " + kind + " but your word");
    CHECK(artifact("kind: " + kind + "\nartifacts: [https://a.example/]\n") == "");
  }
  CHECK(artifact("kind: mentoring\ndecision: true\n") != "");
}

TEST_CASE("artifact kinds, deliveries and work with people need no artifact") {
  for (const std::string kind : {"adr", "talk", "code-review", "feature", "win", "mentoring",
                                 "unblocking", "stakeholder-update"}) {
    CAPTURE(kind);
    CHECK(artifact("kind: " + kind + "\n") == "");
  }
  CHECK(artifact("kind: consultation\ndecision: false\n") == "");
}

std::string unclaimed(const std::string& keys, const std::string& config = {}) {
  return advice_of("unclaimed", entry_text("A", keys), config);
}

TEST_CASE("an entry that claims nothing of an active framework is unclaimed") {
  CHECK(unclaimed("") ==
        "2:8 this entry counts for no item: nobody can tell what it is evidence of");
  CHECK(unclaimed("checklist: [senior-behaviours:judgment-autonomy/said-no]\n") ==
        "6:12 claims items only of frameworks that portfolio.yaml does not list");
  CHECK(unclaimed("category: judgment-autonomy\n") != "");
}

TEST_CASE("an item of an active framework is a claim, a category alone is none") {
  CHECK(unclaimed("checklist: [technical/debt-reduction]\n") == "");
  CHECK(unclaimed("category: technical\n") != "");
  CHECK(unclaimed("", "frameworks: [promotion-path]\n") == "");
}

TEST_CASE("every entry wants a summary, but for a win that is one line") {
  CHECK(advice_of("no-summary", entry_text("A")) ==
        "2:8 no 'summary', so lists, feed and packet show the start of the body");
  CHECK(advice_of("no-summary", entry_text("A", "summary: It is.\n")) == "");
  CHECK(advice_of("no-summary", entry_text("A", "kind: win\n")) == "");
  CHECK(advice_of("no-summary", entry_text("A", "kind: win\n", "More.\n")) != "");
}

std::string track(const std::string& keys, const std::string& config = {}) {
  return advice_of("wrong-track", entry_text("A", keys), config);
}

const std::string kManaging = "checklist: [engineering-manager:hiring/ran-hiring-panel]\n";
const std::string kBoth =
    "checklist: [engineering-manager:hiring/ran-hiring-panel, "
    "senior-checklist:technical/debt-reduction]\n";

TEST_CASE("claims for the other track alone are on the wrong track, active or not") {
  CHECK(track(kManaging) ==
        "6:12 claims items of the em track only, and the portfolio is on the ic track");
  CHECK(track(kManaging, "frameworks: [senior-checklist, engineering-manager]\n") != "");
  CHECK(track("checklist: [technical/debt-reduction]\n", "track: em\n") ==
        "6:12 claims items of the ic track only, and the portfolio is on the em track");
  CHECK(unclaimed(kManaging) == "");
}

TEST_CASE("claims for both tracks, or none, are no reason to turn back") {
  CHECK(track(kBoth) == "");
  CHECK(track("") == "");
  CHECK(track(kManaging, "track: em\n") == "");
}

}  // namespace
}  // namespace dossier
