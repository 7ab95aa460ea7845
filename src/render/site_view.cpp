#include "render/site_view.h"

#include <algorithm>

namespace dossier {

SiteView::SiteView(const SiteSource& source)
    : seen(source.seen),
      portfolio(source.seen.portfolio),
      assessment(source.assessment),
      packet(source.packet),
      target(source.target),
      addresses(source.target),
      index(source.seen.portfolio, source.assessment) {
  for (const Framework& framework : portfolio.frameworks)
    for (const Stage& stage : framework.stages)
      if (find_stage(stage.id) == nullptr) stages.push_back(&stage);
}

const Stage* SiteView::find_stage(std::string_view id) const {
  const auto found = std::find_if(stages.begin(), stages.end(),
                                  [&](const Stage* stage) { return stage->id == id; });
  return found == stages.end() ? nullptr : *found;
}

const FrameworkAssessment* SiteView::assessment_of(const Framework& framework) const {
  for (const FrameworkAssessment& one : assessment.frameworks)
    if (one.id == framework.id) return &one;
  return nullptr;
}

Entries SiteView::entries_at(const EntryIndexes& places) const {
  Entries entries;
  for (const EntryIndex i : places) entries.push_back(&portfolio.entries[i]);
  return entries;
}

bool shows_category(const SiteView& view, const Framework& framework, const Category& category) {
  return view.shows_gaps() || !view.index.of_category(framework.id, category.id).empty();
}

bool shows_framework(const SiteView& view, const Framework& framework) {
  return std::any_of(
      framework.categories.begin(), framework.categories.end(),
      [&](const Category& category) { return shows_category(view, framework, category); });
}

bool shows_stage(const SiteView& view, const Stage& stage) {
  return view.shows_gaps() || !view.index.of_stage(stage.id).empty();
}

}  // namespace dossier
