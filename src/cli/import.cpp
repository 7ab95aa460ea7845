#include <algorithm>
#include <map>

#include "base/path.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/git_program.h"
#include "cli/import_ladder.h"
#include "cli/portfolio_session.h"
#include "cli/progress.h"
#include "import/draft_text.h"
#include "import/importers.h"
#include "import/plan.h"
#include "io/memory.h"
#include "io/write_file.h"
#include "load/load.h"
#include "model/rules.h"
#include "pipeline.h"
#include "render/markdown_guard.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;
constexpr std::string_view kLadder = "ladder";  // which becomes a framework, not drafts

std::optional<std::string> too_complex(const std::string& markdown) {
  const auto found = find_too_complex(markdown);
  if (!found) return std::nullopt;
  return "line " + std::to_string(found->line) + ": " + found->message;
}

const Importer* find_importer(std::string_view name) {
  for (const Importer& importer : importers())
    if (importer.name == name) return &importer;
  return nullptr;
}

int unknown_importer(Session& session, const std::string& name) {
  return usage_error(session,
                     name.empty() ? "say what to import" : "cannot import " + dossier::quoted(name),
                     one_of(name, import_names()));
}

// Reads the drafts as a build would; a body that a build would refuse becomes a code block.
void settle_bodies(std::vector<PlannedDraft>& planned, unsigned jobs) {
  Memory files;
  files.put("/portfolio.yaml", "name: Import\n");
  std::map<std::string, PlannedDraft*> by_file;
  for (PlannedDraft& one : planned) {
    Draft draft = one.draft;
    draft.kind = "adr";  // the portfolio's own kinds and frameworks are not known here
    draft.claims.clear();
    files.put(join_path("/", one.file), draft_text(draft, one.body));
    by_file.emplace(one.file, &one);
  }
  Diagnostics out;
  read_portfolio(files, "/", {std::nullopt, Date{}, jobs}, out);
  for (const Diagnostic& fault : out.items()) {
    const auto found = by_file.find(fault.where.file);
    if (found == by_file.end() || fault.severity != Severity::error) continue;
    found->second->body = fenced_body(found->second->draft.body);
    by_file.erase(found);
  }
}

void write(const PlannedDraft& one, Session& session, const std::string& root, Diagnostics& out) {
  const auto written = write_below(session.files, root, one.file, one.text());
  if (!written)
    out.add(rule("cannot-write"), {one.file, {}, 1}, "cannot write it: " + written.error().reason);
}

void write_all(const std::vector<PlannedDraft>& planned, Session& session, const std::string& root,
               Progress& progress, Diagnostics& out) {
  constexpr std::size_t step = 20;  // a terminal is slower than a disk
  for (std::size_t i = 0; i < planned.size() && !out.has_errors(); ++i) {
    if (i % step == 0)
      progress.show("writing " + std::to_string(i) + " of " + counted(planned.size(), "draft"));
    write(planned[i], session, root, out);
  }
}

// In a line of its own, whatever the path holds.
std::string what_is_read(const Options& options) {
  constexpr std::size_t longest = 60;
  const std::string name = show_control(file_name(options.file));
  return name.empty() ? "the history" : shorten(name, longest);
}

std::string facts_of(const Draft& draft) {
  std::vector<std::string> facts = {draft.kind, draft.date ? iso_date(*draft.date) : "no date"};
  if (!draft.status.empty()) facts.push_back("status " + draft.status);
  if (draft.role) facts.push_back("role " + std::string(word_of(*draft.role)));
  return join(facts, ", ");
}

void print_table(const std::vector<PlannedDraft>& planned, const Haul& haul, bool dry_run,
                 Console& console) {
  for (const PlannedDraft& one : planned)
    console.out() << "taken    " << one.file << ": " << one.draft.title << " ("
                  << facts_of(one.draft) << ")\n";
  for (const Skipped& one : haul.skipped)
    console.out() << "skipped  " << show_control(one.what) << ": " << show_control(one.reason)
                  << '\n';
  for (const std::string& note : haul.notes)
    console.out() << "note     " << show_control(note) << '\n';
  if (haul.empty) console.out() << "note     the input is well-formed, and holds nothing\n";
  console.out() << planned.size() << " taken, " << haul.skipped.size() << " skipped"
                << (dry_run ? ", nothing written (dry run)\n" : "\n");
}

bool nothing_was_read(const std::vector<PlannedDraft>& planned, const Haul& haul) {
  return planned.empty() && !haul.empty &&
         std::all_of(haul.skipped.begin(), haul.skipped.end(),
                     [](const Skipped& one) { return one.unreadable; });
}

// What is wrong with the command line, or nothing.
std::optional<int> refuse_options(const Options& options, const Importer* importer,
                                  Session& session) {
  const bool is_history = importer != nullptr && importer->is_history;
  if (!is_history && (options.since || !options.grep.empty()))
    return usage_error(session, "--since and --grep select commits",
                       "they go with `dossier import git`");
  if (!options.file.empty() || is_history) return std::nullopt;
  const std::string_view reads =
      importer == nullptr ? "a ladder in Markdown, YAML or JSON" : importer->reads;
  return usage_error(session, "say where to import from",
                     "`dossier import " + options.importer + " PATH`, " + std::string(reads));
}

ImportRequest request_of(const Options& options, const Portfolio& portfolio, Session& session) {
  const auto git = [&session](const std::string& folder, const std::vector<std::string>& words) {
    return run_git(session.search_path, folder, words);
  };
  return {session.files,
          join_path(session.folder, options.file),
          portfolio.config.me,
          options.all,
          options.kind,
          too_complex,
          options.since,
          options.grep,
          git};
}

}  // namespace

std::vector<std::string> import_names() {
  std::vector<std::string> names;
  for (const Importer& importer : importers()) names.emplace_back(importer.name);
  names.emplace_back(kLadder);
  return names;
}

int run_import(const Options& options, Session& session) {
  const Importer* importer = find_importer(options.importer);
  const bool is_ladder = options.importer == kLadder;
  if (importer == nullptr && !is_ladder) return unknown_importer(session, options.importer);
  if (const auto code = refuse_options(options, importer, session)) return *code;
  const auto root = require_root(session);
  if (!root) return kUsage;
  if (is_ladder) return import_ladder(options, session, *root);
  Diagnostics out;
  const auto portfolio =
      load_portfolio(session.files, *root, {options.as_of, session.today, jobs_of(options)}, out);
  // What is there must be known whole, or a second run could take it again.
  if (!portfolio || out.has_errors()) return finish(out, options, session, *root);
  if (!options.kind.empty() && find_kind(portfolio->kinds, options.kind) == nullptr)
    return usage_error(session, "unknown kind " + dossier::quoted(options.kind),
                       "docs/importing.md names some");

  Progress progress(session.console, !options.quiet);
  progress.show("reading " + what_is_read(options));
  Haul haul = importer->take(request_of(options, *portfolio, session));
  progress.show("looking at " + counted(haul.drafts.size(), "draft"));
  auto planned = plan_import(haul, *portfolio, session.files, *root);
  settle_bodies(planned, jobs_of(options));
  if (!options.dry_run) write_all(planned, session, *root, progress, out);
  progress.clear();
  if (out.has_errors()) return finish(out, options, session, *root);
  print_table(planned, haul, options.dry_run, session.console);
  const int code = finish(out, options, session, *root);
  return code == 0 && nothing_was_read(planned, haul) ? 1 : code;
}

}  // namespace dossier
