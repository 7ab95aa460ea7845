// What importers of one file share: reading it, and a list of JSON in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/draft.h"
#include "import/json_input.h"

namespace dossier {

using TakeText = void (*)(const std::string& text, const std::string& name,
                          const ImportRequest& request, Haul& haul);

// What `take` makes of the text of the file; or why it cannot be read.
Haul import_one_file(const ImportRequest& request, TakeText take);

// The items of the list that `text` is, also of one that breaks off, which is reported. A document
// that is no list is refused in the words of `otherwise`.
std::vector<nlohmann::json> items_of_list(const std::string& text, const std::string& name,
                                          std::string_view otherwise, Haul& haul);

}  // namespace dossier
