#include "base/text.h"
#include "render/pages/mirror.h"
#include "render/pages/pages.h"

namespace dossier {
namespace {

std::string kinds_in_words(const SiteView& view, const std::vector<std::string>& ids) {
  std::vector<std::string> titles;
  for (const std::string& id : ids)
    if (const Kind* kind = find_kind(view.portfolio.kinds, id)) titles.push_back(kind->title);
  return join(titles, ", ");
}

FieldsList steps_of(const SiteView& view, const PageLinks& links) {
  FieldsList steps;
  for (const NextStep& step : view.assessment.next) {
    const Framework& framework = *find_framework(view.portfolio, step.framework);
    const Category& category = *find_category(framework, step.category);
    const Item& item = *find_item(category, step.item);
    Fields record;
    record.set("title", item.title)
        .set("url", links.to(category_path(framework.id, category.id)) + "#" + item.id)
        .set("category", category.title)
        .set("framework", framework.title)
        .set("strength", std::string(word_of(step.strength)))
        .set("why", step.why)
        .set("hint", item.hint)
        .set("kinds", kinds_in_words(view, step.kinds));
    steps.push_back(std::move(record));
  }
  return steps;
}

std::string agreement_in_words(const Criterion& criterion) {
  std::string words = criterion.agreed_with.empty() ? "" : "agreed with " + criterion.agreed_with;
  if (criterion.agreed_on)
    words += (words.empty() ? "agreed on " : " on ") + long_date(*criterion.agreed_on);
  return words;
}

FieldsList criteria_of(const SiteView& view) {
  FieldsList criteria;
  for (const Criterion& criterion : view.portfolio.config.criteria) {
    Entries evidence;
    for (const Located<std::string>& id : criterion.evidence)
      if (const Entry* entry = find_entry(view.portfolio, id.value)) evidence.push_back(entry);
    Fields record;
    record.set("text", criterion.text)
        .set("met", criterion.status == CriterionStatus::met)
        .set("agreed", agreement_in_words(criterion))
        .set("rows", rows_of(view, evidence));
    criteria.push_back(std::move(record));
  }
  return criteria;
}

FieldsList exceptions_of(const SiteView& view) {
  FieldsList exceptions;
  for (const FrameworkAssessment& framework : view.assessment.frameworks)
    for (const CategoryAssessment& category : framework.categories)
      for (const ItemAssessment& item : category.items) {
        if (item.strength != Strength::not_applicable) continue;
        const Category& described =
            *find_category(*find_framework(view.portfolio, framework.id), category.id);
        Fields record;
        record.set("title", find_item(described, item.id)->title).set("reason", item.reason);
        exceptions.push_back(std::move(record));
      }
  return exceptions;
}

Fields gaps_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  const PageLinks links(view, page.path);
  Fields content;
  content.set("tabs", mirror_tabs(view, page.path))
      .set("count", counted(view.assessment.next.size(), "item"))
      .set("steps", steps_of(view, links))
      .set("criteria", criteria_of(view))
      .set("exceptions", exceptions_of(view));
  return content;
}

}  // namespace

void plan_gaps(const SiteView& view, PagePlans& plans) {
  if (!view.shows_gaps()) return;
  PagePlan page{
      std::string(kGapsPath), "gaps", "Gaps",
      "What would help the case of " + view.portfolio.config.name + " most, as a backlog.",
      "the page 'Gaps'"};
  page.content = gaps_content;
  plans.push_back(std::move(page));
}

}  // namespace dossier
