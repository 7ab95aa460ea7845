// The `git` program, asked about a repository that may be anybody's: nothing that the repository's
// own settings name is run, nothing is fetched, nobody is asked for a password.
#pragma once

#include <string>
#include <vector>

#include "import/draft.h"

namespace dossier {

// Runs git in `folder`, for at most two minutes and 64 MiB of output.
GitOutput run_git(const std::string& search_path, const std::string& folder,
                  const std::vector<std::string>& arguments);

// What git wrote to standard error, as a reason in one line.
std::string git_reason(const std::string& said, const std::string& fault);

}  // namespace dossier
