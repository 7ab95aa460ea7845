// Reads JSON that somebody else's program wrote: bounded in depth, and what is whole of a list that
// breaks off is kept.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

struct JsonInput {
  nlohmann::json value;               // the document; discarded when it is broken
  std::vector<nlohmann::json> items;  // of a list, also of one that is broken
  std::string fault;                  // "it breaks off at byte 41"; empty when it is well-formed
};

JsonInput read_json(std::string_view text);

// A member that is text, or a number as text; else empty. The same along a path of members.
std::string text_of(const nlohmann::json& object, std::string_view key);
std::string text_of(const nlohmann::json& object, std::string_view key, std::string_view inner);

// A member that is a list; else an empty one.
const nlohmann::json& list_of(const nlohmann::json& object, std::string_view key);

// The texts of a list that holds texts or objects with `key`; a text alone is a list of one.
std::vector<std::string> texts_of(const nlohmann::json& object, std::string_view list,
                                  std::string_view key);

}  // namespace dossier
