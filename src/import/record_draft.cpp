#include "import/record_draft.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/clean_text.h"
#include "base/text.h"
#include "import/people.h"
#include "import/record_status.h"

namespace dossier {
namespace {

bool has_heading(const DecisionRecord& record, std::span<const std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
    return std::any_of(record.headings.begin(), record.headings.end(),
                       [&](const std::string& heading) { return heading.starts_with(start); });
  });
}

std::size_t headings_among(const DecisionRecord& record, std::span<const std::string_view> starts) {
  return static_cast<std::size_t>(
      std::count_if(starts.begin(), starts.end(), [&](const std::string_view& start) {
        return has_heading(record, {&start, 1});
      }));
}

constexpr std::array<std::string_view, 6> kPostMortem = {
    "root cause", "timeline", "action items", "impact", "resolution", "lessons learned"};
constexpr std::array<std::string_view, 4> kProblem = {"problem", "background", "goals", "overview"};
constexpr std::array<std::string_view, 4> kChoice = {"alternatives", "options considered",
                                                     "considered alternatives", "options"};
constexpr std::array<std::string_view, 5> kRecord = {"context", "decision", "consequences",
                                                     "considered options", "status"};

// Empty for what is none of them.
std::string_view kind_of(const DecisionRecord& record) {
  const bool is_record = has_heading(record, kRecord);
  if (!is_record && headings_among(record, kPostMortem) >= 2) return "post-mortem";
  if (!is_record && has_heading(record, kProblem) && has_heading(record, kChoice))
    return "design-doc";
  return is_record || !record.status.empty() ? "adr" : "";
}

bool is_placeholder(std::string_view title) {
  return title.starts_with('[') || title.starts_with('{') || title.starts_with('<');
}

void add_fact(std::string& out, std::string_view name, const std::string& value) {
  if (!value.empty()) out.append("- ").append(name).append(": ").append(value).append("\n");
}

// What was written outside of the body, and how a status of other words is understood.
std::string facts_of(const DecisionRecord& record, RecordStatus status, bool dated) {
  std::string facts;
  const std::string raw = clean_line(record.status);
  const std::string_view word = word_of(status);
  const bool same = lower_ascii(raw) == word;
  if (raw.empty()) {
    add_fact(facts, "Status", "unknown; the source states none");
  } else if (record.from_metadata || !same) {
    add_fact(facts, "Status", std::string(word) + (same ? "" : "; the source says: " + raw));
  }
  if (!dated) add_fact(facts, "Date as written", clean_line(record.date));
  if (record.from_metadata) {
    add_fact(facts, "Number", clean_line(record.number));
    add_fact(facts, "Deciders", clean_line(join(record.deciders, ", ")));
    add_fact(facts, "Consulted", clean_line(join(record.consulted, ", ")));
    add_fact(facts, "Informed", clean_line(join(record.informed, ", ")));
  }
  return facts.empty() ? "" : facts + "\n";
}

// What the owner did, by the people whom the record names; false when they are others.
bool assign(Draft& draft, const DecisionRecord& record, const ImportRequest& request) {
  if (request.me.empty()) return true;
  if (any_is_me(record.deciders, request.me)) {
    draft.role = record.deciders.size() > 1 ? Role::lead : Role::author;
  } else if (any_is_me(record.consulted, request.me)) {
    draft.role = Role::consulted;
    draft.kind = "consultation";
  } else if (record.deciders.empty() && record.consulted.empty()) {
    return true;  // nobody is named, so nothing says that it is not the owner's
  } else {
    draft.role = Role::contributor;
    return request.all;
  }
  return true;
}

}  // namespace

Result<Draft, NotTaken> draft_of(const DecisionRecord& record, const ImportRequest& request) {
  Draft draft;
  draft.kind = request.kind.empty() ? kind_of(record) : request.kind;
  if (draft.kind.empty())
    return NotTaken{"no status, and no heading of a decision record; --kind takes it as it is"};
  if (is_placeholder(record.title)) return NotTaken{"a template: its title is a placeholder"};
  draft.title = record.title;
  draft.date = stated_date(record.date);
  draft.tags = record.tags;
  if (!assign(draft, record, request))
    return NotTaken{
        "of others: " + join(record.deciders.empty() ? record.consulted : record.deciders, ", ") +
        "; --all takes it"};
  const RecordStatus status = status_of(record.status);
  const bool is_adr = draft.kind == "adr" || draft.kind == "consultation";
  if (is_adr) draft.status = word_of(status);
  draft.body = (is_adr ? facts_of(record, status, draft.date.has_value()) : "") + record.body;
  return draft;
}

}  // namespace dossier
