#include "import/brag_json.h"

#include <array>

#include "base/clean_text.h"
#include "base/text.h"
#include "import/json_input.h"
#include "import/people.h"
#include "import/record.h"

namespace dossier {
namespace {

using nlohmann::json;

struct Shape {
  std::string_view name;
  std::string_view list;                   // the member that holds the entries; empty: the document
  std::array<std::string_view, 3> bodies;  // one after the other
  std::string_view date;
};

constexpr std::array kShapes = {
    Shape{"bragfile", "", {"description", "", ""}, "created_at"},
    Shape{"jrnl", "entries", {"body", "", ""}, "date"},
    Shape{"bragdoc", "achievements", {"summary", "details", ""}, "eventStart"},
};

const Shape* shape_of(const json& document) {
  for (const Shape& shape : kShapes)
    if (shape.list.empty() ? document.is_array()
                           : document.is_object() && document.contains(shape.list))
      return &shape;
  return nullptr;
}

std::string kind_of(const json& entry, const ImportRequest& request) {
  if (!request.kind.empty()) return request.kind;
  const std::string type = lower_ascii(text_of(entry, "type"));
  constexpr std::array<std::string_view, 8> same = {
      "feature", "fix", "mentoring", "talk", "documentation", "incident", "migration", "tooling"};
  for (const std::string_view kind : same)
    if (type == kind) return type;
  return "win";
}

Draft draft_of(const json& entry, const Shape& shape, const ImportRequest& request) {
  Draft draft;
  draft.title = text_of(entry, "title");
  draft.id = draft.title;
  const std::string date = text_of(entry, shape.date);
  draft.date = record_date(date);
  draft.kind = kind_of(entry, request);
  draft.role = Role::author;
  for (const std::string& tag : texts_of(entry, "tags", "name"))
    for (std::string& one : split_people(tag)) draft.tags.push_back(std::move(one));
  const std::string impact = clean_line(text_of(entry, "impact"));
  const bool is_score = impact.find_first_not_of("0123456789.") == impact.npos;
  if (!is_score) draft.impacts.push_back(impact);
  const std::string project = clean_line(text_of(entry, "project"));
  if (!project.empty()) draft.body += "Project: " + project + "\n\n";
  if (!draft.date && !date.empty()) draft.body += "Date as written: " + clean_line(date) + "\n\n";
  for (const std::string_view key : shape.bodies)
    if (!key.empty()) draft.body += text_of(entry, key) + "\n\n";
  return draft;
}

}  // namespace

Haul import_brag_json(const std::string& text, const std::string& name,
                      const ImportRequest& request) {
  Haul haul;
  const JsonInput input = read_json(text);
  if (!input.fault.empty()) haul.refuse(name, input.fault);
  const Shape* shape = input.items.empty() ? shape_of(input.value) : kShapes.data();
  if (shape == nullptr) {
    if (input.fault.empty())
      haul.refuse(name, "JSON of no known program: a list, or 'entries', or 'achievements'");
    return haul;
  }
  const json entries = shape->list.empty() ? json(input.items) : list_of(input.value, shape->list);
  haul.empty = input.fault.empty() && entries.empty();
  std::size_t position = 0;
  for (const json& entry : entries) {
    const std::string what = "item " + std::to_string(++position);
    if (text_of(entry, "title").empty()) {
      haul.refuse(what, "no title");
      continue;
    }
    Draft draft = draft_of(entry, *shape, request);
    if (const auto reason = request.too_complex(draft.body)) {
      haul.refuse(what, *reason);
      continue;
    }
    const std::string id = text_of(entry, "id");
    draft.source = "brag:" + std::string(shape->name) + "#" +
                   (!id.empty() ? id
                                : text_of(entry, shape->date) + " " + text_of(entry, "time") + "/" +
                                      draft.title);
    haul.drafts.push_back(std::move(draft));
  }
  return haul;
}

}  // namespace dossier
