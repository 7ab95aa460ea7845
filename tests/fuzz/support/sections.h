// Several files in one text, written as an end-to-end case writes them: a line `-- FILE path --`
// before each. A dictionary of the fuzzer holds the line, and every case can be a seed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier {

// Other sections, and files whose path leaves the folder, are passed over.
std::vector<std::pair<std::string, std::string>> files_in(std::string_view text);

}  // namespace dossier
