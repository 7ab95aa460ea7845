// FieldsList that several pages share: an entry as a row of a list, groups of rows, links.
#pragma once

#include <functional>
#include <string>

#include "render/site_view.h"

namespace dossier {

// "340 ms"; nothing for an amount that is not given.
std::string amount_in_words(const std::optional<Amount>& amount, const std::string& unit);

// "p99 latency 340 -> 92 ms", or the outcome in words.
std::string impact_in_words(const Impact& impact);

// "3 entries".
std::string entries_in_words(std::size_t count);

std::string attested_in_words(const Claim& claim);

Fields row_of(const SiteView& view, const Entry& entry);
FieldsList rows_of(const SiteView& view, const Entries& entries);

// Groups of neighbours with one key, in order; `title_of` gives the heading of a group, which is
// also its key.
FieldsList group_rows(const SiteView& view, const Entries& entries,
                      const std::function<std::string(const Entry&)>& title_of);

std::string year_title(const Entry& entry);     // 2026
std::string quarter_title(const Entry& entry);  // 2026, third quarter

Fields link_record(std::string title, std::string url, bool current = false);

// The table of contents of a body with enough headings, else nothing.
FieldsList contents_of(const Document& document);

}  // namespace dossier
