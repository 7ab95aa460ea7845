#include "render/charts/quarters.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("quarters are counted through the years") {
  const Date last_day = *parse_date("2025-12-31"), first_day = *parse_date("2026-01-01");
  CHECK(quarter_number(first_day) == quarter_number(last_day) + 1);
  CHECK(quarter_label(quarter_number(last_day)) == "2025 Q4");
  CHECK(quarter_label(quarter_number(first_day)) == "2026 Q1");
  CHECK(quarter_word(quarter_number(*parse_date("2026-08-15"))) == "Q3");
  CHECK(year_of_quarter(quarter_number(last_day)) == 2025);
  CHECK(start_of_quarter(quarter_number(*parse_date("2026-06-30"))) == *parse_date("2026-04-01"));
  CHECK(start_of_quarter(quarter_number(last_day)) == *parse_date("2025-10-01"));
}

}  // namespace
}  // namespace dossier
