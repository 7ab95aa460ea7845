#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <sstream>

#include "base/path.h"
#include "base/text.h"
#include "cli/build_memory.h"
#include "cli/command.h"
#include "cli/portfolio_session.h"
#include "load/load.h"
#include "model/base_url.h"
#include "pipeline.h"
#include "publish/output.h"
#include "publish/publish.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;

// "evidence/outbox/" of its index.html.
std::string shown_path(std::string_view path) {
  const bool is_folder = file_name(path) == "index.html";
  return show_control(is_folder ? std::string(parent_path(path)) + "/" : std::string(path));
}

// Whether dossier makes the file by itself, from what is in others.
bool is_list(std::string_view path) {
  constexpr std::array folders = {"assets/", "checklist/", "stages/", "tags/"};
  return std::any_of(folders.begin(), folders.end(),
                     [path](const char* folder) { return path.starts_with(folder); });
}

class Build {
 public:
  Build(const Options& options, Session& session, std::string root)
      : options_(options),
        session_(session),
        root_(std::move(root)),
        memory_(options, session, root_) {}

  int run() {
    if (const auto last = memory_.recall()) return repeat(*last);
    const auto portfolio = read_portfolio(options_, session_, root_, out_);
    if (!portfolio) return done();
    if (const int refused = choose_targets(portfolio->config.targets)) return refused;
    for (const Target& target : targets_) {
      if (out_.has_errors()) return done();
      if (auto made = make_site(session_.files, root_, *portfolio, target, jobs_of(options_), out_))
        sites_.push_back(std::move(*made));
    }
    if (out_.has_errors() || (options_.strict && out_.warnings() > 0)) return done();
    for (const Target& target : targets_)
      check_output(session_.files, output_of(target, portfolio->config.targets), out_);
    if (out_.has_errors()) return done();
    list_skipped(*portfolio);
    for (std::size_t i = 0; i < sites_.size(); ++i) {
      publish_one(targets_[i], portfolio->config.targets, sites_[i]);
      if (out_.has_errors()) break;
    }
    return done();
  }

 private:
  // What was published comes last, below what was found.
  int done() {
    std::ostringstream said;
    said << skipped_;
    Console console = session_.console.with_err(said);
    Session heard{session_.files,  console,
                  session_.folder, session_.home,
                  session_.today,  session_.search_path,
                  session_.editor, session_.workspace,
                  session_.http,   session_.cache_folder};
    const int code = finish(out_, options_, heard, root_);
    if (code == 0 && !kept_.empty() && kept_.size() == targets_.size())
      memory_.keep(said.str(), kept_);
    session_.console.err() << said.str();
    session_.console.out() << published_;
    return code;
  }

  // Says what a build of all this would say.
  int repeat(const BuildState& last) {
    for (const BuiltTarget& target : last.targets)
      count_files(target.label, {0, target.files.size(), 0}, target.withheld);
    session_.console.err() << last.said;
    session_.console.out() << published_;
    return 0;
  }

  void count_files(const std::string& label, const FileCounts& files, std::size_t withheld) {
    if (options_.quiet) return;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start_;
    std::array<char, 32> elapsed;
    std::snprintf(elapsed.data(), elapsed.size(), "%.2f", seconds.count());
    published_ += label + ": " + counted(files.written, "page") + " written, " +
                  std::to_string(files.unchanged) + " unchanged, " + std::to_string(files.removed) +
                  " removed, " + std::to_string(withheld) + " withheld, " + elapsed.data() + " s\n";
  }

  // The targets to build, as the command line changes them; the exit code when it asks for what
  // cannot be.
  int choose_targets(const std::vector<Target>& known) {
    if (options_.all) targets_ = known;
    for (const std::string& name : options_.targets) {
      const auto found = std::find_if(known.begin(), known.end(),
                                      [&](const Target& target) { return target.name == name; });
      if (found == known.end()) {
        std::vector<std::string> names;
        for (const Target& target : known) names.push_back(target.name);
        return usage_error(session_, "unknown target " + quoted(name), one_of(name, names));
      }
      if (!options_.all) targets_.push_back(*found);
    }
    if (targets_.empty()) targets_.push_back(known.front());
    for (Target& target : targets_)
      if (const int refused = change(target)) return refused;
    if (!options_.output.empty() && targets_.size() > 1)
      return usage_error(session_, "--output takes one target",
                         "build them one by one, or set 'output:' in portfolio.yaml");
    return 0;
  }

  int change(Target& target) {
    if (options_.audience) {
      if (*options_.audience < target.audience)
        return usage_error(session_,
                           "--audience " + std::string(word_of(*options_.audience)) +
                               " would reveal more than target '" + target.name + "' does",
                           "its audience is " + std::string(word_of(target.audience)));
      target.audience = *options_.audience;
    }
    if (!options_.base_url.empty()) {
      const auto url = normal_base_url(options_.base_url);
      if (!url)
        return usage_error(session_, "--base-url cannot be " + quoted(options_.base_url),
                           "an address such as https://me.example/portfolio/, or a path such as /");
      target.base_url = *url;
    }
    return 0;
  }

  void list_skipped(const Portfolio& portfolio) {
    if (options_.quiet || options_.format != Format::text) return;
    for (const Entry& entry : portfolio.entries) {
      const bool future = entry.dated && entry.date > portfolio.as_of;
      if (future)
        skipped_ += "skipped: " + entry.file + " (dated " + iso_date(entry.date) + ", after " +
                    iso_date(portfolio.as_of) + ")\n";
      else if (entry.draft && options_.verbose)
        skipped_ += "skipped: " + entry.file + " (a draft)\n";
    }
  }

  Output output_of(const Target& target, const std::vector<Target>& known) const {
    Output output{root_, target.output, Fault::content, target.at, session_.home, {}};
    if (!options_.output.empty()) {
      output.folder = join_path(session_.folder, options_.output);
      output.asked_by = Fault::usage;
    }
    for (const Target& other : known)
      if (other.name != target.name) output.others.push_back(other.output);
    return output;
  }

  void publish_one(const Target& target, const std::vector<Target>& known, const MadeSite& made) {
    const Output output = output_of(target, known);
    const auto published = publish(session_.files, made.site, output, out_);
    if (!published) return;
    const std::string& label = options_.output.empty() ? target.output : options_.output;
    kept_.push_back({output, label, &made.site, made.withheld});
    if (target.audience == Audience::everyone && !options_.quiet)
      list_visible(made.site, *published);
    count_files(label, published->files, made.withheld);
  }

  // What everyone can read from now on, and what no longer: entries, pages and files, each of which
  // somebody decided on; lists follow from them.
  void list_visible(const Site& site, const Published& published) {
    for (const std::string& path : published.appeared)
      if (const SiteFile& file = site.files.at(path); file.origin.starts_with("content/"))
        published_ += "now public: " + shown_path(path) + " (" + file.origin + ")\n";
    for (const std::string& path : published.vanished)
      if (!is_list(path)) published_ += "no longer public: " + shown_path(path) + "\n";
  }

  const Options& options_;
  Session& session_;
  std::string root_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  BuildMemory memory_;
  Diagnostics out_;
  std::vector<Target> targets_;
  std::vector<MadeSite> sites_;
  std::vector<KeptTarget> kept_;
  std::string skipped_;
  std::string published_;  // for the reader
};

}  // namespace

int run_build(const Options& options, Session& session) {
  auto root = require_root(session);
  return root ? Build(options, session, std::move(*root)).run() : kUsage;
}

}  // namespace dossier
