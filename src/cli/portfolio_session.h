// What commands that work on a portfolio share: finding it, reading it, ending with a report.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "cli/command.h"
#include "model/portfolio.h"

namespace dossier {

// The folder of portfolio.yaml, or nothing after saying that there is none.
std::optional<std::string> require_root(Session& session);

// The portfolio with every body parsed; nothing when portfolio.yaml cannot be read.
std::optional<Portfolio> read_portfolio(const Options& options, Session& session,
                                        const std::string& root, Diagnostics& out);

unsigned jobs_of(const Options& options);

// Prints what was found and returns the exit code.
int finish(Diagnostics& diagnostics, const Options& options, Session& session,
           const std::string& root);

}  // namespace dossier
