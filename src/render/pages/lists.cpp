#include <map>

#include "base/text.h"
#include "render/charts/charts.h"
#include "render/pages/pages.h"
#include "render/rows.h"

namespace dossier {
namespace {

Entries all_entries(const SiteView& view) {
  Entries entries;
  for (const Entry& entry : view.portfolio.entries) entries.push_back(&entry);
  return entries;
}

std::string count_of(const Entries& entries) {
  return entries.empty() ? std::string() : entries_in_words(entries.size());
}

Fields facet(std::string title, std::string value, std::string url, std::size_t count) {
  Fields record;
  record.set("title", std::move(title))
      .set("value", std::move(value))
      .set("url", std::move(url))
      .set("count", std::to_string(count))
      .set("found", count > 0);
  return record;
}

FieldsList category_facets(const SiteView& view, const PageLinks& links) {
  FieldsList facets;
  for (const Framework& framework : view.portfolio.frameworks)
    for (const Category& category : framework.categories)
      if (shows_category(view, framework, category))
        facets.push_back(facet(category.title, framework.id + "/" + category.id,
                               links.to(category_path(framework.id, category.id)),
                               view.index.of_category(framework.id, category.id).size()));
  return facets;
}

FieldsList stage_facets(const SiteView& view, const PageLinks& links) {
  FieldsList facets;
  for (const Stage* stage : view.stages)
    if (shows_stage(view, *stage))
      facets.push_back(facet(stage->title, stage->id, links.to(stage_path(stage->id)),
                             view.index.of_stage(stage->id).size()));
  return facets;
}

FieldsList kind_facets(const SiteView& view) {
  std::map<std::string_view, std::size_t> counts;
  for (const Entry& entry : view.portfolio.entries) ++counts[entry.kind];
  FieldsList facets;
  for (const Kind& kind : view.portfolio.kinds)
    if (const auto found = counts.find(kind.id); found != counts.end())
      facets.push_back(facet(kind.title, kind.id, {}, found->second));
  return facets;
}

// A row that the filter can find.
Fields found_row(const SiteView& view, const Entry& entry) {
  std::vector<std::string> categories;
  for (const Framework& framework : view.portfolio.frameworks)
    for (const Category* category : categories_of(entry, framework))
      categories.push_back(framework.id + "/" + category->id);
  Fields row = row_of(view, entry);
  row.set("in_stage", entry.stage)
      .set("in_categories", join(categories, "\n"))
      .set("in_tags", join(entry.tags, "\n"));
  return row;
}

Fields evidence_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const PageLinks links(view, page.path);
  FieldsList tags;
  for (const auto& [tag, entries] : view.index.tags())
    tags.push_back(facet(tag, tag, links.to(tag_path(tag)), entries.size()));
  const Entries entries = all_entries(view);
  Fields content;
  content.set("entries", count_of(entries))
      .set("groups", group_rows(view, entries, year_title, found_row))
      .set("categories", category_facets(view, links))
      .set("stages", stage_facets(view, links))
      .set("kinds", kind_facets(view))
      .set("tags", std::move(tags))
      .set("script", view.script_path);
  return content;
}

// Written work, by kind in the order of the kinds' table.
Entries artifacts_by_kind(const SiteView& view) {
  Entries entries;
  for (const Kind& kind : view.portfolio.kinds)
    for (const Entry& entry : view.portfolio.entries)
      if (entry.kind == kind.id && has_artifact(entry, kind)) entries.push_back(&entry);
  return entries;
}

Fields artifacts_content(const SiteView& view, const PagePlan&, FileReferences&) {
  const Entries entries = artifacts_by_kind(view);
  Fields content;
  content.set("entries", count_of(entries))
      .set("groups", group_rows(view, entries, [&](const Entry& entry) {
             return kind_of(view.portfolio, entry).plural;
           }));
  return content;
}

Fields timeline_content(const SiteView& view, const PagePlan&, FileReferences&) {
  const Entries entries = all_entries(view);
  Fields content;
  content.set("entries", count_of(entries))
      .set("chart", chart_records(timeline_chart(view)))
      .set("groups", group_rows(view, entries, quarter_title));
  return content;
}

Fields tag_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const Entries& entries = *static_cast<const Entries*>(page.subject);
  Fields content;
  content.set("entries", count_of(entries)).set("groups", group_rows(view, entries, year_title));
  return content;
}

Fields drafts_content(const SiteView& view, const PagePlan&, FileReferences&) {
  Entries drafts;
  for (const Entry& draft : view.seen.drafts) drafts.push_back(&draft);
  Fields content;
  content.set("entries", counted(drafts.size(), "draft"))
      .set("groups", group_rows(view, drafts, year_title));
  return content;
}

void add(PagePlans& plans, std::string_view path, std::string_view template_name, std::string title,
         std::string description,
         Fields (*content)(const SiteView&, const PagePlan&, FileReferences&)) {
  PagePlan page{std::string(path), template_name, title, std::move(description),
                "the page '" + title + "'"};
  page.content = content;
  plans.push_back(std::move(page));
}

}  // namespace

void plan_lists(const SiteView& view, PagePlans& plans) {
  const std::string& name = view.portfolio.config.name;
  add(plans, kEvidencePath, "evidence", "All evidence",
      "Everything in the portfolio of " + name + ", newest first.", evidence_content);
  add(plans, kArtifactsPath, "artifacts", "Artifacts",
      "The written work of " + name + " that can be read on its own, by kind.", artifacts_content);
  add(plans, kTimelinePath, "timeline", "Timeline", "The work of " + name + ", by quarter.",
      timeline_content);
  if (!view.seen.drafts.empty())
    add(plans, kDraftsPath, "tag", "Drafts", "What is published for nobody and never counted.",
        drafts_content);
  for (const auto& [tag, entries] : view.index.tags()) {
    PagePlan page{tag_path(tag), "tag", "Tagged " + tag,
                  entries_in_words(entries.size()) + " of " + name + " tagged " + tag + ".",
                  "the page of tag '" + tag + "'"};
    page.content = tag_content;
    page.subject = &entries;
    plans.push_back(std::move(page));
  }
}

}  // namespace dossier
