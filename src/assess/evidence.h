// Properties of one entry that rules are made of (spec, section 1), and which entries count on a
// day.
#pragma once

#include "base/date.h"
#include "model/assessment.h"
#include "model/portfolio.h"

namespace dossier {

// Author or lead; for a code review also the reviewer, for a consultation whoever was consulted.
bool is_own_work(const Entry& entry);

// Own work with an artifact that can be read unaided: a body of 50 words, or an artifact's address.
bool is_standalone(const Entry& entry, const Kind& kind);

// An impact with a metric and a value after it.
bool is_measured(const Entry& entry);

// Somebody else said something.
bool is_corroborated(const Entry& entry);

// Own work, and two of standalone, measured and corroborated.
bool is_solid(const Entry& entry, const Kind& kind);

// Another team asked, and not for a status.
bool is_outside_team(const Entry& entry, const Config& config);

bool is_decision(const Entry& entry, const Kind& kind);

// Distinct teams reached, case-folded, the own one aside.
std::size_t teams_reached(const Entry& entry, const Config& config);

// The entries that count on a day: no drafts, nothing dated later.
EntryIndexes counted_entries(const Portfolio& portfolio, Date as_of);

// Those of `entries` dated from `since` to `until`, both included.
EntryIndexes between(const Portfolio& portfolio, const EntryIndexes& entries, Date since,
                     Date until);

}  // namespace dossier
