#include "assess/advice.h"
#include "assess/assess.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/portfolio_session.h"
#include "load/wording.h"
#include "pipeline.h"
#include "publish/output.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;

void check_targets(const Portfolio& portfolio, const Options& options, Session& session,
                   const std::string& root, Diagnostics& out) {
  const auto& targets = portfolio.config.targets;
  for (const Target& target : targets) {
    Diagnostics faults;
    make_site(session.files, root, portfolio, target, jobs_of(options), faults);
    Output output{root, target.output, Fault::content, target.at, session.home, {}};
    for (const Target& other : targets)
      if (other.name != target.name) output.others.push_back(other.output);
    check_output(session.files, output, faults);
    out.append(std::move(faults));
  }
}

}  // namespace

int run_check(const Options& options, Session& session) {
  const auto root = require_root(session);
  if (!root) return kUsage;
  Diagnostics out;
  const auto portfolio = read_portfolio(options, session, *root, out);
  if (portfolio && !out.has_errors()) check_targets(*portfolio, options, session, *root, out);
  // From here on there is a site to build, and the evidence in it is worth advice.
  if (portfolio && !out.has_errors())
    advise(*portfolio, assess(*portfolio, portfolio->as_of), builtin_wording(), out);
  const int code = finish(out, options, session, *root);
  if (portfolio && code == 0 && !options.quiet && options.format == Format::text)
    session.console.out() << counted(portfolio->entries.size(), "entry", "entries") << ", "
                          << counted(portfolio->pages.size(), "page") << ", "
                          << counted(portfolio->config.targets.size(), "target")
                          << ": nothing that a build would refuse\n";
  return code;
}

}  // namespace dossier
