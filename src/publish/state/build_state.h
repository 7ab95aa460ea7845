// What is remembered of a build, so that the next one knows by names and stamps that nothing has
// changed. It is a file in the user's cache folder, readable by its owner alone; losing it costs
// nothing but time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/file_system.h"
#include "publish/output.h"
#include "publish/state/snapshot.h"

namespace dossier {

// A target that was published.
struct BuiltTarget {
  Output output;
  std::string place;               // what `output` came to
  std::string label;               // how people were told of it
  std::vector<std::string> files;  // its paths there, the manifest not among them
  std::size_t withheld = 0;
  std::string digest;  // of the output's snapshot
};

struct BuildState {
  std::string key;     // whatever decides the result and is in no file of the portfolio
  std::string inputs;  // digest of their snapshot
  Digests fresh;       // files that must be read to be known, of inputs and outputs
  std::string said;    // on standard error
  std::vector<BuiltTarget> targets;
};

std::string state_text(const BuildState& state);

// Nothing when the text is not exactly what state_text() makes.
std::optional<BuildState> parse_state(std::string_view text);

// Nothing when there is none, or none to be believed.
std::optional<BuildState> read_state(FileSystem& files, const std::string& path);

// Replaces the file, whole or not at all; that it cannot be written is nobody's loss but time.
void write_state(FileSystem& files, const std::string& path, const BuildState& state);

}  // namespace dossier
