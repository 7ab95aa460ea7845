#include "assess/checklist.h"

#include "unit/assess/support.h"

namespace dossier {
namespace {

const ItemAssessment& item(const std::vector<FrameworkAssessment>& made, std::size_t index,
                           std::size_t framework = 0) {
  return made[framework].categories[0].items[index];
}

TEST_CASE("strength rises from none to strong") {
  const auto entry = [](std::string id, std::string_view date, std::string claimed) {
    return claiming(make_entry(std::move(id), date, "fix"), "f", "c", std::move(claimed));
  };
  const Portfolio portfolio = make_portfolio(
      {make_framework("f", {"none", "stale", "edge", "hollow", "strong"})},
      {entry("a", "2025-04-30", "stale"), entry("b", "2025-05-01", "edge"),
       entry("d", "2026-01-01", "hollow"), entry("e", "2026-01-02", "hollow"),
       entry("g", "2026-01-03", "strong"), solid(entry("h", "2026-01-04", "strong"))});
  const auto made = assess_checklists(portfolio, day("2026-11-01"));
  CHECK(item(made, 0).strength == Strength::none);
  CHECK(item(made, 1).strength == Strength::stale);
  CHECK(item(made, 2).strength == Strength::thin);
  CHECK(item(made, 3).strength == Strength::thin);
  CHECK(item(made, 4).strength == Strength::strong);
  CHECK(item(made, 4).recent == 2);
  CHECK(item(made, 4).solid == 1);
  CHECK(made[0].covered == 3);
  CHECK(made[0].strong == 1);
}

TEST_CASE("an entry that claims an item twice is one entry") {
  Entry twice =
      claiming(claiming(solid(make_entry("a", "2026-01-01")), "f", "c", "x"), "f", "c", "x");
  const Portfolio portfolio = make_portfolio({make_framework("f", {"x"})}, {twice});
  const auto made = assess_checklists(portfolio, day("2026-11-01"));
  CHECK(ids(portfolio, item(made, 0).evidence) == "a");
  CHECK(item(made, 0).strength == Strength::thin);
}

TEST_CASE("the crosswalk goes one step, both ways, between active frameworks") {
  Framework a = make_framework("a", {"one", "two"}), b = make_framework("b", {"one", "two"});
  a.categories[0].items[0].also = {{"b:c/one", {}}, {"a:c/one", {}}, {"gone:c/x", {}}};
  b.categories[0].items[1].also = {{"b:c/one", {}}};  // within one
  const Portfolio portfolio =
      make_portfolio({a, b}, {claiming(make_entry("e", "2026-01-01"), "a", "c", "one"),
                              claiming(make_entry("g", "2026-01-02"), "b", "c", "two")});
  const auto made = assess_checklists(portfolio, day("2026-11-01"));
  CHECK(ids(portfolio, item(made, 0, 0).evidence) == "e");
  CHECK(ids(portfolio, item(made, 0, 0).crosswalk) == "");
  CHECK(ids(portfolio, item(made, 0, 1).evidence) == "g e");
  CHECK(ids(portfolio, item(made, 0, 1).crosswalk) == "g e");
  CHECK(ids(portfolio, item(made, 1, 1).evidence) == "g");  // not e: two steps
}

TEST_CASE("what does not apply stays so, and its claim still counts by the crosswalk") {
  Framework f = make_framework("f", {"waived", "open"});
  f.categories[0].items[0].also = {{"f:c/open", {}}};
  Portfolio portfolio =
      make_portfolio({f}, {claiming(make_entry("e", "2026-01-01"), "f", "c", "waived")});
  portfolio.config.not_applicable = {{{"f:c/waived", {}}, "No chance"}};
  const auto made = assess_checklists(portfolio, day("2026-11-01"));
  CHECK(item(made, 0).strength == Strength::not_applicable);
  CHECK(item(made, 0).reason == "No chance");
  CHECK(ids(portfolio, item(made, 0).evidence) == "e");
  CHECK(item(made, 1).strength == Strength::thin);
  CHECK(made[0].not_applicable == 1);
  CHECK(made[0].total == 2);
}

// The verdict on `total` items, of which some do not apply, some are strong, others thin.
Verdict verdict(int total, int waived, int thin, int strong, Share share = {}) {
  std::vector<std::string> names;
  for (int i = 0; i < total; ++i) names.push_back("i" + std::to_string(i));
  Framework framework = make_framework("f", names);
  framework.ready_when.share = share;
  Entry one = make_entry("one", "2026-01-01"), two = solid(make_entry("two", "2026-01-02"));
  for (int i = 0; i < thin + strong; ++i)
    one = claiming(one, "f", "c", names[static_cast<std::size_t>(i)]);
  for (int i = 0; i < strong; ++i)
    two = claiming(two, "f", "c", names[static_cast<std::size_t>(i)]);
  Portfolio portfolio = make_portfolio({framework}, {one, two});
  for (int i = 0; i < waived; ++i)
    portfolio.config.not_applicable.push_back(
        {{"c/" + names[names.size() - 1u - static_cast<std::size_t>(i)], {}}, ""});
  return assess_checklists(portfolio, day("2026-11-01"))[0].verdict;
}

TEST_CASE("verdicts compare shares exactly, at every edge") {
  CHECK(verdict(10, 0, 0, 0) == Verdict::no_signal);
  CHECK(verdict(5, 3, 2, 0) == Verdict::too_little);  // 2 of 5 apply
  CHECK(verdict(4, 2, 1, 1) == Verdict::ready);       // half apply
  CHECK(verdict(7, 0, 2, 0) == Verdict::too_little);  // 20 < 21
  CHECK(verdict(10, 0, 3, 0) == Verdict::targets);    // exactly 30 %
  CHECK(verdict(10, 0, 0, 5) == Verdict::targets);    // not more than half
  CHECK(verdict(10, 0, 5, 1) == Verdict::targets);    // 3 < 5
  CHECK(verdict(10, 0, 4, 2) == Verdict::ready);      // 6 >= 5
  CHECK(verdict(10, 0, 100 - 90, 0) == Verdict::targets);
  CHECK(verdict(10, 0, 2, 1, {3, 10}) == Verdict::targets);  // exactly the share
  CHECK(verdict(10, 0, 3, 1, {3, 10}) == Verdict::ready);
  CHECK(verdict(10, 0, 3, 0, {0, 1}) == Verdict::ready);  // any share over nought
}

TEST_CASE("one more thin item never costs the verdict") {
  for (int strong = 0; strong <= 9; ++strong)
    for (int thin = 0; thin + strong < 9; ++thin)
      if (verdict(9, 0, thin, strong) == Verdict::ready)
        CHECK(verdict(9, 0, thin + 1, strong) == Verdict::ready);
}

TEST_CASE("what all does not apply has no signal, and frameworks without items no checklist") {
  CHECK(verdict(2, 2, 2, 0) == Verdict::no_signal);
  const Portfolio portfolio = make_portfolio({make_framework("path", {})}, {});
  CHECK(assess_checklists(portfolio, day("2026-11-01")).empty());
}

}  // namespace
}  // namespace dossier
