// What publishing a site into a folder comes to, worked out before anything is touched.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"
#include "publish/manifest.h"
#include "publish/output_folder.h"

namespace dossier {

struct PublishPlan {
  std::vector<std::string> changed;   // site paths to be written
  std::vector<std::string> blocking;  // owned files that must go first: a file where a folder is to
                                      // be, or the other way round
  std::vector<std::string> stale;     // owned files that the site no longer has
  std::set<std::string> left_folders;  // folders of files that are gone: to be removed where empty
  std::size_t unchanged = 0;
};

// Whether all paths can be published and no file is to be a folder as well. Looks at no disk.
bool check_site(const Site& site, Diagnostics& out);

// Nothing, with a diagnostic for each, when files in the way are not owned or cannot be read.
std::optional<PublishPlan> make_plan(OutputFolder& folder, const Site& site,
                                     const Manifest& manifest, Diagnostics& out);

}  // namespace dossier
