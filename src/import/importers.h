// The importers: one row each.
#pragma once

#include <span>
#include <string_view>

#include "import/draft.h"

namespace dossier {

struct Importer {
  std::string_view name;
  std::string_view reads;  // what it wants: "a folder of decision records"
  Haul (*take)(const ImportRequest& request);
  bool is_history = false;  // is read where one stands unless told otherwise, and takes a selection
};

std::span<const Importer> importers();

// Decision records in Markdown (Nygard, MADR, log4brains, adrs) or JSON; post-mortems and design
// documents that lie among them.
Haul import_adr(const ImportRequest& request);

// Brag documents and work logs: Markdown by sections, dates or bullets, or the JSON of bragfile,
// jrnl and bragdoc.ai.
Haul import_brag(const ImportRequest& request);

// Commits that say what they won: those with a trailer `Win:`, `Impact:` or `Checklist:`; and one
// draft of all commits that `since` and `grep` select.
Haul import_git(const ImportRequest& request);

// Pull requests: the owner's that are merged, and those of others with a review by the owner.
Haul import_github(const ImportRequest& request);

// Merge requests: the owner's, and those of others that the owner reviewed.
Haul import_gitlab(const ImportRequest& request);

// Issues: those that are resolved, and assigned to the owner where an assignee is stated.
Haul import_jira(const ImportRequest& request);

}  // namespace dossier
