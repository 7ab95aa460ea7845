#include "render/evidence_index.h"

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

std::string ids(const Entries& entries) {
  std::string out;
  for (const Entry* entry : entries) out += (out.empty() ? "" : " ") + entry->id;
  return out;
}

std::string ids(const std::vector<ItemEvidence>& evidence) {
  std::string out;
  for (const ItemEvidence& one : evidence) out += (out.empty() ? "" : " ") + one.entry->id;
  return out;
}

TEST_CASE("entries stand at their items, categories, stages and tags, newest first") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A",
                                   "date: 2026-01-01\ntags: [x]\n"
                                   "checklist: {technical/multi-team-system: why A}\n")},
       {"content/b.md", entry_text("B",
                                   "date: 2026-03-01\ntags: [X, y]\nkind: win\n"
                                   "checklist: {technical/multi-team-system: why B}\n")},
       {"content/c.md", entry_text("C", "date: 2026-02-01\ncategory: technical\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  const EvidenceIndex& index = viewed->view.index;
  const auto& evidence = index.of_item("senior-checklist", "technical", "multi-team-system");
  CHECK(ids(evidence) == "b a");
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[1].claim->why == "why A");
  CHECK(ids(index.of_category("senior-checklist", "technical")) == "b c a");
  CHECK(ids(index.of_stage("artifacts")) == "c a");
  CHECK(ids(index.of_stage("scope")) == "b");
  REQUIRE(index.tags().size() == 2);
  CHECK(ids(index.tags().at("X")) == "b a");  // one tag, spelled as it sorts first
  CHECK(ids(index.tags().at("y")) == "b");
}

TEST_CASE("where nothing stands there is nothing") {
  const auto viewed = PortfolioFiles({}).viewed();
  const EvidenceIndex& index = viewed->view.index;
  CHECK(index.of_item("senior-checklist", "technical", "multi-team-system").empty());
  CHECK(index.of_item("x", "y", "z").empty());
  CHECK(index.of_category("senior-checklist", "nope").empty());
  CHECK(index.of_stage("nope").empty());
  CHECK(index.tags().empty());
}

TEST_CASE("what the reader may not see stands nowhere") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A",
                                   "visibility: manager\ntags: [x]\n"
                                   "checklist: [technical/multi-team-system]\n")}});
  const auto inside = files.viewed(Audience::manager), outside = files.viewed(Audience::internal);
  CHECK(inside->view.index.tags().size() == 1);
  CHECK(outside->view.index.tags().empty());
  CHECK(outside->view.index.of_stage("artifacts").empty());
  CHECK(outside->view.index.of_category("senior-checklist", "technical").empty());
}

}  // namespace
}  // namespace dossier
