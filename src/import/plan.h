// What a haul becomes in a portfolio: files that are free, with ids that are free, for what is not
// there yet.
#pragma once

#include <string>
#include <vector>

#include "import/draft.h"
#include "model/portfolio.h"

namespace dossier {

inline constexpr std::string_view kImportFolder = "content/imported";

struct PlannedDraft {
  std::string file;  // below the portfolio folder
  Draft draft;       // with its final id and tags
  std::string body;  // safe in an entry
  std::string text() const;
};

// Moves what the portfolio has already, by `source`, from the drafts of `haul` to what it skipped.
// `files` is asked which paths are taken.
std::vector<PlannedDraft> plan_import(Haul& haul, const Portfolio& portfolio, FileSystem& files,
                                      const std::string& root);

}  // namespace dossier
