#include "base/path.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/new_entry.h"
#include "cli/portfolio_session.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;

// What an entry of an own kind without a skeleton starts with.
constexpr const char* kPlainBody =
    "<!-- What it was, what it needed from you, what came of it. -->\n";

int unknown_kind(const Portfolio& portfolio, const std::string& id, Session& session) {
  std::vector<std::string> ids;
  for (const Kind& kind : portfolio.kinds) ids.push_back(kind.id);
  return usage_error(session,
                     id.empty() ? "say of which kind" : "unknown kind " + dossier::quoted(id),
                     one_of(id, ids));
}

}  // namespace

int run_new(const Options& options, Session& session) {
  const auto root = require_root(session);
  if (!root) return kUsage;
  Diagnostics out;
  const auto portfolio = read_known(options, session, *root, out);
  if (!portfolio) return finish(out, options, session, *root);
  const Kind* kind = find_kind(portfolio->kinds, options.kind);
  if (kind == nullptr) return unknown_kind(*portfolio, options.kind, session);
  NewEntry entry;
  entry.title = join(options.words, " ");
  if (trim(entry.title).empty())
    return usage_error(session, "say its title",
                       "dossier new " + kind->id + " \"An outbox for payments\"");
  entry.kind = kind->id;
  entry.date = options.date.value_or(session.today);
  entry.checklist = options.checklist;
  entry.tags = options.tags;
  entry.body = kind->skeleton.empty() ? kPlainBody : kind->skeleton;
  entry.is_draft = true;
  const auto path = write_entry(entry, *portfolio, *root, session, out);
  if (!path) return finish(out, options, session, *root);
  session.console.out() << *path << '\n';
  return options.edit ? edit(join_path(*root, *path), session) : 0;
}

}  // namespace dossier
