// One decision record as any dialect states it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "import/outline.h"

namespace dossier {

struct DecisionRecord {
  std::string number;
  std::string title;
  std::string date;    // as written
  std::string status;  // as written, a line for each thing that it says
  std::vector<std::string> deciders;
  std::vector<std::string> consulted;
  std::vector<std::string> informed;
  std::vector<std::string> tags;
  std::vector<std::string> headings;  // folded, below the title
  bool from_metadata = false;         // what is above stands in no line of the body
  std::string body;                   // without the title's heading
};

struct RecordFault {
  std::string reason;
};

// Reads Markdown with or without front matter. `stem` is the file's name without its extension and
// gives the title where the text has none. At fault when the front matter is no YAML.
Result<DecisionRecord, RecordFault> read_record(const std::string& text, std::string_view stem);

// 2024-03-05, 05/03/2024 (day first, as adr-tools wrote it), 2024/03/05, 20240305, or an instant
// that starts with such a day; nothing for anything else.
std::optional<Date> record_date(std::string_view text);

// The same, and a day whose month is a word: "5 March 2024", "Mar 5th, 2024".
std::optional<Date> stated_date(std::string_view text);

// A title without the number that dialects put in front: "3. Use X", "ADR-0003: Use X", "[ADR 3]
// Use X".
std::string_view without_number(std::string_view title);

}  // namespace dossier
