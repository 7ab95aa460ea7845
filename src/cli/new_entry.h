// Writes a new entry of a portfolio: front matter that a reader of YAML takes back as it was given,
// under a name that nothing has yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "cli/command.h"
#include "model/portfolio.h"

namespace dossier {

struct NewEntry {
  std::string title;
  std::string kind;
  Date date{};
  std::vector<std::string> checklist;
  std::vector<std::string> tags;
  std::string body;
  bool is_draft = false;          // and with every useful key, as a comment
  bool starts_with_date = false;  // the name of its file, as of a log
};

// The whole file.
std::string entry_text(const NewEntry& entry);

// Writes it to content/2026/SLUG.md, with -2, -3 and so on when an entry of the portfolio or a file
// has that name; nothing is ever overwritten. Its path below the portfolio, or nothing, with
// diagnostics.
std::optional<std::string> write_entry(const NewEntry& entry, const Portfolio& portfolio,
                                       const std::string& root, Session& session, Diagnostics& out);

// The portfolio as far as it can be read: faults of other entries do not stop a new one.
std::optional<Portfolio> read_known(const Options& options, Session& session,
                                    const std::string& root, Diagnostics& out);

// Opens a file of the portfolio in $EDITOR, and waits. The exit code.
int edit(const std::string& path, Session& session);

}  // namespace dossier
