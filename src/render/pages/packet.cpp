#include "base/text.h"
#include "render/pages/mirror.h"
#include "render/pages/pages.h"

namespace dossier {
namespace {

constexpr std::size_t kWordsPerMinute = 220;

const Claim* claim_of(const Entry& entry, const PacketClaim& claim) {
  for (const Claim& one : entry.checklist)
    if (one.framework == claim.framework && one.category == claim.category &&
        one.item == claim.item)
      return &one;
  return nullptr;
}

FieldsList top_of(const SiteView& view, const PageLinks& links, FileReferences& references) {
  FieldsList rows;
  for (const Entry* entry : view.entries_at(view.packet.top)) {
    Fields row = row_of(view, *entry);
    row.set("outcomes", impact_records(*entry))
        .set("business", entry->business)
        .set("artifacts", artifact_records(view, *entry, links, references));
    rows.push_back(std::move(row));
  }
  return rows;
}

FieldsList claim_evidence(const SiteView& view, const PacketClaim& claim, const PageLinks& links,
                          FileReferences& references) {
  FieldsList rows;
  for (const Entry* entry : view.entries_at(claim.evidence)) {
    Fields row = row_of(view, *entry);
    if (const Claim* own = claim_of(*entry, claim))
      row.set("why", own->why).set("attested", attested_in_words(*own));
    row.set("artifacts", artifact_records(view, *entry, links, references));
    rows.push_back(std::move(row));
  }
  return rows;
}

FieldsList claims_of(const SiteView& view, const PageLinks& links, FileReferences& references) {
  FieldsList records;
  for (const PacketClaim& claim : view.packet.claims) {
    const Framework& framework = *find_framework(view.portfolio, claim.framework);
    const Category& category = *find_category(framework, claim.category);
    Fields record;
    record.set("title", find_item(category, claim.item)->title)
        .set("url", links.to(category_path(framework.id, category.id)) + "#" + claim.item)
        .set("category", category.title)
        .set("rows", claim_evidence(view, claim, links, references));
    records.push_back(std::move(record));
  }
  return records;
}

FieldsList quotes_of(const SiteView& view) {
  FieldsList records;
  for (const PacketQuote& quote : view.packet.quotes) {
    const Entry& entry = view.portfolio.entries[quote.entry];
    const Feedback& feedback = entry.feedback[quote.feedback];
    Fields record;
    record.set("text", feedback.text)
        .set("from", feedback.from)
        .set("title", entry.title)
        .set("url", view.addresses.tail(entry_path(entry.id)));
    records.push_back(std::move(record));
  }
  return records;
}

// What only the owner is told: how long it takes to read, and what did not fit.
std::string note_for_owner(const SiteView& view) {
  if (view.seen.reader != Audience::self) return {};
  const PacketContent& packet = view.packet;
  const std::size_t minutes = (packet.words + kWordsPerMinute - 1) / kWordsPerMinute;
  std::string note = "About " + counted(packet.words, "word") + " of " +
                     std::to_string(view.portfolio.config.packet.max_words) + ", " +
                     counted(minutes, "minute") + " to read.";
  if (packet.left_out > 0)
    note += " " + counted(packet.left_out, "part") + " of the case did not fit.";
  return note;
}

Fields packet_content(const SiteView& view, const PagePlan& page, FileReferences& references) {
  const PageLinks links(view, page.path);
  Fields content;
  content.set("thesis", view.packet.thesis)
      .set("note", note_for_owner(view))
      .set("top", top_of(view, links, references))
      .set("claims", claims_of(view, links, references))
      .set("quotes", quotes_of(view))
      .set("appendix", rows_of(view, view.packet.appendix))
      .set("not_listed", view.packet.not_listed > 0
                             ? entries_in_words(view.packet.not_listed) + " more"
                             : std::string())
      .set("evidence_url", links.to(kEvidencePath));
  return content;
}

}  // namespace

void plan_packet(const SiteView& view, PagePlans& plans) {
  const Config& config = view.portfolio.config;
  PagePlan page{
      std::string(kPacketPath), "packet",
      config.level.target.empty() ? "Promotion packet" : "The case for " + config.level.target,
      "The promotion packet of " + config.name + ": claims, each with its evidence.",
      "the page 'Packet'"};
  page.content = packet_content;
  plans.push_back(std::move(page));
}

}  // namespace dossier
