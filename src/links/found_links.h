// The http(s) links of a portfolio: of bodies and artifacts, drafts and pages as well, and of the
// sources of own frameworks. Each is there once, with every place where it stands.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "links/web_address.h"
#include "model/portfolio.h"

namespace dossier {

struct LinkPlace {
  Location where;
  bool is_public = false;  // the public can click on it there
};

struct FoundLink {
  std::string shown;  // as first written; a password in it is not
  WebAddress address;
  bool is_internal = false;       // its host is among `internal_hosts`, or internal by its name
  std::vector<LinkPlace> places;  // by file, line and column
};

// In the order of their first places. Every body has been parsed.
std::vector<FoundLink> find_links(const Portfolio& portfolio);

}  // namespace dossier
