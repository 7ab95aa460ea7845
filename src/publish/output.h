// Where a site is published to, and the places where publishing would do harm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "io/file_system.h"

namespace dossier {

struct Output {
  std::string root;                 // the portfolio folder, absolute
  std::string folder;               // as asked for: absolute, or relative to root
  Fault asked_by = Fault::content;  // content: portfolio.yaml asks for it; usage: --output does
  Position asked_at;                // in portfolio.yaml
  std::string home;                 // the user's home folder; may be empty
  std::vector<std::string> others;  // output folders of the other targets, written like `folder`
};

// The same folder under two names.
struct OutputPlace {
  std::string path;   // absolute, every symlink resolved: what is written to
  std::string shown;  // for people: relative to root where it was asked for below root
};

// Refuses an output that is `/`, the home or the portfolio folder or above one of them, that meets
// content/, frameworks/, themes/, .git or the output of another target, or that a file or a symlink
// leading nowhere stands in the way of. Symlinks are judged by where they lead. Touches nothing.
std::optional<OutputPlace> resolve_output(FileSystem& files, const Output& output,
                                          Diagnostics& out);
bool check_output(FileSystem& files, const Output& output, Diagnostics& out);

}  // namespace dossier
