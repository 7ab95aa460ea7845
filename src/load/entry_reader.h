// One Markdown file -> one entry or plain page.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "load/vocabulary.h"
#include "model/entry.h"
#include "model/portfolio.h"

namespace dossier {

// Both read what they can: an entry of which some keys are at fault is returned with the rest, so
// that its body is checked in the same run. `text` has passed check_source.
Entry read_entry(std::string_view text, const std::string& file, const Config& config,
                 const Vocabulary& vocabulary, Diagnostics& out);
Page read_page(std::string_view text, const std::string& file, const Config& config,
               Diagnostics& out);

}  // namespace dossier
