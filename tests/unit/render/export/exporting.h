// Exports of small portfolios, made as the command makes them.
#pragma once

#include <algorithm>

#include "assess/assess.h"
#include "assess/evidence.h"
#include "assess/packet.h"
#include "render/export/source.h"
#include "unit/support/portfolios.h"

namespace dossier {

// What `make` exports of the files for a reader.
template <class Make>
auto exported(PortfolioFiles files, Audience reader, Make make) {
  const Portfolio portfolio = files.read();
  const Seen seen = see(portfolio, reader, 1);
  const Assessment assessment = assess(seen.portfolio, seen.portfolio.as_of);
  const PacketContent packet = make_packet(seen.portfolio, assessment);
  std::vector<Candidate> candidates;
  for (const EntryIndex i : strongest_first(seen.portfolio))
    candidates.push_back({i, is_own_work(seen.portfolio.entries[i])});
  const auto& targets = portfolio.config.targets;
  const auto site = std::find_if(targets.begin(), targets.end(),
                                 [&](const Target& target) { return target.audience == reader; });
  return make(ExportSource{seen, assessment, packet, std::move(candidates),
                           site == targets.end() ? nullptr : &*site});
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace dossier
