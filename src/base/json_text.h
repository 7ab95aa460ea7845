// JSON where there is much of it and its shape is simple: an object written piece by piece. What
// has more shape, and all that is read, is nlohmann's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// `text`, valid UTF-8, as a JSON string with its quotes.
void append_json(std::string& out, std::string_view text);

class JsonObject {
 public:
  JsonObject& add(std::string_view name, std::string_view text);
  JsonObject& add(std::string_view name, const std::vector<std::string>& texts);
  JsonObject& add(std::string_view name, JsonObject object);

  // Only when there is a text.
  JsonObject& add_some(std::string_view name, std::string_view text);

  std::string take() &&;

 private:
  void add_name(std::string_view name);

  std::string json_ = "{";
};

}  // namespace dossier
