#include <doctest/doctest.h>

#include "unit/support/advice.h"

namespace dossier {
namespace {

std::string weak(const std::string& title, const std::string& keys = {},
                 const std::string& body = {}) {
  return advice_of("weak-wording", entry_text(title, keys, body));
}

TEST_CASE("weak phrases are found in title, summary and first paragraph") {
  CHECK(weak("Helped with the outbox") ==
        "2:8 'helped with' says that you were there and not which part was yours");
  CHECK(weak("The outbox", "summary: Was part of the group behind it\n").starts_with("6:10 "));
  CHECK(weak("The outbox", {}, "# Head\n\nThis spring I worked\non and worked on it.\n\nEnd.\n") ==
        "10:8 'worked on' tells of effort and leaves out what came of it");
  CHECK(weak("The outbox", {}, "Fine.\n\nI helped with it.\n") == "");
}

TEST_CASE("a phrase that spans two lines is placed at the start of the body") {
  CHECK(weak("The outbox", {}, "\nLast week I helped\nwith it.\n").starts_with("7:1 "));
}

TEST_CASE("craft verbs are weak as the first word alone") {
  CHECK(weak("Built a cache") != "");
  CHECK(weak("A cache built for reads") == "");
  CHECK(weak("Cache", {}, "I implemented it.\n") != "");
}

TEST_CASE("a number or an outcome beside it carries the words") {
  CHECK(weak("Built a cache for 12 services") == "");
  CHECK(weak("Built a cache", "summary: Page loads no longer wait for the ledger\n") == "");
  CHECK(weak("Helped with the outbox", "impact: [{text: nobody loses events}]\n") == "");
  CHECK(weak("The outbox", {}, "I worked on it. Three teams use it.\n") == "");
  CHECK(weak("Helped with the 2026 outbox") != "");
}

TEST_CASE("`we` without `I` hides the author, but not in a document of the team") {
  const std::string body = "We moved the cluster.\n";
  const std::string said = weak("The cluster", "kind: migration\n", body);
  CHECK(said == "7:1 'we' does not show which part of it was yours");
  CHECK(weak("The cluster", "kind: migration\n", body + "\nThe plan was mine.\n") == "");
  CHECK(weak("The cluster", "kind: adr\n", body) == "");
}

TEST_CASE("a text is advised on once") {
  CHECK(weak("Helped with and worked on various things").find('\n') == std::string::npos);
}

std::string vague(const std::string& title) {
  return advice_of("vague-win", entry_text(title, "kind: win\n"));
}

TEST_CASE("a win with a vague or a short title is vague") {
  CHECK(vague("Contributed to architecture discussions") ==
        "2:8 'discussions' could be said of any week");
  CHECK(vague("Took part in planning the next quarter") ==
        "2:8 'took part in' could be said of any week");
  CHECK(vague("Busy week") != "");
  CHECK(vague("Unblocked the release") == "2:8 a title of so few words could be any week's");
}

TEST_CASE("a number, a name or a plain statement makes a win specific") {
  CHECK(vague("Drove the API versioning decision") == "");
  CHECK(vague("Unblocked Jonah") == "");
  CHECK(vague("Deploys in 6 minutes") == "");
  CHECK(vague("Payouts survive a restart of the broker") == "");
  CHECK(advice_of("vague-win", entry_text("Busy week", "kind: feature\n")) == "");
}

}  // namespace
}  // namespace dossier
