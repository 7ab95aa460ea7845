#include <algorithm>

#include "base/text.h"
#include "render/charts/matrix.h"
#include "render/pages/pages.h"
#include "render/rows.h"

namespace dossier {
namespace {

FieldsList evidence_rows(const SiteView& view, const std::vector<ItemEvidence>& evidence) {
  FieldsList rows;
  for (const ItemEvidence& one : evidence) {
    Fields row = row_of(view, *one.entry);
    row.set("crosswalk", one.claim == nullptr);
    if (one.claim != nullptr)
      row.set("why", one.claim->why).set("attested", attested_in_words(*one.claim));
    rows.push_back(std::move(row));
  }
  return rows;
}

FieldsList items_of(const SiteView& view, const Framework& framework, const Category& category) {
  FieldsList items;
  for (const Item& item : category.items) {
    const auto& evidence = view.index.of_item(framework.id, category.id, item.id);
    if (evidence.empty() && !view.shows_gaps()) continue;
    const ItemAssessment& assessed = assessment_of(view, framework, category, item);
    Fields record;
    record.set("title", item.title)
        .set("anchor", item.id)
        .set("hint", view.shows_gaps() ? item.hint : std::string())
        .set("count", evidence.empty() ? std::string() : entries_in_words(evidence.size()))
        .set("empty", evidence.empty() && assessed.reason.empty())
        .set("reason", assessed.reason)
        .set("rows", evidence_rows(view, evidence));
    set_strength(view, assessed, record);
    items.push_back(std::move(record));
  }
  return items;
}

// Entries that list the category but claim none of its items.
Entries without_item(const SiteView& view, const Framework& framework, const Category& category) {
  Entries others;
  for (const Entry* entry : view.index.of_category(framework.id, category.id)) {
    const bool claims =
        std::any_of(entry->checklist.begin(), entry->checklist.end(), [&](const Claim& claim) {
          return claim.framework == framework.id && claim.category == category.id;
        });
    if (!claims) others.push_back(entry);
  }
  return others;
}

Fields category_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const auto& category = *static_cast<const Category*>(page.subject);
  const auto& framework = *static_cast<const Framework*>(page.parent);
  const PageLinks links(view, page.path);
  Fields content;
  content.set("summary", category.summary)
      .set("framework", link_record(framework.title, links.to(framework_path(framework.id))))
      .set("feed_url", links.to(category_feed_path(framework.id, category.id)))
      .set("items", items_of(view, framework, category))
      .set("others", rows_of(view, without_item(view, framework, category)));
  return content;
}

Fields framework_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const auto& framework = *static_cast<const Framework*>(page.subject);
  const PageLinks links(view, page.path);
  FieldsList categories;
  for (const Category& category : framework.categories) {
    if (!shows_category(view, framework, category)) continue;
    Fields block;
    block.set("title", category.title)
        .set("url", links.to(category_path(framework.id, category.id)))
        .set("summary", category.summary)
        .set("items", items_of(view, framework, category));
    categories.push_back(std::move(block));
  }
  Fields content;
  content.set("summary", coverage_in_words(view, *view.assessment_of(framework)) + ".")
      .set("source", framework.source.name)
      .set("quarters", matrix_quarters(view))
      .set("matrix", item_matrix(view, framework))
      .set("source_url", framework.source.url)
      .set("categories", std::move(categories));
  return content;
}

void plan_categories(const SiteView& view, const Framework& framework, PagePlans& plans) {
  for (const Category& category : framework.categories) {
    if (!shows_category(view, framework, category)) continue;
    PagePlan page{category_path(framework.id, category.id),
                  "category",
                  category.title,
                  category.summary,
                  framework.file + ", category " + category.id,
                  " · " + framework.title};
    page.content = category_content;
    page.subject = &category;
    page.parent = &framework;
    plans.push_back(std::move(page));
  }
}

}  // namespace

void plan_checklists(const SiteView& view, PagePlans& plans) {
  for (const Framework& framework : view.portfolio.frameworks) {
    if (!shows_framework(view, framework)) continue;
    PagePlan page{framework_path(framework.id), "framework", framework.title,
                  "The evidence of " + view.portfolio.config.name + " for the " + framework.title +
                      ", behaviour by behaviour.",
                  framework.file};
    page.content = framework_content;
    page.subject = &framework;
    plans.push_back(std::move(page));
    plan_categories(view, framework, plans);
  }
}

}  // namespace dossier
