// What is served: a site that was made in memory, or what is wrong with the content, or both, when
// there was a site before the fault came.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"

namespace dossier {

// A diagnostic with the line of its file that it is about, which may be empty.
struct ShownFault {
  Diagnostic diagnostic;
  std::string line;
};

struct Preview {
  std::shared_ptr<const Site> site;  // the last that could be made; null before there is one
  std::string base_path = "/";       // starts and ends with '/'
  std::vector<ShownFault> faults;    // when there are some, they are shown in place of every page
};

}  // namespace dossier
