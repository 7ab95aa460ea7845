#include "cli/schema_json.h"

#include <array>
#include <string_view>

#include "load/config_schema.h"
#include "load/entry_schema.h"
#include "load/framework_schema.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

Json text_json(const Shape& shape) {
  Json made = {{"type", Json::array({"string", "number", "boolean"})}};
  if (!shape.pattern.empty()) made["pattern"] = shape.pattern;
  if (!shape.usual.empty()) made["examples"] = shape.usual;
  return made;
}

Json word_json(const Shape& shape) {
  Json made = {{"type", "string"}};
  if (!shape.words.empty()) made["enum"] = shape.words;
  if (!shape.format.empty()) made["format"] = shape.format;
  if (!shape.pattern.empty()) made["pattern"] = shape.pattern;
  return made;
}

Json boolean_json(const Shape&) { return {{"type", "boolean"}}; }

Json integer_json(const Shape& shape) { return {{"type", "integer"}, {"minimum", shape.least}}; }

Json fraction_json(const Shape&) {
  return {{"type", "number"}, {"minimum", 0}, {"exclusiveMaximum", 1}};
}

Json list_json(const Shape& shape) {
  Json made = {{"type", "array"}, {"items", shape_json(shape.parts.front())}};
  if (shape.least > 0) made["minItems"] = shape.least;
  if (shape.most) made["maxItems"] = *shape.most;
  return made;
}

Json record_json(const Shape& shape) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const KeyShape& key : shape.keys) {
    Json value = {{"description", key.doc}};
    value.update(shape_json(key.shape));
    properties[std::string(key.key)] = std::move(value);
    if (key.required) required.push_back(key.key);
  }
  Json made = {{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) made["required"] = std::move(required);
  made["additionalProperties"] = false;
  return made;
}

Json map_json(const Shape& shape) {
  Json made = {{"type", "object"},
               {"propertyNames", {{"pattern", shape.pattern}}},
               {"additionalProperties", shape_json(shape.parts.front())}};
  if (shape.most) made["maxProperties"] = *shape.most;
  return made;
}

Json choice_json(const Shape& shape) {
  Json parts = Json::array();
  for (const Shape& part : shape.parts) parts.push_back(shape_json(part));
  return {{"anyOf", std::move(parts)}};
}

// By Shape::Type, in its order.
constexpr std::array<Json (*)(const Shape&), 9> kWriters = {
    text_json, word_json,   boolean_json, integer_json, fraction_json,
    list_json, record_json, map_json,     choice_json};

void allow_nothing(Json& made) {
  if (made.contains("anyOf")) return made["anyOf"].push_back({{"type", "null"}});
  if (!made["type"].is_array()) made["type"] = Json::array({made["type"]});
  made["type"].push_back("null");
  if (made.contains("enum")) made["enum"].push_back(nullptr);
}

struct FileRow {
  SchemaFile file;
  std::string_view title;
  Shape (*shape)();
};

constexpr std::array kFiles = {
    FileRow{SchemaFile::portfolio, "portfolio.yaml of dossier", shape_by_type<Config>},
    FileRow{SchemaFile::entry, "Front matter of an entry of dossier", shape_by_type<Entry>},
    FileRow{SchemaFile::framework, "A framework of dossier", shape_by_type<Framework>},
};

}  // namespace

Json shape_json(const Shape& shape) {
  Json made = kWriters[static_cast<std::size_t>(shape.type)](shape);
  if (shape.or_nothing) allow_nothing(made);
  return made;
}

Json schema_json(SchemaFile file) {
  Json made = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
               {"$id", "urn:dossier:schema:" + std::string(word_of(file))}};
  for (const FileRow& row : kFiles) {
    if (row.file != file) continue;
    made["title"] = row.title;
    made.update(shape_json(row.shape()));
  }
  return made;
}

std::string schema_text(SchemaFile file) {
  constexpr int indent = 2;
  return schema_json(file).dump(indent) + "\n";
}

}  // namespace dossier
