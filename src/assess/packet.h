// Chooses what stands in the promotion packet.
#pragma once

#include "model/assessment.h"
#include "model/packet.h"
#include "model/portfolio.h"

namespace dossier {

// The case in three sentences: who and what for, what there is, what kind of work it is. With
// `gaps` it also says how much is missing.
std::string thesis_of(const Portfolio& portfolio, const Assessment& assessment, bool gaps);

// All entries, the strongest first: featured ones by their number, then solid ones, then those with
// a measured outcome; of equals the newest.
EntryIndexes strongest_first(const Portfolio& portfolio);

// Thesis, top evidence, claims, quotes, appendix, in that order, until packet.max_words is reached.
PacketContent make_packet(const Portfolio& portfolio, const Assessment& assessment);

}  // namespace dossier
