// The promotion packet as one file: a page that needs no other, or that page printed as PDF by a
// program of the machine.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "cli/command.h"
#include "model/portfolio.h"

namespace dossier {

// The page as `reader` sees it, in the theme of their site, with styles and pictures inside. Links
// lead to that site when it has a host, else only their words stay. Nothing, with diagnostics, when
// the site would be refused.
std::optional<std::string> make_packet_page(const Portfolio& portfolio, Audience reader,
                                            const Options& options, Session& session,
                                            const std::string& root, Diagnostics& out);

// An HTML page as PDF. Nothing, with diagnostics, when there is no program for it or it fails.
std::optional<std::string> print_page(const std::string& html, Session& session, Diagnostics& out);

}  // namespace dossier
