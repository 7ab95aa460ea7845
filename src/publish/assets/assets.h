// The one place where bytes that somebody else made enter a site: the static files that pages refer
// to, and a theme's icon. What is published of them is clean: pictures without metadata
// (picture.h), drawings that only draw (svg.h). Images of other formats are refused, and so is a
// file named as an image that is none; a format is told by bytes, never by name. HTML, scripts and
// texts stay as they are, and so does what nobody here can read, which is listed for the public.
#pragma once

#include "base/diagnostic.h"
#include "model/audience.h"
#include "model/site.h"

namespace dossier {

// Puts the bytes to publish in the place of those read; faults stand at the source of each file.
void clean_assets(Site& site, Audience reader, unsigned jobs, Diagnostics& out);

}  // namespace dossier
