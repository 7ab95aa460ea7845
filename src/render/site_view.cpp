#include "render/site_view.h"

#include <algorithm>

namespace dossier {

SiteView::SiteView(const Seen& seen_by_reader, const Target& of_target)
    : seen(seen_by_reader),
      portfolio(seen_by_reader.portfolio),
      target(of_target),
      addresses(of_target),
      index(seen_by_reader.portfolio) {
  for (const Framework& framework : portfolio.frameworks)
    for (const Stage& stage : framework.stages)
      if (find_stage(stage.id) == nullptr) stages.push_back(&stage);
}

const Stage* SiteView::find_stage(std::string_view id) const {
  const auto found = std::find_if(stages.begin(), stages.end(),
                                  [&](const Stage* stage) { return stage->id == id; });
  return found == stages.end() ? nullptr : *found;
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
