// Who is named in a record, and whether that is the portfolio's owner.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.h"

namespace dossier {

// "Ada, @bob and [Carol](https://...)" -> the three.
std::vector<std::string> split_people(std::string_view text);

// Whether a name, handle or address of `me` is the person, whatever the case and a leading '@'.
bool is_me(std::string_view person, const std::vector<std::string>& me);
bool any_is_me(const std::vector<std::string>& people, const std::vector<std::string>& me);

}  // namespace dossier
