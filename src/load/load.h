// A portfolio folder -> Portfolio. Everything is read and checked; every fault of every file is
// reported in one run. Nothing can be written from here.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/diagnostic.h"
#include "io/file_system.h"
#include "model/portfolio.h"

namespace dossier {

inline constexpr const char* kConfigFile = "portfolio.yaml";

struct LoadOptions {
  std::optional<Date> as_of;  // wins over the `as_of` of portfolio.yaml
  Date today{};               // counts when neither is given
  unsigned jobs = 1;
};

// The folder that holds portfolio.yaml: `start` or the nearest one above it, as git looks for .git.
std::optional<std::string> find_root(FileSystem& files, const std::string& start);

// portfolio.yaml alone, with its defaults filled in; nothing when it cannot be read at all.
std::optional<Config> read_config(FileSystem& files, const std::string& root, Diagnostics& out);

// Nothing when portfolio.yaml cannot be read at all; otherwise what could be read, and the faults
// in `out`.
std::optional<Portfolio> load_portfolio(FileSystem& files, const std::string& root,
                                        const LoadOptions& options, Diagnostics& out);

}  // namespace dossier
