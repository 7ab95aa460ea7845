#include <algorithm>
#include <functional>

#include "base/text.h"
#include "render/pages/pages.h"
#include "render/rows.h"

namespace dossier {
namespace {

constexpr std::size_t kRelated = 4;
constexpr std::size_t kSharers = 40;  // entries looked at for each item and tag shared

// "self-identified" -> "Self-identified".
std::string capital(std::string_view word) {
  std::string out(word);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

std::string asked_by_in_words(const AskedBy& who) {
  std::vector<std::string> parts;
  for (const std::string* part : {&who.name, &who.role, &who.team})
    if (!part->empty()) parts.push_back(*part);
  return join(parts, ", ");
}

FieldsList supports_of(const SiteView& view, const Entry& entry, const PageLinks& links) {
  FieldsList supports;
  for (const Claim& claim : entry.checklist) {
    const Framework* framework = find_framework(view.portfolio, claim.framework);
    const Category* category =
        framework != nullptr ? find_category(*framework, claim.category) : nullptr;
    const Item* item = category != nullptr ? find_item(*category, claim.item) : nullptr;
    if (item == nullptr) continue;  // of a framework that is not active
    Fields support;
    support.set("title", item->title)
        .set("url", links.to(category_path(framework->id, category->id)) + "#" + item->id)
        .set("category", category->title)
        .set("framework", framework->title)
        .set("why", claim.why)
        .set("attested", attested_in_words(claim));
    supports.push_back(std::move(support));
  }
  return supports;
}

FieldsList feedback_of(const Entry& entry) {
  FieldsList quotes;
  for (const Feedback& feedback : entry.feedback) {
    Fields quote;
    quote.set("text", feedback.text).set("from", feedback.from);
    quotes.push_back(std::move(quote));
  }
  return quotes;
}

FieldsList updates_of(const Entry& entry) {
  FieldsList updates;
  for (const Update& update : entry.updates) {
    Fields record;
    record.set("date", iso_date(update.date))
        .set("date_long", long_date(update.date))
        .set("text", update.text);
    updates.push_back(std::move(record));
  }
  return updates;
}

// Entries that share the most items and tags; of equals the newest.
Entries related_to(const SiteView& view, const Entry& entry) {
  struct Shared {
    const Entry* other;
    int points;
  };
  std::vector<Shared> shared;  // an entry stands in it once for each item and tag
  for (const Claim& claim : entry.checklist) {
    const auto& evidence = view.index.of_item(claim.framework, claim.category, claim.item);
    for (std::size_t i = 0; i < std::min(evidence.size(), kSharers); ++i)
      shared.push_back({evidence[i].entry, 2});
  }
  for (const std::string& tag : entry.tags) {
    const Entries& tagged = view.index.tags().at(tag);
    for (std::size_t i = 0; i < std::min(tagged.size(), kSharers); ++i)
      shared.push_back({tagged[i], 1});
  }
  std::sort(shared.begin(), shared.end(),
            [](const Shared& a, const Shared& b) { return std::less<>()(a.other, b.other); });
  std::vector<Shared> ranked;
  for (const Shared& one : shared) {
    if (one.other == &entry) continue;
    if (!ranked.empty() && ranked.back().other == one.other)
      ranked.back().points += one.points;
    else
      ranked.push_back(one);
  }
  const auto last =
      ranked.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(kRelated, ranked.size()));
  std::partial_sort(ranked.begin(), last, ranked.end(), [](const Shared& a, const Shared& b) {
    return std::tie(b.points, b.other->date, a.other->id) <
           std::tie(a.points, a.other->date, b.other->id);
  });
  Entries related;
  for (auto one = ranked.begin(); one != last; ++one) related.push_back(one->other);
  return related;
}

struct Neighbours {
  const Entry* previous = nullptr;  // older
  const Entry* next = nullptr;      // newer
};

Neighbours neighbours_of(const SiteView& view, const Entry& entry) {
  const Entries& stage = view.index.of_stage(entry.stage);
  const auto before = [](const Entry* a, const Entry* b) {
    return std::tie(b->date, a->id) < std::tie(a->date, b->id);
  };
  const auto at = std::lower_bound(stage.begin(), stage.end(), &entry, before);
  Neighbours found;
  if (at != stage.begin()) found.next = *std::prev(at);
  const bool is_there = at != stage.end() && *at == &entry;  // a draft is not
  const auto older = is_there ? std::next(at) : at;
  if (older != stage.end()) found.previous = *older;
  return found;
}

void set_facts(const SiteView& view, const Entry& entry, const PageLinks& links, Fields& content) {
  const Kind& kind = kind_of(view.portfolio, entry);
  FieldsList stage;
  if (const Stage* found = view.find_stage(entry.stage))
    stage.push_back(link_record(found->title, links.to(stage_path(found->id))));
  content.set("date", iso_date(entry.date))
      .set("date_long", long_date(entry.date))
      .set("kind_title", kind.title)
      .set("stage", std::move(stage))
      .set("summary", entry.summary)
      .set("role", capital(word_of(entry.role)))
      .set("origin", entry.origin ? capital(word_of(*entry.origin)) : std::string())
      .set("reach", entry.engineers_affected
                        ? counted(static_cast<std::size_t>(*entry.engineers_affected), "engineer")
                        : std::string())
      .set("teams", join(entry.teams, ", "))
      .set("asked_by", entry.asked_by ? asked_by_in_words(*entry.asked_by) : std::string())
      .set("decision", entry.decision.value_or(kind.decision))
      .set("changed_team", entry.changed_team)
      .set("business", entry.business);
}

FieldsList one_row(const SiteView& view, const Entry* entry) {
  return entry == nullptr ? FieldsList() : rows_of(view, {entry});
}

Fields entry_content(const SiteView& view, const PagePlan& page, FileReferences& references) {
  const Entry& entry = *static_cast<const Entry*>(page.subject);
  const PageLinks links(view, page.path);
  FieldsList tags;
  for (const std::string& tag : entry.tags)
    tags.push_back(link_record(tag, links.to(tag_path(tag))));
  const Neighbours neighbours = neighbours_of(view, entry);
  Fields content;
  set_facts(view, entry, links, content);
  content
      .set("body", Html{place(*entry.body.document, {view.addresses, view.published, page.path},
                              references)})
      .set("contents", contents_of(*entry.body.document))
      .set("impact", impact_records(entry))
      .set("supports", supports_of(view, entry, links))
      .set("artifacts", artifact_records(view, entry, links, references))
      .set("feedback", feedback_of(entry))
      .set("updates", updates_of(entry))
      .set("tags", std::move(tags))
      .set("related", rows_of(view, related_to(view, entry)))
      .set("previous", one_row(view, neighbours.previous))
      .set("next", one_row(view, neighbours.next));
  return content;
}

void plan_entry(const Entry& entry, PagePlans& plans) {
  PagePlan page{entry_path(entry.id), "entry", entry.title, summary_of(entry), entry.file};
  page.content = entry_content;
  page.subject = &entry;
  page.lastmod = iso_date(entry.date);
  plans.push_back(std::move(page));
}

}  // namespace

void plan_entries(const SiteView& view, PagePlans& plans) {
  for (const Entry& entry : view.portfolio.entries) plan_entry(entry, plans);
  for (const Entry& draft : view.seen.drafts) plan_entry(draft, plans);
}

}  // namespace dossier
