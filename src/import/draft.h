// What an importer hands over: a draft for each thing that it took, and a reason for each that it
// did not. Nothing of it is trusted: `import/draft_text` quotes and escapes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "io/file_system.h"
#include "model/entry.h"

namespace dossier {

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
  std::string body;                  // Markdown
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

struct ImportRequest {
  FileSystem& files;
  std::string path;             // absolute
  std::vector<std::string> me;  // names and handles of the portfolio's owner
  bool all = false;             // take what is of others, too
  std::string kind;             // of every draft; empty: the importer decides
  // Why a Markdown text is beyond what a parser can take in bounded time, or nothing.
  std::optional<std::string> (*too_complex)(const std::string& markdown);
};

}  // namespace dossier
