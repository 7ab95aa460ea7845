#include "assess/backlog.h"

#include "assess/assess.h"
#include "unit/assess/support.h"

namespace dossier {
namespace {

std::string order(const std::vector<NextStep>& steps) {
  std::vector<std::string> names;
  for (const NextStep& step : steps) names.push_back(step.item);
  return join(names, " ");
}

TEST_CASE("what closes a checkpoint comes first, then what has nothing, then the thin") {
  Framework framework = make_framework("f", {"thin", "gap", "doc", "strong"});
  auto& items = framework.categories[0].items;
  items[0].kinds = {{"fix", {}}};
  items[2].kinds = {{"fix", {}}, {"adr", {}}};
  items[3].strong = {1, 0};
  Checkpoint checkpoint;
  checkpoint.id = "test";
  checkpoint.title = "Test";
  checkpoint.within = *parse_span("30 days");
  checkpoint.where.decision = true;
  framework.checkpoints = {checkpoint};
  Entry entry = make_entry("e", "2026-10-01", "fix");
  for (const char* id : {"thin", "doc", "strong"}) entry = claiming(entry, "f", "c", id);
  const Portfolio portfolio = make_portfolio({framework}, {entry, make_entry("adr", "2026-12-01")});

  const auto open = assess(portfolio, day("2026-11-01")).next;
  CHECK(order(open) == "doc gap thin");
  CHECK(open[0].why ==
        "1 recent entry, 0 solid; strong takes 2, 1 solid; the right kind would also count for the "
        "Test");
  CHECK(open[1].why == "nothing shows it yet");
  CHECK(open[1].kinds.empty());
  const auto closed = assess(portfolio, day("2026-12-01")).next;
  CHECK(order(closed) == "gap thin doc");
}

TEST_CASE("of equals the category with the larger open share comes first") {
  Framework framework = make_framework("f", {"a", "b"});
  Category open;
  open.id = "open";
  open.items = {make_item("d"), make_item("e")};
  framework.categories.push_back(open);
  const Portfolio portfolio =
      make_portfolio({framework}, {claiming(make_entry("x", "2026-10-01"), "f", "c", "a")});
  CHECK(order(assess(portfolio, day("2026-11-01")).next) == "d e b a");
}

TEST_CASE("what does not apply and what is strong is no step") {
  Framework framework = make_framework("f", {"waived", "strong"});
  framework.categories[0].items[1].strong = {1, 0};
  Portfolio portfolio =
      make_portfolio({framework}, {claiming(make_entry("x", "2026-10-01"), "f", "c", "strong")});
  portfolio.config.not_applicable = {{{"c/waived", {}}, ""}};
  CHECK(assess(portfolio, day("2026-11-01")).next.empty());
}

}  // namespace
}  // namespace dossier
