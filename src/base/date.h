// Calendar days, as the whole product counts them: never an instant, always UTC, no locale.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

using Date = std::chrono::sys_days;

// YYYY-MM-DD and an existing day, nothing else.
std::optional<Date> parse_date(std::string_view text);

std::string iso_date(Date date);      // 2026-11-01
std::string long_date(Date date);     // 1 November 2026
std::string rfc822_date(Date date);   // Sun, 01 Nov 2026 00:00:00 +0000
std::string rfc3339_date(Date date);  // 2026-11-01T00:00:00Z

int year_of(Date date);
int quarter_of(Date date);  // 1 to 4

// A week of ISO 8601: Monday to Sunday, in the year that holds its Thursday.
struct IsoWeek {
  int year = 0;
  int week = 0;
  auto operator<=>(const IsoWeek&) const = default;
};
IsoWeek iso_week(Date date);

// "6 months", "90 days", "1 quarter". A quarter is 90 days; a month is a calendar month.
struct Span {
  enum class Unit { days, weeks, months, quarters };
  int count = 1;
  Unit unit = Unit::days;
  bool operator==(const Span&) const = default;
};
std::optional<Span> parse_span(std::string_view text);
std::string to_string(const Span& span);

// `span` before `date`. Months are clamped to the month's last day: 2026-08-31 minus 6 months is
// 2026-02-28.
Date minus(Date date, const Span& span);

}  // namespace dossier
