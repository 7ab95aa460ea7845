#include "render/export/phrases.h"

#include <doctest/doctest.h>

#include "unit/render/export/exporting.h"

namespace dossier {
namespace {

std::string phrase(const std::string& title, const std::string& kind,
                   const std::string& prose = {}) {
  Entry entry;
  entry.title = title;
  entry.kind = kind;
  entry.summary = prose;
  Kind of;
  of.id = kind;
  const Phrase made = phrase_of(entry, of);
  return made.verb + " / " + made.object;
}

TEST_CASE("a noun phrase stands behind the verb of its kind") {
  CHECK(phrase("A transactional outbox", "design-doc") == "Designed / a transactional outbox");
  CHECK(phrase("An on-call week that is shorter", "process-improvement") ==
        "Introduced / an on-call week that is shorter");
  CHECK(phrase("The settlement system in four pages", "documentation") ==
        "Documented / the settlement system in four pages");
}

TEST_CASE("a question stands behind the verbs that take one") {
  CHECK(phrase("Where the four hours go", "analysis") == "Analyzed / where the four hours go");
  CHECK(phrase("Where to round", "consultation") == "Advised / on where to round");
  CHECK(phrase("Where do the hours go?", "analysis") ==
        "Wrote / the analysis “Where do the hours go?”");
}

TEST_CASE("a title that starts with a verb lends it") {
  CHECK(phrase("Cutting the build from 19 minutes to 7", "tooling") ==
        "Cut / the build from 19 minutes to 7");
  CHECK(phrase("Declined a second run", "decision") == "Declined / a second run");
  CHECK(phrase("Reduce p99 latency", "feature") == "Reduced / p99 latency");
  CHECK(phrase("Remove three queues", "fix") == "Removed / three queues");
  CHECK(phrase("Add retries", "feature") == "Added / retries");
  CHECK(phrase("Testing strategy", "feature") == "Delivered / the feature “Testing strategy”");
  CHECK(phrase("Building blocks for forms", "feature") ==
        "Delivered / the feature “Building blocks for forms”");
}

TEST_CASE("a noun without an article stands behind the verb when the prose shows it to be one") {
  CHECK(phrase("Contract tests in five pipelines", "tooling", "The runner of contract tests.") ==
        "Introduced / contract tests in five pipelines");
  CHECK(phrase("Outbox in production", "delivery", "the rollout of outbox rows") ==
        "Delivered / “Outbox in production”");
  CHECK(phrase("Kafka dashboards", "tooling", "Kafka is slow") ==
        "Delivered / the tooling “Kafka dashboards”");
  CHECK(phrase("Harden the gateway", "feature", "to harden the gateway") ==
        "Delivered / the feature “Harden the gateway”");
}

TEST_CASE("any other title is quoted") {
  CHECK(phrase("A caller owns the key", "design-doc") ==
        "Wrote / the design document “A caller owns the key”");
  CHECK(phrase("ADR: the caller owns the key", "adr") ==
        "Decided and recorded / “The caller owns the key”");
  CHECK(phrase("Say “no” twice", "win") == "Achieved / “Say ‘no’ twice”");
  CHECK(phrase("Anything", "own-kind") == "Delivered / “Anything”");
  CHECK(phrase("", "adr") == "Decided and recorded / “”");
  CHECK(phrase("הפחתה", "feature") == "Delivered / the feature “הפחתה”");
}

TEST_CASE("the name of the kind before a title is not repeated") {
  CHECK(phrase("Talk: Paid Once", "talk") == "Gave / the talk “Paid Once”");
  CHECK(phrase("RFC 31: A registry", "rfc") == "Proposed / a registry");
  CHECK(phrase("ADR-0017: Keys", "adr") == "Decided and recorded / “Keys”");
  CHECK(phrase("Post-mortem: a restart.", "post-mortem") == "Led / the post-mortem “A restart”");
  CHECK(phrase("Payments: a map", "documentation") == "Wrote / the guide “Payments: a map”");
}

TEST_CASE("every built-in kind has a verb of its own") {
  for (const Kind& kind : PortfolioFiles({}).read().kinds) {
    CAPTURE(kind.id);
    const bool is_fallback = phrase("Xyz", kind.id) == phrase("Xyz", "own-kind");
    CHECK(is_fallback == (kind.id == "delivery"));
  }
}

}  // namespace
}  // namespace dossier
