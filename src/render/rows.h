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

// "9 of 14 have evidence, 4 strong; 3 do not apply"; for whoever sees no gaps "9 behaviours have
// evidence".
std::string coverage_in_words(const SiteView& view, const FrameworkAssessment& framework);

Fields row_of(const SiteView& view, const Entry& entry);
FieldsList rows_of(const SiteView& view, const Entries& entries);
FieldsList rows_of(const SiteView& view, const EntryIndexes& places);

// Groups of neighbours with one key, in order; `title_of` gives the heading of a group, which is
// also its key.
using MakeRow = Fields (*)(const SiteView& view, const Entry& entry);
FieldsList group_rows(const SiteView& view, const Entries& entries,
                      const std::function<std::string(const Entry&)>& title_of,
                      MakeRow make_row = row_of);

std::string year_title(const Entry& entry);     // 2026
std::string quarter_title(const Entry& entry);  // 2026, third quarter

FieldsList impact_records(const Entry& entry);

// The artifacts with links from one page; files of the site that they lead to are added.
FieldsList artifact_records(const SiteView& view, const Entry& entry, const PageLinks& links,
                            FileReferences& references);

// A checkpoint with what was counted for it.
Fields checkpoint_record(const SiteView& view, const CheckpointAssessment& assessed);

Fields link_record(std::string title, std::string url, bool current = false,
                   std::string count = {});

// The table of contents of a body with enough headings, else nothing.
FieldsList contents_of(const Document& document);

}  // namespace dossier
