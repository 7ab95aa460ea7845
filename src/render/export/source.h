// What every export is made from: what its reader may see, and what has been read from that. No
// maker is given anything else, so none can say what is withheld.
#pragma once

#include <vector>

#include "model/assessment.h"
#include "model/packet.h"
#include "model/seen.h"

namespace dossier {

// An entry, and whether what it shows is the author's own work.
struct Candidate {
  EntryIndex entry = 0;
  bool own_work = false;
};

struct ExportSource {
  const Seen& seen;
  const Assessment& assessment;       // of what is seen
  const PacketContent& packet;        // of what is seen
  std::vector<Candidate> candidates;  // all entries, strongest first
  const Target* site = nullptr;       // the target that publishes for this very reader, if any

  const Portfolio& portfolio() const { return seen.portfolio; }
  const Entry& entry_at(EntryIndex place) const { return seen.portfolio.entries[place]; }

  // The owner and the manager see what is missing; nobody else does.
  bool shows_gaps() const { return seen.reader <= Audience::manager; }
};

}  // namespace dossier
