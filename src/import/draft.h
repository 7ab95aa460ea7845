// What an importer hands over: a draft for each thing that it took, and a reason for each that it
// did not. Nothing of it is trusted: `import/draft_text` quotes and escapes it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "import/body_links.h"
#include "io/file_system.h"
#include "model/entry.h"

namespace dossier {

// What a draft claims to show, in the source's own words.
struct DraftClaim {
  std::string
      item;         // "technical/multi-team-system"; the planner asks whether there is such an item
  std::string why;  // or empty
};

struct Draft {
  std::string id;  // a wish; any text
  std::string title;
  std::optional<Date> date;  // only a day that the source states
  std::string kind;
  std::string source;  // the same in every run, because it is what makes imports idempotent
  std::string status;  // of a decision record, one word of `word_of(RecordStatus)`; else empty
  std::optional<Role> role;  // unset: nothing in the source tells
  std::vector<std::string> tags;
  std::vector<std::string> urls;     // where the thing itself is
  std::vector<std::string> impacts;  // in words
  std::vector<DraftClaim> claims;
  std::string body;  // Markdown
  LinkBase links;    // of the body
};

struct Skipped {
  std::string what;
  std::string reason;
  bool unreadable = false;  // at fault, rather than left out
};

struct Haul {
  std::vector<Draft> drafts;
  std::vector<Skipped> skipped;
  std::vector<std::string> notes;  // on the whole input, for people
  bool empty = false;              // well-formed input that holds nothing

  void skip(std::string what, std::string reason) {
    skipped.push_back({std::move(what), std::move(reason), false});
  }
  void refuse(std::string what, std::string reason) {
    skipped.push_back({std::move(what), std::move(reason), true});
  }
};

// What the `git` program printed.
struct GitOutput {
  std::string out;    // also what it printed before a fault
  std::string fault;  // why it did not end well, in its own words; empty when it did
  bool cut = false;   // there was more than the bound of imports
};

struct ImportRequest {
  FileSystem& files;
  std::string path;             // absolute
  std::vector<std::string> me;  // names and handles of the portfolio's owner
  bool all = false;             // take what is of others, too
  std::string kind;             // of every draft; empty: the importer decides
  // Why a Markdown text is beyond what a parser can take in bounded time, or nothing.
  std::optional<std::string> (*too_complex)(const std::string& markdown);

  // Of histories alone.
  std::optional<Date> since{};  // what was written before that day is left out
  std::string grep{};           // what does not say that is left out
  // Runs git in a folder, so that nothing that the repository asks for is run.
  std::function<GitOutput(const std::string& folder, const std::vector<std::string>& arguments)>
      git{};
};

}  // namespace dossier
