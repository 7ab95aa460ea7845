// The choke point: what one audience may see of a portfolio, as a new value from which everything
// withheld is gone. Pages, feeds and indexes are made from this value only, so that none of them
// can leak what it was never given.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/portfolio.h"
#include "model/redaction.h"

namespace dossier {

struct Seen {
  Audience reader = Audience::everyone;
  Portfolio portfolio;
  Redaction redaction;        // has been applied, but to bodies that must be parsed again
  std::size_t withheld = 0;   // entries and pages that are for a narrower audience, or drafts
  std::vector<Entry> drafts;  // of a preview alone: shown, never counted
};

// Bodies whose text differs for this reader come without a Document and must be parsed again.
Seen seen_by(const Portfolio& portfolio, Audience reader);

// For the owner's preview: adds the drafts, entries dated after `as_of` among them, newest first.
// Their titles say so, their tags are those of entries that count, and one without a date has that
// of the day. Their bodies are whole, with the blocks of every audience.
void add_drafts(Seen& seen, const Portfolio& portfolio);

// What becomes of an entry or a page for a reader, and by which rule.
enum class Fate { published, draft, future, visibility };
Fate fate_of(const Entry& entry, Date as_of, Audience reader);
Fate fate_of(const Page& page, Audience reader);

// The body with the lines of `:::` fences blanked, for whoever reads everything; line numbers stay.
std::string without_fences(std::string_view markdown, const std::vector<Block>& blocks);

bool is_for(const Block& block, Audience reader);

// The body as `reader` sees it: fences and the blocks that are not for this reader blanked.
std::string visible_text(std::string_view markdown, const std::vector<Block>& blocks,
                         Audience reader);

}  // namespace dossier
