// The words that entries and settings may use: kinds, and the frameworks that are known. References
// are resolved here, with a suggestion when they fail.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "load/schema.h"
#include "model/framework.h"
#include "model/kind.h"

namespace dossier {

// What it is made of has to live as long.
struct Vocabulary {
  Vocabulary() = default;
  Vocabulary(std::span<const Kind> known_kinds, std::span<const Framework> active_frameworks,
             std::span<const Framework> dormant_frameworks, bool is_complete);

  std::span<const Kind> kinds;
  std::span<const Framework> active;
  std::span<const Framework> dormant;  // known, but not listed in portfolio.yaml
  bool complete = true;                // false when a framework could not be read

  // The same by their words, so that looking one up takes no longer in a long framework.
  std::unordered_set<std::string_view> kind_ids, stage_ids, category_ids;
  std::unordered_map<std::string_view, const Framework*> frameworks;          // by id
  std::unordered_map<std::string, std::vector<const Framework*>> item_paths;  // active ones first
};

// `category/item` of the active frameworks, or `framework:category/item` of any known one.
std::optional<ItemRef> resolve_item(const Located<std::string>& ref, Reading& reading);

// Report a word that is no kind, no stage or no category of any known framework.
void check_kind(const Located<std::string>& kind, Reading& reading);
void check_stage(const Located<std::string>& stage, Reading& reading);
void check_category(const Located<std::string>& category, Reading& reading);

// Report a word in an `ignore` list that is no rule.
void check_ignored(std::span<const Located<std::string>> rules, Reading& reading);

// What check_ignored takes: a list of ids of advice.
Shape ignored_rules_shape();

}  // namespace dossier
