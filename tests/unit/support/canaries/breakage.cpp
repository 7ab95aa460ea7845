#include "unit/support/canaries/breakage.h"

#include <array>

#include "pipeline.h"
#include "render/bodies.h"
#include "render/inventory.h"

namespace dossier {
namespace {

// Of entries alone: what has no visibility of its own keeps that of its entry.
void forget_entries(Portfolio& whole) {
  for (Entry& entry : whole.entries) {
    for (Artifact& artifact : entry.artifacts)
      artifact.visibility = artifact.visibility.value_or(*entry.visibility);
    for (Feedback& feedback : entry.feedback)
      feedback.visibility = feedback.visibility.value_or(*entry.visibility);
    entry.visibility = Audience::everyone;
  }
}

void forget_pages(Portfolio& whole) {
  for (Page& page : whole.pages) page.visibility = Audience::everyone;
}

void forget_drafts(Portfolio& whole) {
  for (Entry& entry : whole.entries) entry.draft = false;
}

void forget_the_future(Portfolio& whole) {
  for (Entry& entry : whole.entries) entry.date = std::min(entry.date, whole.as_of);
}

// The document of the whole body is there already.
void forget_blocks(Body& body) {
  body.markdown = without_fences(body.markdown, body.blocks);
  body.blocks.clear();
}

void forget_blocks(Portfolio& whole) {
  for (Entry& entry : whole.entries) forget_blocks(entry.body);
  for (Page& page : whole.pages) forget_blocks(page.body);
}

void forget_only(Portfolio& whole) {
  for (Entry& entry : whole.entries)
    for (Block& block : entry.body.blocks) block.only = false;
  for (Page& page : whole.pages)
    for (Block& block : page.body.blocks) block.only = false;
}

void forget_artifacts(Portfolio& whole) {
  for (Entry& entry : whole.entries)
    for (Artifact& artifact : entry.artifacts) artifact.visibility = Audience::everyone;
}

void forget_feedback(Portfolio& whole) {
  for (Entry& entry : whole.entries)
    for (Feedback& feedback : entry.feedback) feedback.visibility = Audience::everyone;
}

void forget_public_words(Portfolio& whole) {
  for (Entry& entry : whole.entries) entry.public_words = {};
}

void forget_terms(Portfolio& whole) { whole.config.confidential.clear(); }
void forget_hosts(Portfolio& whole) { whole.config.internal_hosts.clear(); }

void leave_exceptions(Seen& seen, const Portfolio& whole) {
  seen.portfolio.config.not_applicable = whole.config.not_applicable;
}

// The pages about gaps, for those who must not know of any.
void show_gaps(Seen& seen, const Portfolio& whole) {
  seen.reader = std::min(seen.reader, Audience::manager);
  seen.portfolio.config.criteria = whole.config.criteria;
  leave_exceptions(seen, whole);
}

// The links of what is seen, as they were written.
void leave_links(Seen& seen, const Portfolio& whole) {
  seen = seen_by(whole, seen.reader);
  Diagnostics said;
  parse_bodies(seen.portfolio, Inventory(whole), seen.redaction, 1, said);
}

void open_artifacts(Seen& seen, const Portfolio& whole) {
  for (Entry& entry : seen.portfolio.entries) {
    entry.artifacts = find_entry(whole, entry.id)->artifacts;
    std::erase_if(entry.artifacts, [&](const Artifact& artifact) {
      return !may_read(seen.reader, artifact.visibility.value_or(*entry.visibility)) ||
             seen.redaction.hides(artifact.target);
    });
  }
}

using Guarded = Breakage::Guarded;

constexpr std::array kBreakages = {
    Breakage{"the visibility of entries", forget_entries, nullptr, Guarded::always},
    Breakage{"the visibility of pages", forget_pages, nullptr, Guarded::always},
    Breakage{"drafts", forget_drafts, nullptr, Guarded::always},
    Breakage{"entries dated after the day", forget_the_future, nullptr, Guarded::always},
    Breakage{"blocks", forget_blocks, nullptr, Guarded::never},
    Breakage{"that a block is for one audience only", forget_only, nullptr, Guarded::never},
    Breakage{"the visibility of artifacts", forget_artifacts, nullptr, Guarded::never},
    Breakage{"the visibility of feedback", forget_feedback, nullptr, Guarded::never},
    Breakage{"the words for the public", forget_public_words, nullptr, Guarded::sometimes},
    Breakage{"confidential terms", forget_terms, nullptr, Guarded::always},
    Breakage{"internal hosts", forget_hosts, nullptr, Guarded::always},
    Breakage{"items that do not apply", nullptr, leave_exceptions, Guarded::never},
    Breakage{"who may know of gaps", nullptr, show_gaps, Guarded::never},
    Breakage{"links to hidden headings and lists", nullptr, leave_links, Guarded::never},
    Breakage{"artifacts that are withheld entries", nullptr, open_artifacts, Guarded::sometimes},
};

}  // namespace

std::span<const Breakage> breakages() { return kBreakages; }

Seen broken_see(const Breakage& breakage, const Portfolio& whole, Audience reader) {
  Portfolio broken = whole;
  if (breakage.forget != nullptr) breakage.forget(broken);
  Seen seen = see(broken, reader, 1);
  if (breakage.spoil != nullptr) breakage.spoil(seen, whole);
  return seen;
}

}  // namespace dossier
