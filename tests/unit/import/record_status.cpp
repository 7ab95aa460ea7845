#include "import/record_status.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

std::string_view said(std::string_view raw) { return word_of(status_of(raw)); }

TEST_CASE("the words of a status are mapped, in any case") {
  CHECK(said("Accepted") == "accepted");
  CHECK(said("APPROVED") == "accepted");
  CHECK(said("Proposed, 2024-01-02") == "proposed");
  CHECK(said("rejected") == "rejected");
  CHECK(said("Draft") == "draft");
  CHECK(said("Obsolete") == "deprecated");
}

TEST_CASE("being superseded outlasts having been accepted") {
  CHECK(said("Accepted\nSuperceded by [2. X](0002-x.md)") == "superseded");
  CHECK(said("accepted, superseded by 12") == "superseded");
  CHECK(said("Accepted\nSupercedes [1. X](0001-x.md)") == "accepted");
  CHECK(said("Accepted\nSupercedes [1. The deprecated one](0001-x.md)") == "accepted");
}

TEST_CASE("what is struck out is no longer said") {
  CHECK(said("~~Proposed~~ Accepted") == "accepted");
  CHECK(said("~~Accepted~~") == "unknown");
}

TEST_CASE("a list to choose from says nothing") {
  CHECK(said("proposed | accepted | rejected") == "unknown");
  CHECK(said("What is it: proposed, accepted, rejected, superseded by [X](x.md)?") == "unknown");
}

TEST_CASE("what is not known is unknown, never accepted") {
  CHECK(said("") == "unknown");
  CHECK(said("It was discussed") == "unknown");
  CHECK(said("not accepted") == "unknown");
  CHECK(said("to be accepted") == "unknown");
  CHECK(said("unacceptedly") == "unknown");
}

}  // namespace
}  // namespace dossier
