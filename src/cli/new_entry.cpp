#include "cli/new_entry.h"

#include <algorithm>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "cli/portfolio_session.h"
#include "io/process.h"
#include "io/write_file.h"
#include "load/load.h"
#include "model/rules.h"

namespace dossier {
namespace {

constexpr std::string_view kUsefulKeys =
    "draft: true             # take this line out when it is ready to be judged\n"
    "# summary:              # one sentence; lists, feeds and the packet show it\n"
    "# checklist:            # what it shows, and why: `dossier frameworks` lists the items\n"
    "#   technical/multi-team-system: why\n"
    "# role: author          # author, lead, contributor, reviewer or consulted\n"
    "# origin: self-identified   # self-identified, ambiguous or assigned\n"
    "# engineers_affected: 0\n"
    "# teams: []             # teams it reached\n"
    "# asked_by: {team: , role: , name: }   # who asked for the judgment\n"
    "# impact:\n"
    "#   - {metric: , before: , after: , unit: }\n"
    "# business:             # why it mattered to the business\n"
    "# artifacts:            # where the thing itself is\n"
    "#   - {label: , url: }\n"
    "# feedback:             # what somebody else said\n"
    "#   - {text: , from: }\n"
    "# tags: []\n"
    "# visibility: private   # private, manager, internal or public\n";

std::string list_of(std::string_view key, const std::vector<std::string>& words) {
  if (words.empty()) return {};
  std::string line = std::string(key) + ": [";
  for (std::size_t i = 0; i < words.size(); ++i)
    line += (i == 0 ? "" : ", ") + yaml_quoted(words[i]);
  return line + "]\n";
}

std::string name_of(const NewEntry& entry) {
  constexpr std::size_t longest = 60;
  const std::string title = slugify(entry.title);
  std::string name(clip_bytes(title, longest));
  while (name.ends_with('-')) name.pop_back();
  if (name.empty()) name = entry.kind;
  return entry.starts_with_date ? iso_date(entry.date) + "-" + name : name;
}

IoResult<std::string> free_path(const NewEntry& entry, const Portfolio& portfolio,
                                const std::string& root, FileSystem& files) {
  const std::string folder = join_path("content", std::to_string(year_of(entry.date)));
  const std::string name = name_of(entry);
  const std::size_t date = entry.starts_with_date ? iso_date(entry.date).size() + 1 : 0;
  for (int number = 1;; ++number) {
    const std::string numbered = name + (number == 1 ? "" : "-" + std::to_string(number));
    const std::string path = join_path(folder, numbered + ".md");
    const bool is_known = find_entry(portfolio, numbered.substr(date)) != nullptr;
    const auto status = files.status(join_path(root, path));
    if (!status) return status.error();
    if (!is_known && status->kind == FileKind::missing) return path;
  }
}

}  // namespace

std::string entry_text(const NewEntry& entry) {
  std::string text = "---\ntitle: " + yaml_quoted(entry.title) + "\ndate: " + iso_date(entry.date) +
                     "\nkind: " + entry.kind + "\n";
  text += list_of("checklist", entry.checklist) + list_of("tags", entry.tags);
  if (entry.is_draft) text += kUsefulKeys;
  return text + "---\n" + entry.body;
}

std::optional<std::string> write_entry(const NewEntry& entry, const Portfolio& portfolio,
                                       const std::string& root, Session& session,
                                       Diagnostics& out) {
  const auto path = free_path(entry, portfolio, root, session.files);
  if (!path) {
    out.add(rule("cannot-read"), {"content", {}, 1}, "cannot read it: " + path.error().reason);
    return std::nullopt;
  }
  const auto done = write_below(session.files, root, *path, entry_text(entry));
  if (done) return *path;
  out.add(rule("cannot-write"), {*path, {}, 1}, "cannot write it: " + done.error().reason);
  return std::nullopt;
}

std::optional<Portfolio> read_known(const Options& options, Session& session,
                                    const std::string& root, Diagnostics& out) {
  Diagnostics said;
  auto portfolio =
      load_portfolio(session.files, root, {options.as_of, session.today, jobs_of(options)}, said);
  if (!portfolio) out.append(std::move(said));
  return portfolio;
}

int edit(const std::string& path, Session& session) {
  if (session.editor.empty())
    return usage_error(session, "there is no $EDITOR to open it with", "set EDITOR or VISUAL");
  // The variable may hold arguments, as in "code --wait"; the path is never read by the shell.
  session.console.out().flush();
  const auto ended =
      run_in_terminal({"/bin/sh", "-c", session.editor + " \"$1\"", "dossier", path});
  if (ended) return 0;
  constexpr int machine = 3;
  session.console.err() << "dossier: " << session.editor << ": " << ended.error().reason << '\n';
  return machine;
}

}  // namespace dossier
