// What a build remembers for the next one, and what the next one makes of it: when whatever decides
// the result is as it was, by names and stamps, and so is the output, there is nothing to build.
// Anything in doubt is no memory, and means a full build.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "model/site.h"
#include "publish/state/build_state.h"

namespace dossier {

// A target as it was published just now. The site outlives this.
struct KeptTarget {
  Output output;
  std::string label;
  const Site* site = nullptr;
  std::size_t withheld = 0;
};

class BuildMemory {
 public:
  // Looks at the portfolio, so it is made before that is read. Remembers nothing for who has no
  // cache folder, or wants none.
  BuildMemory(const Options& options, Session& session, const std::string& root);

  // The build that a new one would come to the same end as.
  std::optional<BuildState> recall();

  // After a build that published all that was asked for; `said` is what it printed to stderr.
  void keep(const std::string& said, const std::vector<KeptTarget>& targets);

 private:
  bool is_as_built(const BuildState& state, std::vector<std::string>& fresh) const;
  std::optional<BuiltTarget> built(const KeptTarget& kept, Digests& fresh) const;

  FileSystem& files_;
  std::string path_;  // of the state; empty: nothing is remembered
  std::string key_;
  Snapshot inputs_;
  Digests fresh_;  // of the inputs
};

}  // namespace dossier
