// The one place that sees all stages:
//
//   files -> load -> Portfolio -> seen_by -> Seen -> assess -> Assessment -> render -> Site -> disk
//
// Faults pile up inside a stage; whoever calls looks at them between two stages.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "io/file_system.h"
#include "load/load.h"
#include "model/portfolio.h"
#include "model/seen.h"
#include "model/site.h"

namespace dossier {

// Loads the portfolio and parses every body, so that all faults of all files are reported at once.
// Nothing when portfolio.yaml cannot be read at all.
std::optional<Portfolio> read_portfolio(FileSystem& files, const std::string& root,
                                        const LoadOptions& options, Diagnostics& out);

// What `reader` may see of a portfolio that has been read, with every body parsed.
Seen see(const Portfolio& portfolio, Audience reader, unsigned jobs);

struct MadeSite {
  Site site;
  std::size_t withheld = 0;  // entries and pages that the target's audience may not see
};

// One target of a portfolio that has no fault, with all bytes in memory.
std::optional<MadeSite> make_site(FileSystem& files, const std::string& root,
                                  const Portfolio& portfolio, const Target& target, unsigned jobs,
                                  Diagnostics& out);

// The same to be looked at on this machine. The owner sees drafts, too; nothing is withheld from
// the owner, so nothing can leak.
std::optional<MadeSite> preview_site(FileSystem& files, const std::string& root,
                                     const Portfolio& portfolio, const Target& target,
                                     unsigned jobs, Diagnostics& out);

}  // namespace dossier
