#include "import/importers.h"

#include <array>

namespace dossier {
namespace {

constexpr std::array kImporters = {
    Importer{"adr", "a folder of decision records, or one file", import_adr},
    Importer{"brag", "a brag document or work log in Markdown, or an export in JSON", import_brag},
    Importer{"git", "a git repository, or a folder in one", import_git, true},
    Importer{"github", "what `gh pr list --json ...` prints", import_github},
    Importer{"gitlab", "the merge requests of GitLab's API, in JSON", import_gitlab},
    Importer{"jira", "issues of Jira: the JSON of a search, or CSV", import_jira},
};

}  // namespace

std::span<const Importer> importers() { return kImporters; }

}  // namespace dossier
