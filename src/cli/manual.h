// The manual page dossier(1), in the man macros of roff, written from the command table.
#pragma once

#include <string>

namespace dossier {

std::string manual_page();

}  // namespace dossier
