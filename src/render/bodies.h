// Parses the Markdown of every body of a portfolio that has no Document yet, on several threads,
// and finds out where artifacts are.
#pragma once

#include "base/diagnostic.h"
#include "model/portfolio.h"
#include "model/redaction.h"
#include "render/inventory.h"

namespace dossier {

// Reports every block mark that the parser, unlike whoever found the blocks, sees as text:
// everybody would read what stands behind it.
void check_block_marks(const Document& document, const std::string& file, Diagnostics& out);

// What `redaction` replaces or hides comes into no Document.
void parse_bodies(Portfolio& portfolio, const Inventory& inventory, const Redaction& redaction,
                  unsigned jobs, Diagnostics& out);

void resolve_artifacts(Portfolio& portfolio, const Inventory& inventory, Diagnostics& out);

}  // namespace dossier
