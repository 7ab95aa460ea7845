// Which entries stand where: by item, category, stage and tag, newest first. Built once per build
// from what the reader may see.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

// An entry that claims an item; without a claim of its own it counts through the crosswalk.
struct ItemEvidence {
  const Entry* entry = nullptr;
  const Claim* claim = nullptr;
};

using Entries = std::vector<const Entry*>;

class EvidenceIndex {
 public:
  EvidenceIndex(const Portfolio& portfolio, const Assessment& assessment);

  const std::vector<ItemEvidence>& of_item(std::string_view framework, std::string_view category,
                                           std::string_view item) const;
  // Every entry that claims or lists the category, or counts there through the crosswalk.
  const Entries& of_category(std::string_view framework, std::string_view category) const;
  const Entries& of_stage(std::string_view stage) const;
  const std::map<std::string, Entries>& tags() const { return tags_; }

 private:
  using Key = std::pair<std::string, std::string>;
  std::map<ItemRef, std::vector<ItemEvidence>> items_;
  std::map<Key, Entries> categories_;
  std::map<std::string, Entries, std::less<>> stages_;
  std::map<std::string, Entries> tags_;
};

}  // namespace dossier
