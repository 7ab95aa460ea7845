#include <algorithm>

#include "base/text.h"
#include "render/pages/pages.h"
#include "render/rows.h"

namespace dossier {
namespace {

constexpr std::size_t kStrongest = 3;
constexpr std::size_t kWins = 5;

std::string month_and_year(Date date) {
  const std::string day_month_year = long_date(date);
  return day_month_year.substr(day_month_year.find(' ') + 1);
}

// How many items of a checklist have evidence. The rest is nobody's business but the owner's.
std::string covered_in_words(const SiteView& view, const Framework& framework) {
  std::size_t covered = 0, total = 0;
  for (const Category& category : framework.categories)
    for (const Item& item : category.items) {
      ++total;
      covered += view.index.of_item(framework.id, category.id, item.id).empty() ? 0 : 1;
    }
  if (view.shows_gaps())
    return std::to_string(covered) + " of " + counted(total, "behaviour") + " with evidence";
  return counted(covered, "behaviour") + " with evidence";
}

std::string who_and_what_for(const Config& config) {
  std::string sentence = config.name;
  if (!config.level.current.empty()) sentence += ", now " + config.level.current + ",";
  if (!config.team.empty()) sentence += " works on " + config.team;
  if (!config.level.target.empty())
    sentence += std::string(config.team.empty() ? "" : " and") + " makes the case for " +
                config.level.target;
  else if (config.team.empty())
    return {};
  return sentence + ".";
}

std::string what_there_is(const SiteView& view) {
  const auto& entries = view.portfolio.entries;
  std::string sentence = counted(entries.size(), "piece of evidence", "pieces of evidence");
  const std::string first = month_and_year(entries.back().date);
  const std::string last = month_and_year(entries.front().date);
  sentence += first == last ? " from " + first : " from " + first + " to " + last;
  sentence += entries.size() == 1 ? " shows" : " show";
  for (const Framework& framework : view.portfolio.frameworks) {
    if (!shows_framework(view, framework)) continue;
    std::size_t covered = 0;
    for (const Category& category : framework.categories)
      for (const Item& item : category.items)
        covered += view.index.of_item(framework.id, category.id, item.id).empty() ? 0 : 1;
    return " " + sentence + " " + counted(covered, "behaviour") + " of the " + framework.title +
           ".";
  }
  return " " + sentence + " how.";
}

std::string what_kind_it_is(const SiteView& view) {
  std::size_t written = 0, decisions = 0;
  for (const Entry& entry : view.portfolio.entries) {
    const Kind& kind = kind_of(view.portfolio, entry);
    written += has_artifact(entry, kind) ? 1 : 0;
    decisions += entry.decision.value_or(kind.decision) ? 1 : 0;
  }
  return " " + std::to_string(written) + (written == 1 ? " leads" : " lead") +
         " to written work that can be read on its own, and " + std::to_string(decisions) +
         (decisions == 1 ? " is a call that" : " are calls that") + " weighed trade-offs.";
}

std::string claim_of(const SiteView& view) {
  const std::string who = who_and_what_for(view.portfolio.config);
  if (view.portfolio.entries.empty()) return who;
  return std::string(trim(who + what_there_is(view) + what_kind_it_is(view)));
}

// Featured ones first, by their number; then those with a measured outcome and something to read.
Entries strongest_of(const SiteView& view) {
  Entries entries;
  for (const Entry& entry : view.portfolio.entries) entries.push_back(&entry);
  const auto rank = [&](const Entry* entry) {
    if (entry->featured) return *entry->featured;
    const bool measured = !entry->impact.empty();
    const bool written = has_artifact(*entry, kind_of(view.portfolio, *entry));
    return 1'000'000 + (measured ? 0 : 2) + (written ? 0 : 1);
  };
  std::stable_sort(entries.begin(), entries.end(),
                   [&](const Entry* a, const Entry* b) { return rank(a) < rank(b); });
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
  FieldsList categories;
  for (const Category& category : framework.categories) {
    if (!shows_category(view, framework, category)) continue;
    Fields link = link_record(category.title, links.to(category_path(framework.id, category.id)));
    link.set("count", entries_in_words(view.index.of_category(framework.id, category.id).size()));
    categories.push_back(std::move(link));
  }
  Fields card;
  card.set("title", framework.title)
      .set("url", links.to(framework_path(framework.id)))
      .set("summary", covered_in_words(view, framework))
      .set("categories", std::move(categories));
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
  content.set("claim", claim_of(view))
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
  PagePlan page{std::string(kIndexPath), "index", view.portfolio.config.name, claim_of(view),
                "the index"};
  page.content = index_content;
  plans.push_back(std::move(page));
}

}  // namespace dossier
