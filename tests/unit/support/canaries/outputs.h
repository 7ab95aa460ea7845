// All that one audience is given of a portfolio: the files of its site, the exports and, for the
// manager, the report, by name; made by the functions that `build`, `export` and `report` use.
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "io/memory.h"
#include "model/portfolio.h"
#include "model/seen.h"
#include "model/site.h"

namespace dossier {

inline constexpr const char* kRoot = "/p";

// "evidence/outbox/index.html", "export:portfolio.json", "report:markdown".
using Outputs = std::map<std::string, std::string>;

// The portfolio in `files`; errors are added to `said`, a line each. Asserts nothing, as nothing
// here does: many threads call.
Portfolio read_world(Memory& files, std::string& said);

// The target for the audience: every random portfolio has one for each.
const Target& target_for(const Portfolio& portfolio, Audience reader);

// As published, that is with the leak guard; what it refuses is missing, and said.
Outputs published_outputs(Memory& files, const Portfolio& portfolio, Audience reader,
                          std::string& said);

// The same of something seen, however that came about, before the leak guard has looked: the site
// of the audience that it is for, and the exports, named as files.
struct Unguarded {
  Site site, exports;
  Outputs outputs() const;
};
Unguarded unguarded(Memory& files, const Seen& seen, const Target& target);

// What the templates are given, page by page: whatever theme is written, it can show no more.
Outputs template_fields(const Portfolio& portfolio, const Target& target);

}  // namespace dossier
