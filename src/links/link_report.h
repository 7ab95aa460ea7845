// What is said about the links of a portfolio once they have been asked for.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "io/http.h"
#include "links/check_links.h"
#include "links/found_links.h"
#include "links/link_cache.h"

namespace dossier {

// A link, and what is known of it: an answer, or an earlier good one, or neither when it is not to
// be asked for.
struct AskedLink {
  FoundLink link;
  std::optional<HttpAnswer> answer;
  std::optional<KnownAnswer> known;
};

// Adds a warning for each place of each link that is at fault, and counts. Hosts that cannot be
// reached from here are named once when they are internal, and not at all when this machine is
// `offline`.
void report_links(const std::vector<AskedLink>& links, bool offline, CheckedLinks& checked,
                  Diagnostics& out);

}  // namespace dossier
