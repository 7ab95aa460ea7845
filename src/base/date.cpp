#include "base/date.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

namespace dossier {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
constexpr std::array<const char*, 7> kWeekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

constexpr std::array<std::pair<std::string_view, Span::Unit>, 4> kUnits = {{
    {"day", Span::Unit::days},
    {"week", Span::Unit::weeks},
    {"month", Span::Unit::months},
    {"quarter", Span::Unit::quarters},
}};

constexpr int kDaysInQuarter = 90;
constexpr int kLongestSpan = 100'000;

// Decimal digits only, no sign.
std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text[0] == '-' || error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

int day_of(const year_month_day& ymd) { return static_cast<int>(static_cast<unsigned>(ymd.day())); }
int month_of(const year_month_day& ymd) {
  return static_cast<int>(static_cast<unsigned>(ymd.month()));
}

template <class... Args>
std::string format(const char* shape, Args... args) {
  std::array<char, 64> buffer;
  const int length = std::snprintf(buffer.data(), buffer.size(), shape, args...);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = parse_digits(text.substr(0, 4));
  const auto m = parse_digits(text.substr(5, 2));
  const auto d = parse_digits(text.substr(8, 2));
  if (!y || !m || !d || *y < 1) return std::nullopt;
  const year_month_day ymd{year(*y), month(static_cast<unsigned>(*m)),
                           std::chrono::day(static_cast<unsigned>(*d))};
  if (!ymd.ok()) return std::nullopt;
  return Date(ymd);
}

std::string iso_date(Date date) {
  const year_month_day ymd(date);
  const int y = static_cast<int>(ymd.year());
  if (y < 0 || y > 9999) return format("%04d-%02d-%02d", y, month_of(ymd), day_of(ymd));
  // Every page holds dozens of them.
  std::string text = "0000-00-00";
  const auto put = [&text](int value, std::size_t end) {
    for (; value > 0; value /= 10) text[--end] = static_cast<char>('0' + value % 10);
  };
  put(y, 4);
  put(month_of(ymd), 7);
  put(day_of(ymd), 10);
  return text;
}

std::string long_date(Date date) {
  const year_month_day ymd(date);
  return format("%d %s %d", day_of(ymd), kMonths[static_cast<std::size_t>(month_of(ymd) - 1)],
                static_cast<int>(ymd.year()));
}

std::string rfc822_date(Date date) {
  const year_month_day ymd(date);
  const unsigned weekday = std::chrono::weekday(date).c_encoding();
  return format("%s, %02d %.3s %04d 00:00:00 +0000", kWeekdays[weekday], day_of(ymd),
                kMonths[static_cast<std::size_t>(month_of(ymd) - 1)],
                static_cast<int>(ymd.year()));
}

std::string rfc3339_date(Date date) { return iso_date(date) + "T00:00:00Z"; }

int year_of(Date date) { return static_cast<int>(year_month_day(date).year()); }
int quarter_of(Date date) { return (month_of(year_month_day(date)) + 2) / 3; }

IsoWeek iso_week(Date date) {
  const int from_monday = static_cast<int>(std::chrono::weekday(date).iso_encoding()) - 1;
  const Date thursday = date - days(from_monday) + days(3);
  const int y = year_of(thursday);
  const Date first = Date(year_month_day(year(y), month(1), std::chrono::day(1)));
  return {y, static_cast<int>((thursday - first).count() / 7) + 1};
}

std::optional<Span> parse_span(std::string_view text) {
  const auto blank = text.find(' ');
  if (blank == text.npos) return std::nullopt;
  const auto count = parse_digits(text.substr(0, blank));
  if (!count || *count < 1 || *count > kLongestSpan) return std::nullopt;
  const std::string_view word = text.substr(blank + 1);
  for (const auto& [name, unit] : kUnits)
    if (word == name || (word.size() == name.size() + 1 && word.starts_with(name) &&
                         word.ends_with('s')))
      return Span{*count, unit};
  return std::nullopt;
}

std::string to_string(const Span& span) {
  for (const auto& [name, unit] : kUnits)
    if (unit == span.unit)
      return std::to_string(span.count) + " " + std::string(name) + (span.count == 1 ? "" : "s");
  return {};
}

Date minus(Date date, const Span& span) {
  switch (span.unit) {
    case Span::Unit::days: return date - days(span.count);
    case Span::Unit::weeks: return date - days(7 * span.count);
    case Span::Unit::quarters: return date - days(kDaysInQuarter * span.count);
    case Span::Unit::months: break;
  }
  const year_month_day ymd(date);
  const auto moved = std::chrono::year_month(ymd.year(), ymd.month()) - months(span.count);
  const year_month_day same_day(moved.year(), moved.month(), ymd.day());
  if (same_day.ok()) return Date(same_day);
  return Date(std::chrono::year_month_day_last(moved.year(),
                                               std::chrono::month_day_last(moved.month())));
}

}  // namespace dossier
