// A validator of the part of JSON Schema 2020-12 that `dossier schema` writes, for YAML read as
// editors read it. A keyword that it does not know is a failure, so that none goes unchecked.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "load/yaml.h"

namespace dossier {

using SchemaJson = nlohmann::ordered_json;

// A plain scalar by the core schema of YAML 1.2; what is quoted is text.
inline SchemaJson as_json(const YamlNode& node) {
  static const std::regex integer("[-+]?[0-9]+"), number(R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?))");
  SchemaJson made;
  if (node.is_list()) {
    made = SchemaJson::array();
    for (const YamlNode& item : node.items) made.push_back(as_json(item));
  } else if (node.is_map()) {
    made = SchemaJson::object();
    for (const YamlPair& pair : node.pairs) made[pair.key] = as_json(pair.value);
  } else if (node.is_scalar()) {
    made = node.text;
    if (node.quoted) return made;
    if (node.text == "true" || node.text == "false") made = node.text == "true";
    if (std::regex_match(node.text, integer)) {
      made = std::stoll(node.text);
    } else if (std::regex_match(node.text, number)) {
      made = std::stod(node.text);
    }
  }
  return made;
}

inline bool has_type(const SchemaJson& value, const std::string& type) {
  static const std::map<std::string, bool (*)(const SchemaJson&)> types = {
      {"string", [](const SchemaJson& v) { return v.is_string(); }},
      {"number", [](const SchemaJson& v) { return v.is_number(); }},
      {"integer", [](const SchemaJson& v) { return v.is_number_integer(); }},
      {"boolean", [](const SchemaJson& v) { return v.is_boolean(); }},
      {"array", [](const SchemaJson& v) { return v.is_array(); }},
      {"object", [](const SchemaJson& v) { return v.is_object(); }},
      {"null", [](const SchemaJson& v) { return v.is_null(); }}};
  return types.at(type)(value);
}

inline bool fits_pattern(const std::string& text, const std::string& pattern) {
  return std::regex_search(text, std::regex(pattern));
}

// The first fault, as "/path: keyword", or nothing.
class SchemaCheck {
 public:
  std::string fault(const SchemaJson& value, const SchemaJson& schema, const std::string& at = "") {
    for (const auto& [keyword, wanted] : schema.items()) {
      const auto known = keywords_.find(keyword);
      if (known == keywords_.end()) return at + ": unknown keyword " + keyword;
      if (std::string said = known->second(value, wanted, schema, at); !said.empty())
        return said == keyword ? at + ": " + keyword : said;
    }
    return {};
  }

 private:
  using Keyword = std::function<std::string(const SchemaJson& value, const SchemaJson& wanted,
                                            const SchemaJson& schema, const std::string& at)>;
  static Keyword nothing() {
    return [](const auto&, const auto&, const auto&, const auto&) { return std::string(); };
  }
  template <class Holds>
  static Keyword holds(std::string name, Holds holds) {
    return [name, holds](const SchemaJson& value, const SchemaJson& wanted, const auto&,
                         const auto&) { return holds(value, wanted) ? std::string() : name; };
  }

  std::string items(const SchemaJson& value, const SchemaJson& wanted, const std::string& at) {
    if (!value.is_array()) return {};
    for (std::size_t i = 0; i < value.size(); ++i)
      if (std::string said = fault(value[i], wanted, at + "/" + std::to_string(i)); !said.empty())
        return said;
    return {};
  }

  std::string properties(const SchemaJson& value, const SchemaJson& wanted, const std::string& at) {
    if (!value.is_object()) return {};
    for (const auto& [key, one] : value.items())
      if (wanted.contains(key))
        if (std::string said = fault(one, wanted.at(key), at + "/" + key); !said.empty())
          return said;
    return {};
  }

  std::string others(const SchemaJson& value, const SchemaJson& wanted, const SchemaJson& schema,
                     const std::string& at) {
    if (!value.is_object()) return {};
    for (const auto& [key, one] : value.items()) {
      if (schema.contains("properties") && schema["properties"].contains(key)) continue;
      if (wanted == false) return at + "/" + key + ": additionalProperties";
      if (std::string said = fault(one, wanted, at + "/" + key); !said.empty()) return said;
    }
    return {};
  }

  std::map<std::string, Keyword> keywords_ = {
      {"$schema", nothing()},
      {"$id", nothing()},
      {"title", nothing()},
      {"description", nothing()},
      {"examples", nothing()},
      {"format", nothing()},
      {"type", holds("type",
                     [](const SchemaJson& value, const SchemaJson& wanted) {
                       if (wanted.is_string()) return has_type(value, wanted);
                       return std::any_of(wanted.begin(), wanted.end(),
                                          [&](const auto& one) { return has_type(value, one); });
                     })},
      {"enum", holds("enum",
                     [](const SchemaJson& value, const SchemaJson& wanted) {
                       return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
                     })},
      {"pattern", holds("pattern",
                        [](const SchemaJson& value, const SchemaJson& wanted) {
                          return !value.is_string() || fits_pattern(value, wanted);
                        })},
      {"minimum", holds("minimum",
                        [](const SchemaJson& value, const SchemaJson& wanted) {
                          return !value.is_number() || value >= wanted;
                        })},
      {"exclusiveMaximum", holds("exclusiveMaximum",
                                 [](const SchemaJson& value, const SchemaJson& wanted) {
                                   return !value.is_number() || value < wanted;
                                 })},
      {"minItems", holds("minItems",
                         [](const SchemaJson& value, const SchemaJson& wanted) {
                           return !value.is_array() || value.size() >= wanted;
                         })},
      {"maxItems", holds("maxItems",
                         [](const SchemaJson& value, const SchemaJson& wanted) {
                           return !value.is_array() || value.size() <= wanted;
                         })},
      {"maxProperties", holds("maxProperties",
                              [](const SchemaJson& value, const SchemaJson& wanted) {
                                return !value.is_object() || value.size() <= wanted;
                              })},
      {"required", holds("required",
                         [](const SchemaJson& value, const SchemaJson& wanted) {
                           return !value.is_object() ||
                                  std::all_of(wanted.begin(), wanted.end(), [&](const auto& key) {
                                    return value.contains(std::string(key));
                                  });
                         })},
      {"propertyNames", holds("propertyNames",
                              [](const SchemaJson& value, const SchemaJson& wanted) {
                                if (!value.is_object()) return true;
                                for (const auto& [key, one] : value.items())
                                  if (!fits_pattern(key, wanted["pattern"])) return false;
                                return true;
                              })},
      {"items", [this](const auto& value, const auto& wanted, const auto&,
                       const auto& at) { return items(value, wanted, at); }},
      {"properties", [this](const auto& value, const auto& wanted, const auto&,
                            const auto& at) { return properties(value, wanted, at); }},
      {"additionalProperties",
       [this](const auto& value, const auto& wanted, const auto& schema, const auto& at) {
         return others(value, wanted, schema, at);
       }},
      {"anyOf", holds("anyOf",
                      [this](const SchemaJson& value, const SchemaJson& wanted) {
                        return std::any_of(wanted.begin(), wanted.end(), [&](const auto& one) {
                          return fault(value, one).empty();
                        });
                      })},
  };
};

}  // namespace dossier
