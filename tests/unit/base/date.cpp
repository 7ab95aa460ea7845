#include "base/date.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

Date day(std::string_view text) {
  const auto date = parse_date(text);
  REQUIRE_MESSAGE(date.has_value(), std::string(text));
  return *date;
}

std::string week_of(std::string_view text) {
  const IsoWeek week = iso_week(day(text));
  return std::to_string(week.year) + "-W" + std::to_string(week.week);
}

std::string minus_span(std::string_view date, std::string_view span) {
  const auto parsed = parse_span(span);
  REQUIRE_MESSAGE(parsed.has_value(), std::string(span));
  return iso_date(minus(day(date), *parsed));
}

TEST_CASE("a date is a four-digit year, a month and an existing day") {
  for (const char* text : {"2026-11-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    CAPTURE(text);
    CHECK(iso_date(day(text)) == text);
  }
}

TEST_CASE("anything else is no date") {
  for (const char* text : {"",
                           "2023-02-29",
                           "1900-02-29",
                           "2026-02-30",
                           "2026-04-31",
                           "2026-13-01",
                           "2026-00-01",
                           "2026-01-00",
                           "2026-01-32",
                           "0000-01-01",
                           "2026-1-01",
                           "2026-01-1",
                           "26-01-01",
                           "2026/01/01",
                           "2026-01-01 ",
                           " 2026-01-01",
                           "2026-01-01T00:00:00Z",
                           "+026-01-01",
                           "-026-01-01",
                           "2026-+1-01",
                           "2026-01--1",
                           "20a6-01-01",
                           "2026-0x-01",
                           "tomorrow"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("a date is written in the forms that pages and feeds need") {
  const Date date = day("2026-11-01");
  CHECK(long_date(date) == "1 November 2026");
  CHECK(rfc822_date(date) == "Sun, 01 Nov 2026 00:00:00 +0000");
  CHECK(rfc3339_date(date) == "2026-11-01T00:00:00Z");
  CHECK(rfc822_date(day("2024-02-29")) == "Thu, 29 Feb 2024 00:00:00 +0000");
  CHECK(rfc822_date(day("2025-05-05")) == "Mon, 05 May 2025 00:00:00 +0000");
  CHECK(iso_date(day("0987-06-05")) == "0987-06-05");
}

TEST_CASE("a date knows its year and quarter") {
  struct Row {
    const char* date;
    int year, quarter;
  };
  for (const Row& row :
       {Row{"2026-01-01", 2026, 1}, Row{"2026-03-31", 2026, 1}, Row{"2026-04-01", 2026, 2},
        Row{"2026-06-30", 2026, 2}, Row{"2026-07-01", 2026, 3}, Row{"2026-09-30", 2026, 3},
        Row{"2026-10-01", 2026, 4}, Row{"2025-12-31", 2025, 4}}) {
    CAPTURE(row.date);
    CHECK(year_of(day(row.date)) == row.year);
    CHECK(quarter_of(day(row.date)) == row.quarter);
  }
}

TEST_CASE("an ISO week belongs to the year of its Thursday") {
  CHECK(week_of("2020-12-31") == "2020-W53");
  CHECK(week_of("2021-01-03") == "2020-W53");
  CHECK(week_of("2021-01-04") == "2021-W1");
  CHECK(week_of("2024-12-29") == "2024-W52");
  CHECK(week_of("2024-12-30") == "2025-W1");
  CHECK(week_of("2026-01-01") == "2026-W1");
  CHECK(week_of("2025-12-29") == "2026-W1");
  CHECK(week_of("2025-12-28") == "2025-W52");
  CHECK(week_of("2023-01-01") == "2022-W52");
  CHECK(week_of("2026-11-01") == "2026-W44");
}

TEST_CASE("a week starts on Monday") {
  CHECK(iso_week(day("2026-11-02")) > iso_week(day("2026-11-01")));
  CHECK(iso_week(day("2026-11-02")) == iso_week(day("2026-11-08")));
}

TEST_CASE("a span is a number from 1 and a unit, singular or plural") {
  struct Row {
    const char* text;
    Span span;
    const char* shown;
  };
  using Unit = Span::Unit;
  for (const Row& row :
       {Row{"1 day", {1, Unit::days}, "1 day"}, Row{"90 days", {90, Unit::days}, "90 days"},
        Row{"2 weeks", {2, Unit::weeks}, "2 weeks"}, Row{"1 month", {1, Unit::months}, "1 month"},
        Row{"6 months", {6, Unit::months}, "6 months"},
        Row{"1 quarter", {1, Unit::quarters}, "1 quarter"},
        Row{"1 quarters", {1, Unit::quarters}, "1 quarter"},
        Row{"100000 days", {100000, Unit::days}, "100000 days"}}) {
    CAPTURE(row.text);
    const auto span = parse_span(row.text);
    REQUIRE(span.has_value());
    CHECK(*span == row.span);
    CHECK(to_string(*span) == row.shown);
  }
}

TEST_CASE("anything else is no span") {
  for (const char* text :
       {"", "6", "months", "0 days", "-1 days", "+1 days", "6  months", "6 month s", "6 monthss",
        " 6 months", "6 months ", "6months", "six months", "1.5 months", "6 Months", "1 year",
        "100001 days", "99999999999 days", "6\tmonths"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_span(text).has_value());
  }
}

TEST_CASE("a span of months keeps the day, clamped to the month's last") {
  CHECK(minus_span("2026-08-31", "6 months") == "2026-02-28");
  CHECK(minus_span("2024-03-31", "1 month") == "2024-02-29");
  CHECK(minus_span("2025-03-31", "1 month") == "2025-02-28");
  CHECK(minus_span("2026-05-31", "1 month") == "2026-04-30");
  CHECK(minus_span("2026-11-01", "6 months") == "2026-05-01");
  CHECK(minus_span("2026-01-15", "1 month") == "2025-12-15");
  CHECK(minus_span("2026-11-01", "18 months") == "2025-05-01");
  CHECK(minus_span("2024-02-29", "12 months") == "2023-02-28");
}

TEST_CASE("a quarter is 90 days and a week seven") {
  CHECK(minus_span("2026-11-01", "1 quarter") == "2026-08-03");
  CHECK(minus_span("2026-11-01", "90 days") == "2026-08-03");
  CHECK(minus_span("2026-11-01", "2 quarters") == "2026-05-05");
  CHECK(minus_span("2026-03-01", "1 day") == "2026-02-28");
  CHECK(minus_span("2024-03-01", "1 week") == "2024-02-23");
}

}  // namespace
}  // namespace dossier
