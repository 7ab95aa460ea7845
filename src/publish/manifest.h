// The manifest says which files in an output folder are dossier's own: `.dossier.json`, published
// paths with a hash of their bytes, and nothing else. Ownership goes by path; the hash is for
// people and other programs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/site.h"
#include "publish/output_folder.h"

namespace dossier {

using OwnedFiles = std::map<std::string, std::string>;  // path in the output -> hash

struct Manifest {
  OwnedFiles files;
  std::string text;     // as it stands on the disk; empty when there is none
  bool broken = false;  // it cannot be understood, so it owns nothing
};

// XXH3 of the bytes, 64 bits as 16 hex digits.
std::string hash_of(std::string_view bytes);

OwnedFiles owned_by(const Site& site);

// One path a line, sorted.
std::string manifest_text(const OwnedFiles& files);

// Nothing when the text is no manifest. Paths that are no site paths are left out.
std::optional<OwnedFiles> parse_manifest(std::string_view text);

// Nothing, with a diagnostic, when it cannot be read or is no regular file.
std::optional<Manifest> read_manifest(OutputFolder& folder, Diagnostics& out);

}  // namespace dossier
