#include "model/portfolio.h"

#include <algorithm>

#include "base/text.h"

namespace dossier {
namespace {

template <class Range>
auto* find_by_id(Range& range, std::string_view id) {
  const auto found =
      std::find_if(range.begin(), range.end(), [&](const auto& one) { return one.id == id; });
  return found == range.end() ? nullptr : &*found;
}

}  // namespace

const Framework* find_framework(const Portfolio& portfolio, std::string_view id) {
  return find_by_id(portfolio.frameworks, id);
}

const Category* find_category(const Framework& framework, std::string_view id) {
  return find_by_id(framework.categories, id);
}

const Item* find_item(const Category& category, std::string_view id) {
  return find_by_id(category.items, id);
}

const Entry* find_entry(const Portfolio& portfolio, std::string_view id) {
  return find_by_id(portfolio.entries, id);
}

const Kind& kind_of(const Portfolio& portfolio, const Entry& entry) {
  static const Kind unknown;
  const Kind* kind = find_kind(portfolio.kinds, entry.kind);
  return kind ? *kind : unknown;
}

std::vector<const Category*> categories_of(const Entry& entry, const Framework& framework) {
  std::vector<const Category*> found;
  for (const Category& category : framework.categories) {
    const bool claimed =
        std::any_of(entry.checklist.begin(), entry.checklist.end(), [&](const Claim& claim) {
          return claim.framework == framework.id && claim.category == category.id;
        });
    const bool listed = std::find(entry.category.begin(), entry.category.end(), category.id) !=
                        entry.category.end();
    if (claimed || listed) found.push_back(&category);
  }
  return found;
}

bool is_win(const Entry& entry) {
  return entry.win.value_or(entry.kind == "win" || !entry.impact.empty());
}

bool is_counted(const Entry& entry, Date as_of) { return !entry.draft && entry.date <= as_of; }

std::string summary_of(const Entry& entry) {
  constexpr std::size_t longest = 200;
  if (!entry.summary.empty()) return entry.summary;
  return entry.body.document ? shorten(entry.body.document->first_paragraph, longest)
                             : std::string();
}

bool has_artifact(const Entry& entry, const Kind& kind) {
  return kind.artifact || !entry.artifacts.empty();
}

}  // namespace dossier
