// Portfolios made by hand for the tests of assess/, without files.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "load/frameworks.h"
#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

inline Date day(std::string_view text) { return *parse_date(text); }

inline Entry make_entry(std::string id, std::string_view date, std::string kind = "adr") {
  Entry entry;
  entry.id = std::move(id);
  entry.date = day(date);
  entry.dated = true;
  entry.kind = std::move(kind);
  entry.visibility = Audience::self;
  return entry;
}

inline Entry claiming(Entry entry, std::string framework, std::string category, std::string item) {
  entry.checklist.push_back(
      {std::move(framework), std::move(category), std::move(item), {}, {}, {}});
  return entry;
}

// Own work that is measured and corroborated.
inline Entry solid(Entry entry) {
  Impact impact;
  impact.metric = "errors";
  impact.after = Amount{"0", 0.0};
  entry.impact.push_back(impact);
  entry.feedback.push_back({"It works.", {}, {}});
  return entry;
}

inline Item make_item(std::string id) {
  Item item;
  item.id = id;
  item.title = std::move(id);
  return item;
}

// A framework of one category, "c", with these items.
inline Framework make_framework(std::string id, const std::vector<std::string>& items) {
  Framework framework;
  framework.id = std::move(id);
  framework.title = framework.id;
  Category category;
  category.id = category.title = "c";
  for (const std::string& item : items) category.items.push_back(make_item(item));
  if (!items.empty()) framework.categories.push_back(std::move(category));
  return framework;
}

// Entries in the order that the loader gives them, each in the stage of its kind.
inline Portfolio make_portfolio(std::vector<Framework> frameworks, std::vector<Entry> entries) {
  Portfolio portfolio;
  portfolio.config.name = "Ada";
  portfolio.kinds = builtin_kinds();
  portfolio.frameworks = std::move(frameworks);
  portfolio.entries = std::move(entries);
  std::sort(portfolio.entries.begin(), portfolio.entries.end(), [](const Entry& a, const Entry& b) {
    return a.date != b.date ? a.date > b.date : a.id < b.id;
  });
  for (Entry& entry : portfolio.entries)
    if (entry.stage.empty()) entry.stage = kind_of(portfolio, entry).stage;
  return portfolio;
}

// "a b"
inline std::string ids(const Portfolio& portfolio, const EntryIndexes& entries) {
  std::vector<std::string> names;
  for (const EntryIndex i : entries) names.push_back(portfolio.entries[i].id);
  return join(names, " ");
}

}  // namespace dossier
