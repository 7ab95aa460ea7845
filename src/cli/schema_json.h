// The shapes of load/ as JSON Schema 2020-12 (https://json-schema.org/draft/2020-12): for each file
// that people write, what `dossier schema` prints.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "cli/options.h"
#include "load/shape.h"

namespace dossier {

nlohmann::ordered_json schema_json(SchemaFile file);

// The same as the text of a file.
std::string schema_text(SchemaFile file);

// One shape, without `$schema` and `$id`.
nlohmann::ordered_json shape_json(const Shape& shape);

}  // namespace dossier
