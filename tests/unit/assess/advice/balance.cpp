#include <doctest/doctest.h>

#include "unit/support/advice.h"

namespace dossier {
namespace {

// An entry that is solid: it can be read unaided and is measured.
std::string solid(const std::string& claims, const std::string& keys = {}) {
  return entry_text(
      "A", "checklist: [" + claims +
               "]\nartifacts: [https://a.example/]\nimpact: [{metric: m, after: 1}]\n" + keys);
}

std::string plain(const std::string& claims, const std::string& keys = {}) {
  return entry_text("A", "checklist: [" + claims + "]\n" + keys);
}

const std::string kDebt = "technical/debt-reduction";
const std::string kDocs = "communication/design-documents";
const std::string kProcess = "leadership/improved-process";
const std::string kReviews = "communication/constructive-reviews";

TEST_CASE("an item with old evidence alone is stale, at the newest entry that claims it") {
  CHECK(advice_of("stale", {{"content/a.md", plain(kDebt, "date: 2024-01-01\n")},
                            {"content/b.md", plain(kDebt, "date: 2025-04-30\n")}}) ==
        "content/b.md:6:7 the newest evidence of 'technical/debt-reduction' (Senior engineer "
        "checklist) is older than 18 months, and no longer counts");
  CHECK(advice_of("stale", plain(kDebt, "date: 2025-05-01\n")) == "");
}

TEST_CASE("an item that does not apply is not stale, and an entry may silence it") {
  const std::string old = plain(kDebt, "date: 2024-01-01\n");
  CHECK(advice_of("stale", old) != "");
  CHECK(advice_of("stale", old, "not_applicable: {" + kDebt + ": none here}\n") == "");
  CHECK(advice_of("stale", plain(kDebt, "date: 2024-01-01\nignore: [stale]\n")) == "");
}

TEST_CASE("a packet that has no room says so in portfolio.yaml") {
  const std::string entry = plain(kDebt);
  CHECK(advice_of("packet-over-budget", entry, "packet: {max_words: 10}\n")
            .starts_with("portfolio.yaml:3:9 the packet's budget of 10 words leaves out "));
  CHECK(advice_of("packet-over-budget", entry) == "");
}

TEST_CASE("the packet is what the first target's audience reads") {
  const std::string config =
      "packet: {max_words: 10}\ntargets: {out: {audience: public, output: o}}\n";
  CHECK(advice_of("packet-over-budget", plain(kDebt), config) != "");
  CHECK(advice_of("packet-over-budget", plain(kDebt, "visibility: manager\n"), config) == "");
}

TEST_CASE("strong items that rest on one entry are named") {
  CHECK(advice_of("concentration", {{"content/a.md", solid(kDebt + ", " + kDocs + ", " + kProcess)},
                                    {"content/b.md", plain(kDebt)},
                                    {"content/c.md", plain(kDocs)},
                                    {"content/d.md", plain(kProcess)}}) ==
        "content/a.md:6:12 3 of the 3 strong items of the Senior engineer checklist rest on 'a': "
        "technical/debt-reduction, leadership/improved-process, communication/design-documents");
}

TEST_CASE("an entry in the evidence of every strong item is named, though none needs it") {
  const std::string three = kDebt + ", " + kDocs + ", " + kProcess;
  CHECK(advice_of("concentration", {{"content/a.md", solid(three)},
                                    {"content/b.md", solid(kDebt + ", " + kDocs)},
                                    {"content/c.md", solid(kProcess)},
                                    {"content/d.md", plain(kDebt)},
                                    {"content/e.md", plain(kDocs + ", " + kProcess)}})
            .starts_with("content/a.md:6:12 3 of the 3 "));
}

TEST_CASE("half of the strong items, or two of two, are no concentration") {
  CHECK(advice_of("concentration", {{"content/a.md", solid(kDebt + ", " + kDocs)},
                                    {"content/b.md", plain(kDebt)},
                                    {"content/c.md", plain(kDocs)}}) == "");
  CHECK(advice_of("concentration", {{"content/a.md", solid(kDebt + ", " + kDocs)},
                                    {"content/b.md", plain(kDebt)},
                                    {"content/c.md", plain(kDocs)},
                                    {"content/d.md", solid(kProcess + ", " + kReviews)},
                                    {"content/e.md", plain(kProcess)},
                                    {"content/f.md", plain(kReviews)}}) == "");
}

TEST_CASE("evidence outside the window holds nothing up") {
  const std::string three = kDebt + ", " + kDocs + ", " + kProcess;
  CHECK(advice_of("concentration", {{"content/a.md", solid(three, "date: 2024-01-01\n")},
                                    {"content/b.md", solid(kDebt)},
                                    {"content/c.md", plain(kDebt)},
                                    {"content/d.md", solid(kDocs)},
                                    {"content/e.md", plain(kDocs)},
                                    {"content/f.md", solid(kProcess)},
                                    {"content/g.md", plain(kProcess)}}) == "");
}

}  // namespace
}  // namespace dossier
