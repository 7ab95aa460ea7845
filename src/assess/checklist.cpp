#include "assess/checklist.h"

#include <set>
#include <string_view>

#include "assess/evidence.h"

namespace dossier {
namespace {

ItemRef parse_qualified(std::string_view text) {
  const auto colon = text.find(':');
  const auto slash = text.find('/', colon);
  return {std::string(text.substr(0, colon)),
          std::string(text.substr(colon + 1, slash - colon - 1)),
          std::string(text.substr(slash + 1))};
}

using DirectClaims = std::map<ItemRef, EntryIndexes>;

DirectClaims direct_claims(const Portfolio& portfolio, Date as_of) {
  DirectClaims claims;
  for (const EntryIndex i : counted_entries(portfolio, as_of))
    for (const Claim& claim : portfolio.entries[i].checklist)
      claims[{claim.framework, claim.category, claim.item}].push_back(i);
  return claims;
}

// The reasons for which items do not apply, by item ref as the portfolio writes it.
std::map<std::string_view, const std::string*> reasons_not_applicable(const Portfolio& portfolio) {
  std::map<std::string_view, const std::string*> reasons;
  for (const auto& [declared, reason] : portfolio.config.not_applicable)
    reasons.emplace(declared.value, &reason);
  return reasons;
}

class ChecklistAssessor {
 public:
  ChecklistAssessor(const Portfolio& portfolio, Date as_of)
      : portfolio_(portfolio),
        as_of_(as_of),
        claims_(direct_claims(portfolio, as_of)),
        crosswalk_(make_crosswalk(portfolio)),
        reasons_(reasons_not_applicable(portfolio)) {}

  FrameworkAssessment assess(const Framework& framework) const {
    FrameworkAssessment made;
    made.id = framework.id;
    bool claimed = false;
    for (const Category& category : framework.categories) {
      CategoryAssessment one = assess(framework, category);
      made.covered += one.covered;
      made.strong += one.strong;
      made.total += one.total;
      made.not_applicable += one.not_applicable;
      for (const ItemAssessment& item : one.items)
        claimed = claimed || (item.strength != Strength::not_applicable && !item.evidence.empty());
      made.categories.push_back(std::move(one));
    }
    made.verdict = claimed ? verdict_of(made, framework.ready_when.share) : Verdict::no_signal;
    return made;
  }

 private:
  CategoryAssessment assess(const Framework& framework, const Category& category) const {
    CategoryAssessment made;
    made.id = category.id;
    made.total = category.items.size();
    for (const Item& item : category.items) {
      ItemAssessment one = assess({framework.id, category.id, item.id}, item, framework.window);
      made.covered += is_covered(one.strength) ? 1 : 0;
      made.strong += one.strength == Strength::strong ? 1 : 0;
      made.not_applicable += one.strength == Strength::not_applicable ? 1 : 0;
      made.items.push_back(std::move(one));
    }
    return made;
  }

  ItemAssessment assess(const ItemRef& ref, const Item& item, const Span& window) const {
    ItemAssessment made;
    made.id = item.id;
    collect_evidence(ref, made);
    for (const EntryIndex i : between(portfolio_, made.evidence, minus(as_of_, window), as_of_)) {
      const Entry& entry = portfolio_.entries[i];
      ++made.recent;
      made.solid += is_solid(entry, kind_of(portfolio_, entry)) ? 1 : 0;
    }
    if (const std::string* reason = reason_not_applicable(ref)) {
      made.strength = Strength::not_applicable;
      made.reason = *reason;
    } else {
      made.strength = strength_of(made, item.strong);
    }
    return made;
  }

  const std::string* reason_not_applicable(const ItemRef& ref) const {
    const std::string plain = ref.category + "/" + ref.item;
    for (const std::string& written : {plain, ref.framework + ":" + plain})
      if (const auto found = reasons_.find(written); found != reasons_.end()) return found->second;
    return nullptr;
  }

  // Indexes rise as entries get older, so a set of them is in the right order.
  void collect_evidence(const ItemRef& ref, ItemAssessment& made) const {
    const std::set<EntryIndex> direct = claiming(ref);
    std::set<EntryIndex> all = direct;
    if (const auto also = crosswalk_.find(ref); also != crosswalk_.end())
      for (const ItemRef& other : also->second) all.merge(claiming(other));
    made.evidence.assign(all.begin(), all.end());
    for (const EntryIndex i : all)
      if (!direct.contains(i)) made.crosswalk.push_back(i);
  }

  std::set<EntryIndex> claiming(const ItemRef& ref) const {
    const auto found = claims_.find(ref);
    if (found == claims_.end()) return {};
    return {found->second.begin(), found->second.end()};
  }

  static Strength strength_of(const ItemAssessment& item, const Strong& strong) {
    if (item.evidence.empty()) return Strength::none;
    if (item.recent == 0) return Strength::stale;
    const bool enough = item.recent >= static_cast<std::size_t>(strong.entries) &&
                        item.solid >= static_cast<std::size_t>(strong.solid);
    return enough ? Strength::strong : Strength::thin;
  }

  // Shares are compared as whole numbers, so that nothing is lost to rounding.
  static Verdict verdict_of(const FrameworkAssessment& made, const Share& share) {
    const auto applicable = static_cast<std::int64_t>(made.applicable());
    const auto covered = static_cast<std::int64_t>(made.covered);
    const auto strong = static_cast<std::int64_t>(made.strong);
    if (2 * applicable < static_cast<std::int64_t>(made.total) || 10 * covered < 3 * applicable)
      return Verdict::too_little;
    const bool most = covered * share.denominator > share.numerator * applicable;
    const bool firm = 3 * strong * share.denominator >= share.numerator * applicable;
    return most && firm ? Verdict::ready : Verdict::targets;
  }

  const Portfolio& portfolio_;
  Date as_of_;
  DirectClaims claims_;
  Crosswalk crosswalk_;
  std::map<std::string_view, const std::string*> reasons_;
};

}  // namespace

Crosswalk make_crosswalk(const Portfolio& portfolio) {
  Crosswalk crosswalk;
  const auto join = [&](const ItemRef& from, const ItemRef& to) {
    auto& known = crosswalk[from];
    if (from != to) known.insert(to);
  };
  for (const Framework& framework : portfolio.frameworks)
    for (const Category& category : framework.categories)
      for (const Item& item : category.items)
        for (const Located<std::string>& also : item.also) {
          const ItemRef here{framework.id, category.id, item.id};
          const ItemRef there = parse_qualified(also.value);
          if (find_framework(portfolio, there.framework) == nullptr) continue;
          join(here, there);
          join(there, here);
        }
  return crosswalk;
}

std::vector<FrameworkAssessment> assess_checklists(const Portfolio& portfolio, Date as_of) {
  const ChecklistAssessor assessor(portfolio, as_of);
  std::vector<FrameworkAssessment> made;
  for (const Framework& framework : portfolio.frameworks)
    if (!framework.categories.empty()) made.push_back(assessor.assess(framework));
  return made;
}

}  // namespace dossier
