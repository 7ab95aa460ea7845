#include "assess/cadence.h"

#include <algorithm>
#include <map>

#include "assess/evidence.h"

namespace dossier {
namespace {

constexpr int kWeeksShown = 26;
constexpr std::chrono::days kWeek{7};

Date monday_of(Date date) {
  return date - std::chrono::days(std::chrono::weekday(date).iso_encoding() - 1);
}

}  // namespace

Cadence assess_cadence(const Portfolio& portfolio, Date as_of) {
  std::map<Date, std::size_t> counts;  // by Monday
  for (const EntryIndex i : counted_entries(portfolio, as_of))
    ++counts[monday_of(portfolio.entries[i].date)];
  const auto count_in = [&](Date monday) {
    const auto found = counts.find(monday);
    return found == counts.end() ? std::size_t{0} : found->second;
  };
  const Date current = monday_of(as_of);
  Cadence made;
  for (int i = 0; i < kWeeksShown; ++i) {
    const Date monday = current - i * kWeek;
    made.weeks.push_back({iso_week(monday), count_in(monday)});
    made.empty_weeks += made.weeks.back().count == 0 ? 1 : 0;
  }
  // The current week is not over: it may add to the streak, but does not break it.
  made.streak = count_in(current) >= kWeeklyPace ? 1 : 0;
  for (Date monday = current - kWeek; count_in(monday) >= kWeeklyPace; monday -= kWeek)
    ++made.streak;
  std::size_t run = 0;
  Date expected{};
  for (const auto& [monday, count] : counts) {
    if (count < kWeeklyPace) continue;
    run = run > 0 && monday == expected ? run + 1 : 1;
    expected = monday + kWeek;
    made.longest_streak = std::max(made.longest_streak, run);
  }
  return made;
}

}  // namespace dossier
