#include "import/json_input.h"

namespace dossier {
namespace {

using nlohmann::json;

constexpr int kDeepest = 64;

// The parser does not recurse, but whoever reads its values may.
bool is_too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kDeepest) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

std::string scalar_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  return {};
}

}  // namespace

JsonInput read_json(std::string_view text) {
  JsonInput input;
  if (is_too_deep(text)) {
    input.value = json(json::value_t::discarded);
    input.fault = "nested more than " + std::to_string(kDeepest) + " levels deep";
    return input;
  }
  const bool is_list =
      text.substr(std::min(text.find_first_not_of(" \t\n"), text.size())).starts_with('[');
  std::vector<json> whole;
  const auto keep = [&](int depth, json::parse_event_t event, json& value) {
    if (is_list && depth == 1 && event == json::parse_event_t::object_end) whole.push_back(value);
    return true;
  };
  try {
    input.value = json::parse(text, keep);
    if (input.value.is_array()) input.items.assign(input.value.begin(), input.value.end());
  } catch (const json::out_of_range&) {
    input.value = json(json::value_t::discarded);
    input.items = std::move(whole);
    input.fault = "not well-formed JSON: a number is out of range";
  } catch (const json::parse_error& error) {
    input.value = json(json::value_t::discarded);
    input.items = std::move(whole);
    input.fault = "not well-formed JSON: it goes wrong at byte " + std::to_string(error.byte);
  }
  return input;
}

std::string text_of(const json& object, std::string_view key) {
  if (!object.is_object()) return {};
  const auto found = object.find(key);
  return found == object.end() ? std::string() : scalar_of(*found);
}

std::string text_of(const json& object, std::string_view key, std::string_view inner) {
  if (!object.is_object()) return {};
  const auto found = object.find(key);
  return found == object.end() ? std::string() : text_of(*found, inner);
}

const json& list_of(const json& object, std::string_view key) {
  static const json none = json::array();
  if (!object.is_object()) return none;
  const auto found = object.find(key);
  return found == object.end() || !found->is_array() ? none : *found;
}

std::vector<std::string> texts_of(const json& object, std::string_view list, std::string_view key) {
  std::vector<std::string> out;
  const std::string alone = text_of(object, list);
  if (!alone.empty()) out.push_back(alone);
  for (const json& item : list_of(object, list)) {
    std::string text = item.is_object() ? text_of(item, key) : scalar_of(item);
    if (!text.empty()) out.push_back(std::move(text));
  }
  return out;
}

}  // namespace dossier
