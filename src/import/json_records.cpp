#include "import/json_records.h"

#include "import/json_input.h"

namespace dossier {
namespace {

using nlohmann::json;

void add_section(std::string& out, std::string_view heading, const std::string& text) {
  if (!text.empty()) out.append("## ").append(heading).append("\n\n").append(text).append("\n\n");
}

std::string bullets(const json& object, std::string_view key, std::string_view mark) {
  std::string out;
  for (const std::string& text : texts_of(object, key, "text"))
    out.append("  - ").append(mark).append(text).append("\n");
  return out;
}

std::string options_of(const json& record) {
  std::string out;
  for (const json& option : list_of(record, "considered_options")) {
    const std::string name =
        option.is_string() ? option.get<std::string>() : text_of(option, "name");
    if (name.empty()) continue;
    out +=
        "- " + name + "\n" + bullets(option, "pros", "Good: ") + bullets(option, "cons", "Bad: ");
  }
  return out;
}

DecisionRecord record_of(const json& from) {
  DecisionRecord record;
  record.number = text_of(from, "number");
  record.title = text_of(from, "title");
  record.status = text_of(from, "status");
  record.date = text_of(from, "date");
  record.deciders = texts_of(from, "deciders", "name");
  record.consulted = texts_of(from, "consulted", "name");
  record.informed = texts_of(from, "informed", "name");
  record.tags = texts_of(from, "tags", "name");
  record.from_metadata = true;
  record.headings = {"context", "decision"};
  add_section(record.body, "Context", text_of(from, "context"));
  add_section(record.body, "Considered options", options_of(from));
  add_section(record.body, "Decision", text_of(from, "decision"));
  add_section(record.body, "Consequences", text_of(from, "consequences"));
  return record;
}

}  // namespace

JsonRecords read_json_records(const std::string& text) {
  JsonRecords read;
  const JsonInput input = read_json(text);
  read.fault = input.fault;
  if (!read.fault.empty()) return read;
  if (!input.value.is_object() || !input.value.contains("adrs")) {
    read.fault = "JSON without a list 'adrs'";
    return read;
  }
  for (const json& record : list_of(input.value, "adrs"))
    if (record.is_object()) read.records.push_back(record_of(record));
  return read;
}

}  // namespace dossier
