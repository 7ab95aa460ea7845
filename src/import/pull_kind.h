// What a pull or merge request is evidence of, and where it can be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// By label ("bug", "type:bug"), else by a title such as "fix(parser): ..."; a feature when nothing
// tells.
std::string kind_of_pull(std::string_view title, const std::vector<std::string>& labels);

bool is_web_address(std::string_view url);  // http or https

}  // namespace dossier
