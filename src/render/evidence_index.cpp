#include "render/evidence_index.h"

#include <set>

namespace dossier {
namespace {

const Claim* claim_of(const Entry& entry, const ItemRef& item) {
  for (const Claim& claim : entry.checklist)
    if (ItemRef{claim.framework, claim.category, claim.item} == item) return &claim;
  return nullptr;
}

// Entry indexes rise as entries get older, so a set of them is in the right order.
using Places = std::set<EntryIndex>;

void add_listed(const Portfolio& portfolio, const Framework& framework,
                std::map<std::pair<std::string, std::string>, Places>& categories) {
  for (EntryIndex i = 0; i < portfolio.entries.size(); ++i)
    for (const Category* category : categories_of(portfolio.entries[i], framework))
      categories[{framework.id, category->id}].insert(i);
}

}  // namespace

EvidenceIndex::EvidenceIndex(const Portfolio& portfolio, const Assessment& assessment) {
  std::map<Key, Places> categories;
  for (const Framework& framework : portfolio.frameworks)
    add_listed(portfolio, framework, categories);
  for (const FrameworkAssessment& framework : assessment.frameworks)
    for (const CategoryAssessment& category : framework.categories)
      for (const ItemAssessment& item : category.items) {
        const ItemRef ref{framework.id, category.id, item.id};
        for (const EntryIndex i : item.evidence) {
          const Entry& entry = portfolio.entries[i];
          items_[ref].push_back({&entry, claim_of(entry, ref)});
          categories[{framework.id, category.id}].insert(i);
        }
      }
  for (const auto& [key, places] : categories)
    for (const EntryIndex i : places) categories_[key].push_back(&portfolio.entries[i]);
  for (const Entry& entry : portfolio.entries) {
    stages_[entry.stage].push_back(&entry);
    for (const std::string& tag : entry.tags) tags_[tag].push_back(&entry);
  }
}

const std::vector<ItemEvidence>& EvidenceIndex::of_item(std::string_view framework,
                                                        std::string_view category,
                                                        std::string_view item) const {
  static const std::vector<ItemEvidence> none;
  const auto found =
      items_.find({std::string(framework), std::string(category), std::string(item)});
  return found == items_.end() ? none : found->second;
}

const Entries& EvidenceIndex::of_category(std::string_view framework,
                                          std::string_view category) const {
  static const Entries none;
  const auto found = categories_.find({std::string(framework), std::string(category)});
  return found == categories_.end() ? none : found->second;
}

const Entries& EvidenceIndex::of_stage(std::string_view stage) const {
  static const Entries none;
  const auto found = stages_.find(stage);
  return found == stages_.end() ? none : found->second;
}

}  // namespace dossier
