#include <algorithm>
#include <array>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "import/csv.h"
#include "import/importers.h"
#include "import/json_input.h"
#include "import/one_file.h"
#include "import/people.h"
#include "import/record.h"

namespace dossier {
namespace {

using nlohmann::json;

// An issue as both forms state it.
struct Issue {
  std::string key, title, type, description, url;
  std::string resolved;                // as written
  bool states_resolved = false;        // the export has a place for it
  std::vector<std::string> assignees;  // one person, by all names
  std::vector<std::string> labels;
};

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

// Jira writes "05/Mar/24 10:11 AM" into CSV.
std::optional<Date> day_of(std::string_view text) {
  if (const auto date = record_date(text)) return date;
  const auto parts = split(text.substr(0, text.find(' ')), '/');
  if (parts.size() != 3) return std::nullopt;
  const auto month = std::find(kMonths.begin(), kMonths.end(), lower_ascii(parts[1]));
  if (month == kMonths.end()) return std::nullopt;
  const auto number = std::to_string(month - kMonths.begin() + 1);
  const std::string year = (parts[2].size() == 2 ? "20" : "") + std::string(parts[2]);
  const std::string day = (parts[0].size() == 1 ? "0" : "") + std::string(parts[0]);
  return parse_date(year + (number.size() == 1 ? "-0" : "-") + number + '-' + day);
}

// The text of a description, also of one that is a tree of nodes; read_json bounds its depth.
void add_text(const json& node, std::string& out) {
  if (node.is_string()) out += node.get<std::string>();
  if (!node.is_object()) return;
  out += text_of(node, "text");
  for (const json& child : list_of(node, "content")) add_text(child, out);
  const std::string type = text_of(node, "type");
  if (type == "paragraph" || type == "heading" || type == "codeBlock") out += "\n\n";
}

Issue issue_of(const json& from) {
  Issue issue;
  issue.key = text_of(from, "key");
  if (!from.is_object() || !from.contains("fields") || !from["fields"].is_object()) return issue;
  const json& fields = from["fields"];
  issue.title = text_of(fields, "summary");
  issue.type = text_of(fields, "issuetype", "name");
  if (fields.contains("description")) add_text(fields["description"], issue.description);
  issue.resolved = text_of(fields, "resolutiondate");
  issue.states_resolved = fields.contains("resolutiondate");
  issue.labels = texts_of(fields, "labels", "name");
  for (const std::string_view name : {"displayName", "name", "emailAddress"}) {
    std::string person = text_of(fields, "assignee", name);
    if (!person.empty()) issue.assignees.push_back(std::move(person));
  }
  const std::string self = text_of(from, "self");
  const auto rest = self.find("/rest/");
  if (self.starts_with("https://") && rest != self.npos)
    issue.url = self.substr(0, rest) + "/browse/" + issue.key;
  return issue;
}

Issue issue_of(const Csv& csv, const std::vector<std::string>& row) {
  const auto first = [&](std::string_view name) {
    const auto cells = cells_of(csv, row, name);
    return cells.empty() ? std::string() : cells.front();
  };
  Issue issue;
  issue.key = clean_line(first("Issue key"));
  issue.title = first("Summary");
  issue.type = first("Issue Type");
  issue.description = first("Description");
  issue.resolved = first("Resolved");
  issue.states_resolved =
      std::any_of(csv.header.begin(), csv.header.end(),
                  [](const std::string& name) { return lower_ascii(trim(name)) == "resolved"; });
  issue.labels = cells_of(csv, row, "Labels");
  issue.assignees = cells_of(csv, row, "Assignee");
  return issue;
}

void take(const Issue& issue, const std::string& what, const ImportRequest& request, Haul& haul) {
  if (issue.key.empty()) return haul.refuse(what, "no key");
  if (clean_line(issue.title).empty()) return haul.refuse(issue.key, "no summary");
  const std::string shown = issue.key + " " + shorten(clean_line(issue.title), 60);
  if (issue.states_resolved && issue.resolved.empty()) return haul.skip(shown, "not resolved");
  const bool named = !request.me.empty() && !issue.assignees.empty();
  const bool mine = named && any_is_me(issue.assignees, request.me);
  if (named && !mine && !request.all)
    return haul.skip(shown, "of others: " + issue.assignees.front() + "; --all takes it");
  Draft draft;
  draft.title = issue.title;
  draft.id = issue.key + ' ' + issue.title;
  draft.source = "jira:" + issue.key;
  draft.date = day_of(trim(issue.resolved));
  draft.kind = lower_ascii(clean_line(issue.type)) == "bug" ? "fix" : "feature";
  if (!request.kind.empty()) draft.kind = request.kind;
  if (named) draft.role = mine ? Role::author : Role::contributor;
  draft.tags = issue.labels;
  if (!issue.url.empty()) draft.urls.push_back(issue.url);
  draft.body = "- Issue: " + issue.key + "\n";
  if (!draft.date && !issue.resolved.empty())
    draft.body += "- Resolved, as written: " + clean_line(issue.resolved) + "\n";
  draft.body += "\n" + issue.description;
  if (const auto reason = request.too_complex(draft.body)) return haul.refuse(shown, *reason);
  haul.drafts.push_back(std::move(draft));
}

void take_json(const std::string& text, const std::string& name, const ImportRequest& request,
               Haul& haul) {
  const JsonInput input = read_json(text);
  if (!input.fault.empty()) haul.refuse(name, input.fault);
  const bool is_search = input.value.is_object() && input.value.contains("issues");
  if (input.fault.empty() && !is_search && !input.value.is_array())
    return haul.refuse(name, "JSON without a list 'issues'");
  const json issues = is_search ? list_of(input.value, "issues") : json(input.items);
  haul.empty = input.fault.empty() && issues.empty();
  std::size_t position = 0;
  for (const json& issue : issues)
    take(issue_of(issue), "item " + std::to_string(++position), request, haul);
}

void take_csv(const std::string& text, const std::string& name, const ImportRequest& request,
              Haul& haul) {
  const Csv csv = read_csv(text);
  const bool has_key = std::any_of(csv.header.begin(), csv.header.end(), [](const auto& column) {
    return lower_ascii(trim(column)) == "issue key";
  });
  if (!has_key) return haul.refuse(name, "CSV without a column 'Issue key'");
  if (csv.open_quote) haul.refuse(name, "the last row breaks off: a quote is never closed");
  haul.empty = !csv.open_quote && csv.rows.empty();
  std::size_t position = 0;
  for (const auto& row : csv.rows)
    take(issue_of(csv, row), "row " + std::to_string(++position), request, haul);
}

void take_either(const std::string& text, const std::string& name, const ImportRequest& request,
                 Haul& haul) {
  const std::string_view start = trim(text);
  const bool is_json = start.starts_with('{') || start.starts_with('[');
  (is_json ? take_json : take_csv)(text, name, request, haul);
}

}  // namespace

Haul import_jira(const ImportRequest& request) { return import_one_file(request, take_either); }

}  // namespace dossier
