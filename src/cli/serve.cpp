#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

#include "base/path.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/diagnostics_text.h"
#include "cli/portfolio_session.h"
#include "cli/source_lines.h"
#include "io/browser.h"
#include "io/watch.h"
#include "load/load.h"
#include "model/base_url.h"
#include "pipeline.h"
#include "serve/server.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;
constexpr int kMachine = 3;

using Clock = std::chrono::steady_clock;

std::string milliseconds_since(Clock::time_point start) {
  const auto passed = std::chrono::ceil<std::chrono::milliseconds>(Clock::now() - start);
  return std::to_string(passed.count()) + " ms";
}

// The first target for that audience, else the first target as that audience would see it.
Target target_for(Audience audience, const std::vector<Target>& targets) {
  const auto found = std::find_if(targets.begin(), targets.end(), [&](const Target& target) {
    return target.audience == audience;
  });
  Target target = found == targets.end() ? targets.front() : *found;
  target.audience = audience;
  return target;
}

std::string path_of(const Target& target) {
  return percent_decode(split_base_url(target.base_url).path);
}

// Makes the site from the files as they are, again and again, and says what came of it.
class SiteMaker {
 public:
  SiteMaker(const Options& options, Session& session, const std::string& root, std::string origin)
      : options_(options), session_(session), root_(root), origin_(std::move(origin)) {}

  Preview make() {
    Diagnostics out;
    if (auto made = try_to_make(out)) {
      pages_ = std::count_if(made->files.begin(), made->files.end(),
                             [](const auto& file) { return extension(file.first) == ".html"; });
      site_ = std::make_shared<const Site>(std::move(*made));
    }
    say(out);
    Preview preview{site_, base_path_, {}};
    SourceLines lines(session_.files, root_);
    for (const Diagnostic& one : out.items())
      if (one.severity == Severity::error)
        preview.faults.push_back({one, std::string(lines.at(one.where))});
    return preview;
  }

  // "83 pages", or what is in their way.
  std::string outcome(const Preview& preview) const {
    return preview.faults.empty() ? counted(pages_, "page")
                                  : counted(preview.faults.size(), "fault") + " to mend";
  }

 private:
  std::optional<Site> try_to_make(Diagnostics& out) {
    const auto portfolio = read_portfolio(options_, session_, root_, out);
    if (!portfolio || portfolio->config.targets.empty()) return std::nullopt;
    Target target =
        target_for(options_.audience.value_or(Audience::self), portfolio->config.targets);
    // Feeds need a host; here there is one.
    const BaseUrl base = split_base_url(target.base_url);
    if (!base.has_host) target.base_url = origin_ + base.path;
    base_path_ = path_of(target);
    auto made = preview_site(session_.files, root_, *portfolio, target, jobs_of(options_), out);
    if (!made) return std::nullopt;
    return std::move(made->site);
  }

  // Warnings once, faults each time.
  void say(Diagnostics& out) {
    out.sort();
    std::string warnings;
    for (const Diagnostic& one : out.items())
      warnings += one.where.file + ":" + std::to_string(one.where.at.line) + one.message + "\n";
    const bool is_new = std::exchange(warnings_, warnings) != warnings;
    if (out.has_errors() || (is_new && !warnings.empty()))
      print_diagnostics(out, options_.format, session_.files, root_, session_.console);
  }

  const Options& options_;
  Session& session_;
  const std::string& root_;
  std::string origin_;
  std::shared_ptr<const Site> site_;
  std::ptrdiff_t pages_ = 0;
  std::string base_path_ = "/";
  std::string warnings_;
};

int refuse_port(const Options& options, const PortError& error, Session& session) {
  Console& console = session.console;
  std::string hint = "--port 0 takes one that is free";
  if (const auto free = free_port_after(std::max<std::uint16_t>(options.port, 1023)))
    hint = "--port " + std::to_string(*free) + " is free, and " + hint;
  console.err() << "dossier: cannot listen on port " << options.port << ": " << error.reason
                << "\n    " << console.styled(Style::cyan, "hint:") << ' ' << hint << '\n';
  return kMachine;
}

// "content/a.md", "content/a.md and 3 more".
std::string in_short(const std::vector<std::string>& changed) {
  const std::string first = show_control(changed.front());
  return changed.size() == 1 ? first
                             : first + " and " + std::to_string(changed.size() - 1) + " more";
}

std::string base_path_of(Session& session, const Options& options, const std::string& root) {
  Diagnostics said;  // and said again when the site is made
  const auto config = read_config(session.files, root, said);
  if (!config || config->targets.empty()) return "/";
  return split_base_url(
             target_for(options.audience.value_or(Audience::self), config->targets).base_url)
      .path;
}

}  // namespace

int run_serve(const Options& options, Session& session) {
  const auto root = require_root(session);
  if (!root) return kUsage;
  const Interrupt interrupt;
  std::atomic<bool> has_failed = false;  // outlives the server's threads
  auto listening = Server::listen(options.port);
  if (!listening) return refuse_port(options, listening.error(), session);
  const auto server = std::move(listening).value();
  Console& console = session.console;
  const std::string origin = "http://127.0.0.1:" + std::to_string(server->port());
  const std::string address = origin + base_path_of(session, options, *root);
  console.out() << address << std::endl;

  const bool is_chatty = !options.quiet && options.format == Format::text;
  const auto watching =
      watch(session.files, {*root, {kConfigFile, "content", "frameworks", "themes"}});
  // From here on no change is missed.

  auto start = Clock::now();
  SiteMaker maker(options, session, *root, origin);
  Preview preview = maker.make();
  if (is_chatty)
    console.err() << maker.outcome(preview) << " in " << milliseconds_since(start)
                  << "; Ctrl-C ends it\n";
  server->show(std::move(preview));
  server->start([&] {
    has_failed = true;
    interrupt.raise();
  });
  if (options.open)
    if (const auto opened = open_in_browser(address, session.search_path); !opened)
      console.err() << "dossier: cannot open the browser: " << opened.error().reason << '\n';

  for (auto changed = watching->next(interrupt); !changed.empty();
       changed = watching->next(interrupt)) {
    start = Clock::now();
    preview = maker.make();
    const std::string outcome = maker.outcome(preview);
    server->show(std::move(preview));
    if (is_chatty)
      console.err() << "changed " << in_short(changed) << ": " << outcome << " in "
                    << milliseconds_since(start) << '\n';
  }
  if (has_failed) console.err() << "dossier: the system accepts no more connections\n";
  return has_failed ? kMachine : 0;
}

}  // namespace dossier
