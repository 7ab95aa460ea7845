#include "assess/packet.h"

#include <doctest/doctest.h>

#include "assess/assess.h"
#include "unit/support/portfolios.h"

namespace dossier {
namespace {

std::string entry(const std::string& title, const std::string& keys,
                  const std::string& kind = "design-doc") {
  return "---\ntitle: " + title + "\ndate: 2026-10-05\nkind: " + kind + "\n" + keys +
         "---\nWords of the body.\n";
}

Portfolio read(std::initializer_list<std::pair<const char*, std::string>> files,
               const std::string& config = {}) {
  Diagnostics out;
  Portfolio portfolio = PortfolioFiles(files, config).read(out);
  REQUIRE_FALSE(out.has_errors());
  return portfolio;
}

std::string ids(const Portfolio& portfolio, const EntryIndexes& places) {
  std::string joined;
  for (const EntryIndex i : places) joined += portfolio.entries[i].id + " ";
  return joined;
}

constexpr const char* kClaim = "checklist: {technical/multi-team-system: Because.}\n";

}  // namespace

TEST_CASE("featured entries lead, then solid ones, then measured ones, then the newest") {
  const std::string measured = "impact: [{metric: m, after: 1}]\n";
  const Portfolio portfolio =
      read({{"content/plain.md", entry("Plain", "")},
            {"content/measured.md", entry("Measured", measured)},
            {"content/solid.md", entry("Solid", measured + "feedback: [{text: Good}]\n")},
            {"content/second.md", entry("Second", "featured: 2\n")},
            {"content/first.md", entry("First", "featured: 1\n")},
            {"content/draft.md", entry("Draft", "draft: true\n")}});
  CHECK(ids(portfolio, strongest_first(portfolio)) == "first second solid measured plain ");
}

TEST_CASE("a packet has every claim once, a voice an entry, and the rest as an appendix") {
  const Portfolio portfolio = read(
      {{"content/a.md", entry("A", std::string(kClaim) + "feedback: [{text: Yes}, {text: No}]\n")},
       {"content/b.md", entry("B", kClaim)},
       {"content/c.md", entry("C", kClaim)}},
      "packet: {top: 1}\n");
  const PacketContent packet = make_packet(portfolio, assess(portfolio, portfolio.as_of));
  CHECK(packet.top.size() == 1);
  REQUIRE(packet.claims.size() == 1);
  CHECK(packet.claims[0].item == "multi-team-system");
  CHECK(packet.claims[0].evidence.size() == 2);
  CHECK(packet.quotes.size() == 1);
  CHECK(packet.appendix.size() == 2);
  CHECK(packet.left_out == 0);
}

TEST_CASE("what does not fit the budget is left out and counted") {
  const Portfolio portfolio =
      read({{"content/a.md", entry("A", kClaim)}, {"content/b.md", entry("B", kClaim)}},
           "packet: {max_words: 60}\n");
  const PacketContent packet = make_packet(portfolio, assess(portfolio, portfolio.as_of));
  CHECK(packet.left_out > 0);
}

TEST_CASE("the thesis says who, what for and what there is; the total only where gaps are shown") {
  const Portfolio portfolio = read({{"content/a.md", entry("A", kClaim)}},
                                   "team: Payments\nlevel: {current: Mid, target: Senior}\n");
  const Assessment assessment = assess(portfolio, portfolio.as_of);
  CHECK(thesis_of(portfolio, assessment, false) ==
        "Ada, now Mid, works on Payments and makes the case for Senior. 1 piece of evidence from "
        "October 2026 shows 1 behaviour of the Senior engineer checklist. 1 leads to written work "
        "that can be read on its own, and 1 is a call that weighed trade-offs.");
  CHECK(thesis_of(portfolio, assessment, true).find("shows 1 of 17 behaviours of the") !=
        std::string::npos);
}

TEST_CASE("that nothing claims an item is not told to whoever sees no gaps") {
  const Portfolio portfolio = read({{"content/a.md", entry("A", "")}});
  const Assessment assessment = assess(portfolio, portfolio.as_of);
  CHECK(thesis_of(portfolio, assessment, false)
            .starts_with("1 piece of evidence from October 2026 shows how. 1 leads"));
}

TEST_CASE("an empty portfolio has a packet without anything in it") {
  const Portfolio portfolio = read({});
  const PacketContent packet = make_packet(portfolio, assess(portfolio, portfolio.as_of));
  CHECK(packet.thesis.empty());
  CHECK(packet.top.empty());
  CHECK(packet.claims.empty());
}

}  // namespace dossier
