// A body as Markdown for readers outside the site: what the author wrote, in one normal form, with
// nothing in it that a page would not show. Comments, link definitions and footnotes that nothing
// refers to are gone; links lead to what the reader may see, inside the site written from its top
// ("/evidence/outbox/"), and are plain text where they would lead elsewhere.
#pragma once

#include <string>

#include "model/portfolio.h"
#include "render/export/export_links.h"
#include "render/inventory.h"

namespace dossier {

// `file` is where the body stands; `inventory` that of what the reader may see.
std::string body_markdown(const Body& body, const std::string& file, const Inventory& inventory,
                          const ExportLinks& links);

}  // namespace dossier
