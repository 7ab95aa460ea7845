// The leak guard: reads every byte of a site before any of it is written, and refuses it when
// something is found that its audience must not read. It does not know how the site was made, so
// that whatever goes wrong there is found here. Text is read as a reader sees it, entities, percent
// signs and JSON escapes decoded; feeds and JSON also as the HTML that they carry. Files that are
// no text are not read.
#pragma once

#include "base/diagnostic.h"
#include "model/secrets.h"
#include "model/site.h"

namespace dossier {

// One `leak` for every place, by its output path.
void guard(const Site& site, const Secrets& secrets, unsigned jobs, Diagnostics& out);

}  // namespace dossier
