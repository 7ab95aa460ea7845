#include <thread>

#include "assess/advice.h"
#include "assess/assess.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/portfolio_session.h"
#include "cli/progress.h"
#include "links/check_links.h"
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

CheckedLinks ask_for_links(const Portfolio& portfolio, const Options& options, Session& session,
                           Diagnostics& out) {
  Progress progress(session.console, !options.quiet);
  return check_links(
      portfolio,
      {.http = session.http,
       .files = session.files,
       .cache_folder = session.cache_folder,
       .ask_again = options.no_cache,
       .today = session.today,
       .pause = [](std::chrono::seconds long_enough) { std::this_thread::sleep_for(long_enough); },
       .progress =
           [&](std::size_t done, std::size_t of) {
             progress.show(std::to_string(done) + " of " + counted(of, "link"));
           }},
      out);
}

std::string summary_of(const CheckedLinks& links) {
  std::string text = counted(links.all, "external link") + ": " + std::to_string(links.requested) +
                     " requested, " + std::to_string(links.cached) + " from the cache, " +
                     std::to_string(links.broken) + " broken";
  if (links.out_of_reach > 0) text += ", " + std::to_string(links.out_of_reach) + " out of reach";
  return text + "\n";
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
  CheckedLinks links;
  if (portfolio && options.external && !out.has_errors())
    links = ask_for_links(*portfolio, options, session, out);
  if (options.verbose && options.format == Format::text)
    for (const std::string& note : links.notes) session.console.err() << "note: " << note << '\n';
  const int code = finish(out, options, session, *root);
  if (portfolio && code == 0 && !options.quiet && options.format == Format::text) {
    session.console.out() << counted(portfolio->entries.size(), "entry", "entries") << ", "
                          << counted(portfolio->pages.size(), "page") << ", "
                          << counted(portfolio->config.targets.size(), "target")
                          << ": nothing that a build would refuse\n";
    if (options.external) session.console.out() << summary_of(links);
  }
  return code;
}

}  // namespace dossier
