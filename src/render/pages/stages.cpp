#include "render/pages/pages.h"
#include "render/rows.h"

namespace dossier {
namespace {

const CheckpointAssessment* assessment_of(const SiteView& view, const std::string& framework,
                                          const std::string& id) {
  for (const CheckpointAssessment& one : view.assessment.checkpoints)
    if (one.framework == framework && one.id == id) return &one;
  return nullptr;
}

// The checkpoints of the stage; one that is not passed is nobody's business but the owner's.
FieldsList checkpoints_of(const SiteView& view, const std::string& stage_id) {
  FieldsList records;
  for (const Framework& framework : view.portfolio.frameworks)
    for (const Stage& stage : framework.stages) {
      if (stage.id != stage_id) continue;
      for (const Located<std::string>& id : stage.checkpoints) {
        const CheckpointAssessment* assessed = assessment_of(view, framework.id, id.value);
        if (assessed == nullptr || (!assessed->passes && !view.shows_gaps())) continue;
        records.push_back(checkpoint_record(view, *assessed));
      }
    }
  return records;
}

Fields stage_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const auto& stage = *static_cast<const Stage*>(page.subject);
  const PageLinks links(view, page.path);
  const Entries& entries = view.index.of_stage(stage.id);
  FieldsList stages;
  for (const Stage* other : view.stages)
    if (shows_stage(view, *other))
      stages.push_back(
          link_record(other->title, links.to(stage_path(other->id)), other->id == stage.id));
  Fields content;
  content.set("summary", stage.summary)
      .set("entries", entries.empty() ? std::string() : entries_in_words(entries.size()))
      .set("checkpoints", checkpoints_of(view, stage.id))
      .set("groups", group_rows(view, entries, year_title))
      .set("stages", std::move(stages));
  return content;
}

}  // namespace

void plan_stages(const SiteView& view, PagePlans& plans) {
  for (const Stage* stage : view.stages) {
    if (!shows_stage(view, *stage)) continue;
    PagePlan page{stage_path(stage->id), "stage", "Stage: " + stage->title, stage->summary,
                  "the page of stage '" + stage->id + "'"};
    page.content = stage_content;
    page.subject = stage;
    plans.push_back(std::move(page));
  }
}

}  // namespace dossier
