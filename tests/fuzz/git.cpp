// What `git log` prints: drafts that are good entries, whatever a commit says.
// smoke: runs=1200 longest=2048 dictionary=git

#include <string>
#include <vector>

#include "base/text.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"
#include "fuzz/support/target.h"
#include "import/git_log.h"
#include "import/importers.h"
#include "import/plan.h"
#include "load/entry_reader.h"
#include "load/frameworks.h"
#include "load/source_text.h"

namespace dossier {
namespace {

constexpr const char* kMe = "ada@x.example";

Haul haul_of(const std::string& bytes, Memory& files, const std::string& grep) {
  const auto git = [&](const std::string&, const std::vector<std::string>& words) {
    return GitOutput{words[0] == "log" ? bytes : "", "", false};
  };
  return import_git({files,
                     "/pay",
                     {kMe},
                     true,
                     "",
                     [](const std::string&) { return std::optional<std::string>(); },
                     {},
                     grep,
                     git});
}

void demand_good_drafts(const std::string& bytes, const std::string& grep) {
  static const std::vector<Kind> kinds = builtin_kinds();
  static const std::vector<Framework> frameworks = builtin_frameworks();
  static const Vocabulary words(kinds, frameworks, {}, true);
  Memory files;
  Haul haul = haul_of(bytes, files, grep);
  Portfolio portfolio;
  portfolio.kinds = kinds;
  portfolio.frameworks = frameworks;
  for (const PlannedDraft& one : plan_import(haul, portfolio, files, "/p")) {
    files.put("/p/" + one.file, one.text());
    Diagnostics out;
    const auto text = check_source(one.text(), one.file, out);
    demand(text.has_value(), "a text", lines_of(out));
    const Entry entry = read_entry(*text, one.file, Config(), words, out);
    demand(!out.has_errors(), "a good entry", lines_of(out) + "\n" + *text);
    demand(entry.draft, "a draft");
    demand(entry.source.starts_with("git:"), "a source", entry.source);
  }
}

}  // namespace

void fuzz(std::string bytes) {
  const GitLog log = read_git_log(bytes);
  for (const GitCommit& commit : log.commits) {
    demand(commit.hash.size() >= 40, "a hash", commit.hash);
    const GitMessage message = read_git_message(commit.message);
    demand_clean_text(message.subject);
    demand(!find_invalid_utf8(message.text), "UTF-8", message.text);
    for (const GitTrailer& trailer : message.trailers) demand_clean_text(trailer.value);
  }
  demand_good_drafts(bytes, "");
  demand_good_drafts(bytes, "a");
}

}  // namespace dossier
