// The model as its reader may see it, as JSON. Keys come in this order, and what an author left
// unset has no key (nothing is ever null):
//
//   audience, as_of, portfolio, criteria*, not_applicable*, plan*, kinds, frameworks, entries,
//   pages
//
//   portfolio      name, id, headline, track, level {current, target}, team, language
//   criteria       [text, agreed_with, agreed_on, status, evidence]
//   not_applicable [item, reason]
//   plan           start
//   kinds          those in use: [id, title, plural, record, artifact, decision, stage]
//   frameworks     the active ones: [id, title, version, source {name, url}, track, window,
//                  categories [id, title, summary, items [id, title, hint, kinds, also*]],
//                  stages [id, title, summary]]
//   entries        newest first: [id, title, date, kind, stage, visibility, summary, role, origin,
//                  decision, changed_team, engineers_affected, teams, asked_by {team, role, name},
//                  claims [item, why, attested_by, attested_on], category,
//                  impact [metric, before, after, unit, text], business,
//                  artifacts [label, url, visibility], feedback [text, from, visibility],
//                  updates [date, text], tags, win, featured, url, body {markdown, text},
//                  file**, source**, aliases**, ignore**]
//   pages          [id, title, summary, visibility, order, url, body {markdown, text}]
//
// *  for the owner and the manager alone: for others frameworks hold the categories and items that
//    have evidence, and stages that have entries, and nothing that says what is missing.
// ** for the owner alone.
//
// Dates are YYYY-MM-DD; `before` and `after` are numbers where they were written as such. An item
// is "FRAMEWORK:CATEGORY/ITEM". `url` is an address on the reader's own site; links that stay on
// the site are written from its top.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "render/export/source.h"

namespace dossier {

nlohmann::ordered_json portfolio_json(const ExportSource& source);

}  // namespace dossier
