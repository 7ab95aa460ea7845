// JSON-ADR version 1: many decision records in one file.
#pragma once

#include <string>
#include <vector>

#include "import/record.h"

namespace dossier {

struct JsonRecords {
  std::vector<DecisionRecord> records;
  std::string fault;  // why nothing could be read
};

JsonRecords read_json_records(const std::string& text);

}  // namespace dossier
