// What becomes of one entry or page, as lines of words: for each target, and in the assessment.
#pragma once

#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/portfolio.h"
#include "model/seen.h"
#include "model/site.h"

namespace dossier {

using Lines = std::vector<std::string>;

// Why it is published or withheld: "its visibility is internal, by default_visibility".
std::string reason_for(const Entry& entry, const Portfolio& portfolio, Audience reader);
std::string reason_for(const Page& page);

// What a reader of the entry does not get, or gets in other words: one line each.
Lines changes_for(const Entry& entry, const Portfolio& whole, const Seen& seen);
Lines changes_for(const Page& page, const Portfolio& whole, const Seen& seen);

// The files of a site, pages of entries aside, that have an address in them, such as
// "evidence/outbox/".
Lines appearances_of(const std::string& address, const Site& site);

// What an entry counts for, for its owner.
Lines counts_of(const Entry& entry, const Portfolio& whole, const Assessment& assessment);

}  // namespace dossier
