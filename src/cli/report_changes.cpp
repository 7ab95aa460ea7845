#include "cli/report_changes.h"

#include <algorithm>

#include "base/text.h"
#include "cli/report_lines.h"
#include "cli/report_words.h"

namespace dossier {
namespace {

void add(std::vector<Change>& changes, std::string what, std::string before, std::string after) {
  if (before != after) changes.push_back({std::move(what), std::move(before), std::move(after)});
}

std::string entries_on(const Portfolio& portfolio, Date day) {
  return std::to_string(std::count_if(portfolio.entries.begin(), portfolio.entries.end(),
                                      [&](const Entry& entry) { return is_counted(entry, day); }));
}

std::string reading_of(const CheckpointAssessment& checkpoint) {
  return std::string(checkpoint.passes ? "passes, " : "does not pass, ") + count_of(checkpoint);
}

void compare_items(const FrameworkAssessment& then, const Assessment& now, std::size_t framework,
                   std::vector<Change>& items) {
  const FrameworkAssessment& after = now.frameworks[framework];
  for (std::size_t c = 0; c < after.categories.size(); ++c)
    for (std::size_t i = 0; i < after.categories[c].items.size(); ++i) {
      const ItemAssessment& item = after.categories[c].items[i];
      add(items, item_name(now, {after.id, after.categories[c].id, item.id}),
          words_for(then.categories[c].items[i].strength), words_for(item.strength));
    }
}

}  // namespace

Changes changes_between(const Portfolio& portfolio, const Assessment& then, const Assessment& now) {
  Changes made;
  add(made.counts, "Entries that count", entries_on(portfolio, then.as_of),
      entries_on(portfolio, now.as_of));
  for (std::size_t f = 0; f < now.frameworks.size(); ++f) {
    const FrameworkAssessment &before = then.frameworks[f], &after = now.frameworks[f];
    const std::string title = one_line(find_framework(portfolio, after.id)->title);
    add(made.counts, title, tally_of(before), tally_of(after));
    add(made.counts, title + ", verdict", words_for(before.verdict), words_for(after.verdict));
    compare_items(before, now, f, made.items);
  }
  const auto number = [](std::size_t count) { return std::to_string(count); };
  add(made.counts, "Design decisions in 90 days", number(then.decisions_90_days),
      number(now.decisions_90_days));
  add(made.counts, "Judgment record, 90 days", number(then.records.judgment),
      number(now.records.judgment));
  add(made.counts, "Delivery record, 90 days", number(then.records.delivery),
      number(now.records.delivery));
  add(made.counts, "Longest streak", counted(then.wins.longest_streak, "week"),
      counted(now.wins.longest_streak, "week"));
  for (std::size_t i = 0; i < now.checkpoints.size(); ++i)
    add(made.checkpoints, one_line(described(portfolio, now.checkpoints[i]).title),
        reading_of(then.checkpoints[i]), reading_of(now.checkpoints[i]));
  return made;
}

}  // namespace dossier
