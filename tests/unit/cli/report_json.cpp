#include "cli/report_json.h"

#include "assess/assess.h"
#include "unit/assess/support.h"

namespace dossier {
namespace {

std::string keys(const nlohmann::ordered_json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return join(names, " ");
}

TEST_CASE("the shape and its order are those of the contract") {
  Portfolio portfolio = make_portfolio(builtin_frameworks(),
                                       {claiming(make_entry("e", "2026-12-30"), "senior-checklist",
                                                 "technical", "multi-team-system")});
  portfolio.config.plan.start = day("2026-12-01");
  portfolio.config.criteria.resize(1);
  const auto json = report_json(portfolio, assess(portfolio, day("2027-01-03")));
  CHECK(keys(json) ==
        "as_of name frameworks stages checkpoints signals records decisions_90_days wins plan "
        "criteria next");
  CHECK(keys(json["frameworks"][0]) == "id covered strong total not_applicable verdict categories");
  CHECK(keys(json["frameworks"][0]["categories"][0]) == "id covered strong total items");
  CHECK(keys(json["frameworks"][0]["categories"][0]["items"][0]) ==
        "id strength evidence crosswalk");
  CHECK(keys(json["stages"][0]) == "id entries checkpoints passes");
  CHECK(keys(json["checkpoints"][0]) == "id framework passes count needs since until evidence");
  CHECK(keys(json["signals"][0]) == "id framework reading evidence");
  CHECK(keys(json["records"]) == "since judgment delivery");
  CHECK(keys(json["wins"]) == "weeks streak longest_streak empty_weeks");
  CHECK(json["wins"]["weeks"][0].dump() == R"({"week":"2026-W53","count":1})");
  CHECK(keys(json["plan"]) == "day phase moved needs tasks");
  CHECK(json["plan"]["day"] == 34);
  CHECK(keys(json["plan"]["tasks"][0]) == "id done");
  CHECK(keys(json["criteria"][0]) == "text status");
  CHECK(keys(json["next"][0]) == "item strength kinds why");
}

TEST_CASE("what is not there is null or an empty list, and early weeks have two digits") {
  const Portfolio portfolio = make_portfolio({}, {});
  const auto json = report_json(portfolio, assess(portfolio, day("2026-01-05")));
  CHECK(json["plan"].is_null());
  CHECK(json["frameworks"].dump() == "[]");
  CHECK(json["next"].dump() == "[]");
  CHECK(json["wins"]["weeks"][0]["week"] == "2026-W02");
}

}  // namespace
}  // namespace dossier
