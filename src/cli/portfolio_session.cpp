#include "cli/portfolio_session.h"

#include <algorithm>
#include <thread>

#include "cli/diagnostics_text.h"
#include "pipeline.h"

namespace dossier {

std::optional<std::string> require_root(Session& session) {
  const auto start = session.files.canonical(session.folder);
  if (!start) {
    usage_error(session, "cannot work in " + session.folder + ": " + start.error().reason);
    return std::nullopt;
  }
  auto root = find_root(session.files, *start);
  if (!root)
    usage_error(session, "there is no portfolio.yaml in " + *start + " or above it",
                "make one with `dossier init`, or name its folder with --directory");
  return root;
}

std::optional<Portfolio> read_portfolio(const Options& options, Session& session,
                                        const std::string& root, Diagnostics& out) {
  return read_portfolio(session.files, root, {options.as_of, session.today, jobs_of(options)}, out);
}

unsigned jobs_of(const Options& options) {
  constexpr unsigned most = 256;
  return options.jobs > 0 ? std::min(options.jobs, most)
                          : std::max(1u, std::thread::hardware_concurrency());
}

int finish(Diagnostics& diagnostics, const Options& options, Session& session,
           const std::string& root) {
  std::string workspace;
  if (options.format == Format::github && !session.workspace.empty())
    if (const auto found = session.files.canonical(session.workspace)) workspace = *found;
  print_diagnostics(diagnostics, options.format, session.files, root, session.console, workspace);
  return exit_code(diagnostics, options.strict);
}

}  // namespace dossier
