// The promotion packet: the one page that a committee reads, cut to its budget of words. Entries are
// named by their place in Portfolio::entries.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/assessment.h"

namespace dossier {

// One behaviour, with the entries that show it, strongest first.
struct PacketClaim {
  std::string framework;
  std::string category;
  std::string item;
  EntryIndexes evidence;
};

struct PacketQuote {
  EntryIndex entry = 0;
  std::size_t feedback = 0;  // its place in Entry::feedback
};

struct PacketContent {
  std::string thesis;
  EntryIndexes top;                 // strongest first
  std::vector<PacketClaim> claims;  // as the frameworks list them
  std::vector<PacketQuote> quotes;
  EntryIndexes appendix;  // the rest, newest first

  std::size_t words = 0;         // of all that is above
  std::size_t left_out = 0;      // claims, quotes and top entries that the budget has no room for
  std::size_t not_listed = 0;    // entries of the appendix that it has no room for
};

}  // namespace dossier
