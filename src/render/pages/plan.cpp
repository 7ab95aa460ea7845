#include <array>
#include <set>

#include "base/text.h"
#include "render/pages/pages.h"

namespace dossier {
namespace {

constexpr std::size_t kDescriptionLength = 319;  // and an ellipsis

constexpr std::array kSorts = {plan_index,       plan_entries, plan_lists,     plan_checklists,
                               plan_stages,      plan_packet,  plan_readiness, plan_gaps,
                               plan_ninety_days, plan_fork,    plan_plain};

}  // namespace

PagePlans plan_pages(const SiteView& view) {
  PagePlans plans;
  for (const auto plan : kSorts) plan(view, plans);
  std::set<std::string> titles;
  for (PagePlan& page : plans) {
    page.description = shorten(page.description, kDescriptionLength);
    if (page.description.empty()) page.description = page.title;
    if (!titles.insert(page.title + page.title_suffix).second) {
      page.title_suffix += " (" + page.path.substr(0, page.path.rfind('/')) + ")";
      titles.insert(page.title + page.title_suffix);
    }
  }
  return plans;
}

}  // namespace dossier
