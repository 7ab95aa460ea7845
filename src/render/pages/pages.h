// The pages of the site. Each function plans the pages of one sort; the table in plan.cpp lists
// them, and nothing else needs to know that a new sort exists.
#pragma once

#include <vector>

#include "render/site_view.h"

namespace dossier {

using PagePlans = std::vector<PagePlan>;

void plan_index(const SiteView& view, PagePlans& plans);
void plan_entries(const SiteView& view, PagePlans& plans);
void plan_lists(const SiteView& view, PagePlans& plans);  // evidence, artifacts, timeline, tags
void plan_checklists(const SiteView& view, PagePlans& plans);  // frameworks and their categories
void plan_stages(const SiteView& view, PagePlans& plans);
void plan_packet(const SiteView& view, PagePlans& plans);
void plan_readiness(const SiteView& view, PagePlans& plans);  // these four for the owner
void plan_gaps(const SiteView& view, PagePlans& plans);       // and the manager alone
void plan_ninety_days(const SiteView& view, PagePlans& plans);
void plan_fork(const SiteView& view, PagePlans& plans);
void plan_plain(const SiteView& view, PagePlans& plans);  // content/pages, aliases, 404

// All of them; every title is unique once its suffix is added.
PagePlans plan_pages(const SiteView& view);

}  // namespace dossier
