#include "assess/cadence.h"
#include "base/path.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/new_entry.h"
#include "cli/portfolio_session.h"
#include "load/load.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;

// "2 entries this week; on pace for 3 weeks."
std::string pace_in_words(const Cadence& wins) {
  std::string words = counted(wins.weeks.front().count, "entry", "entries") + " this week";
  if (wins.streak > 0) words += "; on pace for " + counted(wins.streak, "week");
  return words + ".";
}

const Diagnostic* first_error(const Diagnostics& all, const std::string& path) {
  for (const Diagnostic& one : all.items())
    if (one.where.file == path && one.severity == Severity::error) return &one;
  return nullptr;
}

}  // namespace

int run_log(const Options& options, Session& session) {
  const auto root = require_root(session);
  if (!root) return kUsage;
  NewEntry entry;
  entry.title = join(options.words, " ");
  if (trim(entry.title).empty())
    return usage_error(session, "say what was won",
                       "dossier log \"Cut the nightly run from 4 h to 20 min\"");
  entry.kind = "win";
  entry.date = options.date.value_or(session.today);
  entry.checklist = options.checklist;
  entry.tags = options.tags;
  entry.starts_with_date = true;

  Diagnostics out;
  const auto before = read_known(options, session, *root, out);
  const auto path = before ? write_entry(entry, *before, *root, session, out) : std::nullopt;
  if (!path) return finish(out, options, session, *root);
  Diagnostics said;
  const auto after =
      load_portfolio(session.files, *root, {options.as_of, session.today, jobs_of(options)}, said);
  if (const Diagnostic* fault = first_error(said, *path)) {
    session.files.remove_file(join_path(*root, *path)).ok();
    return usage_error(session, fault->message, fault->hint);
  }
  session.console.out() << *path << '\n';
  if (!options.quiet && after)
    session.console.out() << pace_in_words(assess_cadence(*after, session.today)) << '\n';
  return options.edit ? edit(join_path(*root, *path), session) : 0;
}

}  // namespace dossier
