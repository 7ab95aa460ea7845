// Parses the Markdown of every body of a portfolio that has no Document yet, on several threads.
#pragma once

#include "base/diagnostic.h"
#include "model/portfolio.h"
#include "render/inventory.h"

namespace dossier {

void parse_bodies(Portfolio& portfolio, const Inventory& inventory, unsigned jobs,
                  Diagnostics& out);

}  // namespace dossier
