#include "render/charts/matrix.h"
#include "render/pages/pages.h"
#include "render/rows.h"

namespace dossier {
namespace {

constexpr std::size_t kStrongest = 3;
constexpr std::size_t kWins = 5;

Entries strongest_of(const SiteView& view) {
  Entries entries = view.entries_at(view.packet.top);
  if (entries.size() > kStrongest) entries.resize(kStrongest);
  return entries;
}

Entries newest_wins(const SiteView& view) {
  Entries wins;
  for (const Entry& entry : view.portfolio.entries)
    if (is_win(entry) && wins.size() < kWins) wins.push_back(&entry);
  return wins;
}

Fields framework_card(const SiteView& view, const Framework& framework, const PageLinks& links) {
  Fields card;
  card.set("title", framework.title)
      .set("url", links.to(framework_path(framework.id)))
      .set("summary", coverage_in_words(view, *view.assessment_of(framework)))
      .set("quarters", matrix_quarters(view))
      .set("matrix", category_matrix(view, framework, links));
  return card;
}

Fields index_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const PageLinks links(view, page.path);
  FieldsList frameworks, stages;
  for (const Framework& framework : view.portfolio.frameworks)
    if (shows_framework(view, framework))
      frameworks.push_back(framework_card(view, framework, links));
  for (const Stage* stage : view.stages) {
    if (!shows_stage(view, *stage)) continue;
    Fields card;
    card.set("title", stage->title)
        .set("url", links.to(stage_path(stage->id)))
        .set("summary", stage->summary)
        .set("count", entries_in_words(view.index.of_stage(stage->id).size()));
    stages.push_back(std::move(card));
  }
  Fields content;
  content.set("claim", view.packet.thesis)
      .set("strongest", rows_of(view, strongest_of(view)))
      .set("wins", rows_of(view, newest_wins(view)))
      .set("frameworks", std::move(frameworks))
      .set("stages", std::move(stages))
      .set("entries", view.portfolio.entries.empty()
                          ? std::string()
                          : entries_in_words(view.portfolio.entries.size()))
      .set("evidence_url", links.to(kEvidencePath))
      .set("timeline_url", links.to(kTimelinePath));
  return content;
}

}  // namespace

void plan_index(const SiteView& view, PagePlans& plans) {
  PagePlan page{std::string(kIndexPath), "index", view.portfolio.config.name, view.packet.thesis,
                "the index"};
  page.content = index_content;
  plans.push_back(std::move(page));
}

}  // namespace dossier
