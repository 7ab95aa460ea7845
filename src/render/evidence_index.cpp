#include "render/evidence_index.h"

namespace dossier {

EvidenceIndex::EvidenceIndex(const Portfolio& portfolio) {
  for (const Entry& entry : portfolio.entries) {
    for (const Claim& claim : entry.checklist)
      items_[{claim.framework, claim.category, claim.item}].push_back({&entry, &claim});
    for (const Framework& framework : portfolio.frameworks)
      for (const Category* category : categories_of(entry, framework))
        categories_[{framework.id, category->id}].push_back(&entry);
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
