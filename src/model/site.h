// What is to be published, all bytes in memory: a map from path to content, and where each came
// from. Nothing here has touched the disk yet.
#pragma once

#include <map>
#include <string>

namespace dossier {

struct SiteFile {
  std::string bytes;
  std::string origin;       // what made it: a source file, or the name of a page
  std::string copied_from;  // of a static file: its path below the portfolio folder
};

struct Site {
  std::map<std::string, SiteFile> files;  // by path in the output
};

}  // namespace dossier
