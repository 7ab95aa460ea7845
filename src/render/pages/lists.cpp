#include <map>

#include "base/text.h"
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

Fields counted_link(std::string title, std::string url, std::size_t count) {
  return link_record(std::move(title), std::move(url), false, std::to_string(count));
}

Fields evidence_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const PageLinks links(view, page.path);
  FieldsList categories, stages, tags;
  for (const Framework& framework : view.portfolio.frameworks)
    for (const Category& category : framework.categories)
      if (shows_category(view, framework, category))
        categories.push_back(
            counted_link(category.title, links.to(category_path(framework.id, category.id)),
                         view.index.of_category(framework.id, category.id).size()));
  for (const Stage* stage : view.stages)
    if (shows_stage(view, *stage))
      stages.push_back(counted_link(stage->title, links.to(stage_path(stage->id)),
                                    view.index.of_stage(stage->id).size()));
  for (const auto& [tag, entries] : view.index.tags())
    tags.push_back(counted_link(tag, links.to(tag_path(tag)), entries.size()));
  const Entries entries = all_entries(view);
  Fields content;
  content.set("entries", count_of(entries))
      .set("groups", group_rows(view, entries, year_title))
      .set("categories", std::move(categories))
      .set("stages", std::move(stages))
      .set("tags", std::move(tags));
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
  content.set("entries", count_of(entries)).set("groups", group_rows(view, entries, quarter_title));
  return content;
}

Fields tag_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const Entries& entries = *static_cast<const Entries*>(page.subject);
  Fields content;
  content.set("entries", count_of(entries)).set("groups", group_rows(view, entries, year_title));
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
