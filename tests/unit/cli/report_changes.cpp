#include "cli/report_changes.h"

#include "assess/assess.h"
#include "unit/assess/support.h"

namespace dossier {
namespace {

std::string lines(const std::vector<Change>& changes) {
  std::string text;
  for (const Change& change : changes)
    text += change.what + ": " + change.before + " -> " + change.after + "\n";
  return text;
}

TEST_CASE("changes are what differs between two days, and nothing else") {
  Framework framework = make_framework("f", {"x", "y"});
  Checkpoint checkpoint;
  checkpoint.id = "test";
  checkpoint.title = "Test";
  checkpoint.within = *parse_span("30 days");
  framework.checkpoints = {checkpoint};
  const Portfolio portfolio =
      make_portfolio({framework}, {claiming(make_entry("e", "2026-10-20"), "f", "c", "x")});
  const Assessment then = assess(portfolio, day("2026-10-01"));
  const Assessment now = assess(portfolio, day("2026-11-01"));
  const Changes changes = changes_between(portfolio, then, now);
  CHECK(lines(changes.counts) ==
        "Entries that count: 0 -> 1\n"
        "f: 0 of 2 have evidence, 0 strong -> 1 of 2 has evidence, 0 strong\n"
        "f, verdict: No signal yet -> Clear targets\n"
        "Design decisions in 90 days: 0 -> 1\n"
        "Judgment record, 90 days: 0 -> 1\n");
  CHECK(lines(changes.items) == "c/x: none -> thin\n");
  CHECK(lines(changes.checkpoints) ==
        "Test: does not pass, 0 of 1 needed -> passes, 1 of 1 needed\n");
  CHECK(changes_between(portfolio, now, now).empty());
}

}  // namespace
}  // namespace dossier
