// Says when something in a folder has changed: with inotify on Linux, elsewhere and where the
// system's watches are used up by looking every half second.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/file_system.h"
#include "io/interrupt.h"

namespace dossier {

// What is watched: of the folder `root` what these names stand for, files or folders with all that
// is in them, whether they are there yet or not.
struct WatchedFolder {
  std::string root;
  std::vector<std::string> names;
};

class Watch {
 public:
  virtual ~Watch() = default;

  // Waits until something has changed, and until the burst of changes that a save is made of has
  // ended, though no longer than 15 ms. The paths that changed, below the root, sorted; "." for
  // more than the system could count. Nothing when the interruption came first. A change between
  // two calls is told by the later one.
  virtual std::vector<std::string> next(const Interrupt& interrupt) = 0;
};

// Every change after this call is told. Files and folders whose names begin with a dot or end in
// '~' are passed over, as the reader does.
std::unique_ptr<Watch> watch(FileSystem& files, WatchedFolder folder);

// The slower of the two, which works everywhere.
std::unique_ptr<Watch> watch_by_looking(FileSystem& files, WatchedFolder folder);

// Whether a file or folder of that name is passed over.
bool is_unwatched(std::string_view name);

}  // namespace dossier
