// A JSON Resume of schema v1.0.0 (https://jsonresume.org/schema), of what the reader may see.
//
//   basics        name, label (level and team), summary (the headline), url (the reader's site)
//   work          the current role, when the portfolio names a level or a team; its highlights are
//                 the lines of `export resume`
//   projects      design documents and open source that are public
//   publications  talks and articles that are public
//   skills        the tags used most
//   meta          lastModified: the day the portfolio is counted back from
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "render/export/source.h"

namespace dossier {

nlohmann::ordered_json json_resume(const ExportSource& source);

}  // namespace dossier
