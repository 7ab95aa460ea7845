#include <algorithm>

#include "assess/advice/rules.h"
#include "assess/assess.h"
#include "assess/evidence.h"
#include "assess/packet.h"
#include "model/seen.h"

namespace dossier {
namespace {

constexpr const char* kSettings = "portfolio.yaml";
constexpr std::size_t kEnoughStrong = 3;
constexpr std::size_t kItemsNamed = 4;

// A strong item with the evidence that makes it so.
struct StrongItem {
  std::string path;  // category/item
  const ItemAssessment* assessed = nullptr;
  Strong needs;
  EntryIndexes recent;
};

std::vector<StrongItem> strong_items(const WholeCase& all, const FrameworkAssessment& assessed) {
  const Framework& framework = *find_framework(all.portfolio, assessed.id);
  const Date since = minus(all.assessment.as_of, framework.window);
  std::vector<StrongItem> strong;
  for (const CategoryAssessment& category : assessed.categories)
    for (const ItemAssessment& item : category.items) {
      if (item.strength != Strength::strong) continue;
      const Item& described = *find_item(*find_category(framework, category.id), item.id);
      strong.push_back({category.id + "/" + item.id, &item, described.strong,
                        between(all.portfolio, item.evidence, since, all.assessment.as_of)});
    }
  return strong;
}

bool has(const StrongItem& item, EntryIndex entry) {
  return std::find(item.recent.begin(), item.recent.end(), entry) != item.recent.end();
}

// Whether the item would be less than strong without the entry.
bool rests_on(const StrongItem& item, EntryIndex i, const Portfolio& portfolio) {
  if (!has(item, i)) return false;
  const Entry& entry = portfolio.entries[i];
  const std::size_t solid = is_solid(entry, kind_of(portfolio, entry)) ? 1 : 0;
  return item.assessed->recent - 1 < static_cast<std::size_t>(item.needs.entries) ||
         item.assessed->solid - solid < static_cast<std::size_t>(item.needs.solid);
}

// The entry that most of the items rest on, and the items.
struct Pillar {
  EntryIndex entry = 0;
  std::vector<std::string> items;
};

Pillar find_pillar(const WholeCase& all, const std::vector<StrongItem>& strong) {
  Pillar pillar;
  for (const EntryIndex i : counted_entries(all.portfolio, all.assessment.as_of)) {
    std::vector<std::string> resting, holding;
    for (const StrongItem& item : strong) {
      if (has(item, i)) holding.push_back(item.path);
      if (rests_on(item, i, all.portfolio)) resting.push_back(item.path);
    }
    std::vector<std::string>& items = holding.size() == strong.size() ? holding : resting;
    if (items.size() > pillar.items.size()) pillar = {i, std::move(items)};
  }
  return pillar;
}

std::string named(std::vector<std::string> items) {
  if (items.size() <= kItemsNamed) return join(items, ", ");
  const std::size_t rest = items.size() - kItemsNamed;
  items.resize(kItemsNamed);
  return join(items, ", ") + " and " + std::to_string(rest) + " more";
}

}  // namespace

Findings find_stale(const WholeCase& all) {
  Findings found;
  for (const FrameworkAssessment& assessed : all.assessment.frameworks) {
    const Framework& framework = *find_framework(all.portfolio, assessed.id);
    const Date since = minus(all.assessment.as_of, framework.window);
    for (const CategoryAssessment& category : assessed.categories)
      for (const ItemAssessment& item : category.items) {
        if (item.strength != Strength::stale) continue;
        const Entry& newest = all.portfolio.entries[item.evidence.front()];
        found.push_back({&newest, place_of(newest, newest.date_at, iso_date(newest.date)),
                         "the newest evidence of '" + category.id + "/" + item.id + "' (" +
                             framework.title + ") is older than " + to_string(framework.window) +
                             ", and no longer counts",
                         "show it again with something since " + iso_date(since) +
                             ", or declare the item under 'not_applicable:' with a reason"});
      }
  }
  return found;
}

Findings find_packet_over_budget(const WholeCase& all) {
  const Config& config = all.portfolio.config;
  const Audience reader = config.targets.empty() ? Audience::self : config.targets.front().audience;
  Seen seen = seen_by(all.portfolio, reader);
  seen.portfolio.as_of = all.assessment.as_of;
  const PacketContent packet =
      make_packet(seen.portfolio, assess(seen.portfolio, all.assessment.as_of));
  if (packet.left_out == 0) return {};
  return {
      {nullptr,
       {kSettings, config.packet.at, 1},
       "the packet's budget of " +
           counted(static_cast<std::size_t>(config.packet.max_words), "word") + " leaves out " +
           counted(packet.left_out, "claim, quote or leading entry",
                   "claims, quotes and leading entries"),
       "shorten summaries and rationales, lower 'packet.top', or raise 'packet.max_words' as far "
       "as a committee will read"}};
}

Findings find_concentration(const WholeCase& all) {
  Findings found;
  for (const FrameworkAssessment& assessed : all.assessment.frameworks) {
    const std::vector<StrongItem> strong = strong_items(all, assessed);
    if (strong.size() < kEnoughStrong) continue;
    const Pillar pillar = find_pillar(all, strong);
    if (2 * pillar.items.size() <= strong.size()) continue;
    const Entry& entry = all.portfolio.entries[pillar.entry];
    found.push_back(
        {&entry, place_of(entry, entry.checklist_at),
         std::to_string(pillar.items.size()) + " of the " + std::to_string(strong.size()) +
             " strong items of the " + find_framework(all.portfolio, assessed.id)->title +
             " rest on '" + entry.id + "': " + named(pillar.items),
         "whoever doubts this entry doubts them all: claim each with another solid entry"});
  }
  return found;
}

}  // namespace dossier
