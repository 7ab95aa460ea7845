#include "import/record.h"

#include <algorithm>
#include <array>

#include "base/clean_text.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/people.h"
#include "load/code_fences.h"
#include "load/front_matter.h"
#include "load/yaml.h"

namespace dossier {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void add_people(std::vector<std::string>& out, std::string_view text) {
  for (std::string& person : split_people(text)) out.push_back(std::move(person));
}

using SetKey = void (*)(DecisionRecord& record, std::string_view value);

void set_date_if_none(DecisionRecord& record, std::string_view value) {
  if (record.date.empty()) record.date = value;
}
void add_deciders(DecisionRecord& record, std::string_view value) {
  add_people(record.deciders, value);
}
void add_consulted(DecisionRecord& record, std::string_view value) {
  add_people(record.consulted, value);
}

struct Key {
  std::string_view name;
  SetKey set;
};

// Drivers, approvers and contributors are those of Confluence's template.
constexpr std::array kKeys = {
    Key{"status", [](DecisionRecord& r, std::string_view v) { r.status = v; }},
    Key{"date", [](DecisionRecord& r, std::string_view v) { r.date = v; }},
    Key{"decision-date", set_date_if_none},
    Key{"decided-on", set_date_if_none},
    Key{"created", set_date_if_none},
    Key{"number", [](DecisionRecord& r, std::string_view v) { r.number = v; }},
    Key{"title", [](DecisionRecord& r, std::string_view v) { r.title = v; }},
    Key{"decider", add_deciders},
    Key{"decision-maker", add_deciders},
    Key{"author", add_deciders},
    Key{"driver", add_deciders},
    Key{"approver", add_deciders},
    Key{"consulted", add_consulted},
    Key{"contributor", add_consulted},
    Key{"informed", [](DecisionRecord& r, std::string_view v) { add_people(r.informed, v); }},
    Key{"tag", [](DecisionRecord& r, std::string_view v) { add_people(r.tags, v); }},
};

// "Decision Makers" and "decision_maker(s)" are "decision-maker".
std::string key_of(std::string_view name) {
  std::string key = lower_ascii(trim(name));
  std::replace_if(
      key.begin(), key.end(), [](char c) { return c == '_' || c == ' '; }, '-');
  if (key.ends_with("(s)")) key.resize(key.size() - 3);
  if (key.ends_with('s') && key != "status") key.pop_back();
  return key;
}

bool set_key(DecisionRecord& record, std::string_view name, std::string_view value) {
  const std::string key = key_of(name);
  for (const Key& known : kKeys)
    if (key == known.name) {
      known.set(record, value);
      return true;
    }
  return false;
}

std::string without_comments(std::string text) {
  for (auto open = text.find("<!--"); open != text.npos; open = text.find("<!--", open)) {
    const auto close = text.find("-->", open);
    text.erase(open, close == text.npos ? text.npos : close + 3 - open);
  }
  return text;
}

// "* Status: accepted", "**Status:** accepted", "| Status | accepted |".
void take_metadata_line(DecisionRecord& record, std::string_view line) {
  constexpr std::string_view marks = " \t*_-+|>";
  const auto start = line.find_first_not_of(marks);
  if (start == line.npos) return;
  line.remove_prefix(start);
  const auto stop = line.find_first_of(":|");
  if (stop == line.npos) return;
  std::string_view name = line.substr(0, stop);
  while (!name.empty() && marks.find(name.back()) != marks.npos) name.remove_suffix(1);
  std::string_view value = line.substr(stop + 1);
  const auto first = value.find_first_not_of(" \t*_:|");
  value.remove_prefix(std::min(first, value.size()));
  while (!value.empty() && std::string_view(" \t|*_").find(value.back()) != value.npos)
    value.remove_suffix(1);
  set_key(record, name, trim(value));
}

void take_metadata(DecisionRecord& record, const std::string& text) {
  CodeFences fences;
  for (const std::string_view line : split(text, '\n'))
    if (fences.take(line) == CodeFences::Part::text) take_metadata_line(record, line);
}

// What a Status section says, in lines; list marks and blank lines aside.
// Of a list to choose from, what is chosen.
std::string section_status(const std::string& text) {
  const bool has_choice = text.find("[x] ") != text.npos || text.find("[X] ") != text.npos;
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    const auto start = line.find_first_not_of(" \t*_-+>`");
    if (start == line.npos) continue;
    std::string_view said = line.substr(start);
    if (has_choice && said.starts_with("[ ]")) continue;
    if (said.starts_with("[x] ") || said.starts_with("[X] ")) said.remove_prefix(4);
    while (std::string_view("*_` \t").find(said.back()) != said.npos) said.remove_suffix(1);
    if (!out.empty()) out += '\n';
    out += said;
  }
  return out;
}

// "## Status", "## 1. Status", "## Status: accepted" and what stands below.
void take_section(DecisionRecord& record, std::string_view heading, const std::string& text) {
  const std::string_view named = without_number(heading);
  const auto colon = named.find(':');
  const std::string_view value = colon == named.npos ? "" : trim(named.substr(colon + 1));
  const std::string key = key_of(named.substr(0, colon));
  record.headings.push_back(fold(trim(named.substr(0, colon))));
  constexpr std::array<std::string_view, 4> people_and_days = {"date", "decision-date", "decider",
                                                               "decision-maker"};
  if (key == "status") {
    record.status = value.empty() ? section_status(text) : std::string(value);
  } else if (std::find(people_and_days.begin(), people_and_days.end(), key) !=
             people_and_days.end()) {
    set_key(record, key, value.empty() ? section_status(text) : std::string(value));
  }
}

void take_sections(DecisionRecord& record, const Outline& outline,
                   const std::vector<std::string_view>& lines) {
  const auto& headings = outline.headings;
  const bool titled = !headings.empty() && headings[0].level == 1;
  if (titled && !headings[0].text.empty()) record.title = headings[0].text;
  const auto first = titled ? headings.begin() + 1 : headings.begin();
  const std::size_t start = titled ? headings[0].end : 0;
  const std::size_t stop = first == headings.end() ? lines.size() : first->begin;
  if (titled) take_metadata(record, without_comments(lines_between(lines, 0, headings[0].begin)));
  take_metadata(record, without_comments(lines_between(lines, start, stop)));
  for (auto at = first; at != headings.end(); ++at) {
    const std::size_t end = at + 1 == headings.end() ? lines.size() : (at + 1)->begin;
    take_section(record, at->text, without_comments(lines_between(lines, at->end, end)));
  }
  record.body = lines_between(lines, 0, titled ? headings[0].begin : 0) +
                lines_between(lines, start, lines.size());
}

std::string scalar_text(const YamlNode& node) {
  if (node.is_scalar()) return node.text;
  std::string out;
  for (const YamlNode& item : node.items) out += (out.empty() ? "" : ", ") + scalar_text(item);
  return out;
}

// An unquoted handle is what goes wrong most: it has a hint of its own.
std::string yaml_reason(std::string_view yaml, const Diagnostics& faults) {
  int number = 2;
  for (const std::string_view line : split(yaml, '\n')) {
    const auto value =
        line.find_first_not_of(" \t-", line.find(':') == line.npos ? 0 : line.find(':') + 1);
    const std::string_view rest = value == line.npos ? "" : line.substr(value);
    if (rest.starts_with('@') || rest.starts_with("[@") || rest.find(", @") != rest.npos)
      return "line " + std::to_string(number) + ": YAML forbids '@' at the start of a value: put " +
             quoted(rest) + " in quotes";
    ++number;
  }
  const Diagnostic& first = faults.items().front();
  return "line " + std::to_string(first.where.at.line) + " of its front matter: " + first.message;
}

std::optional<RecordFault> take_front_matter(const FrontMatter& parts, DecisionRecord& record) {
  Diagnostics faults;
  const auto map = parse_yaml(parts.yaml, "record", parts.yaml_line, faults);
  if (!map) return RecordFault{yaml_reason(parts.yaml, faults)};
  for (const YamlPair& pair : map->pairs) {
    const std::string value = scalar_text(pair.value);
    if (!value.empty() && set_key(record, pair.key, value)) record.from_metadata = true;
  }
  return std::nullopt;
}

std::string title_from(std::string_view stem) {
  while (!stem.empty() && (is_digit(stem.front()) || stem.front() == '-' || stem.front() == '_'))
    stem.remove_prefix(1);
  std::string title(stem);
  for (char& c : title)
    if (c == '-' || c == '_') c = ' ';
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

// log4brains names a file by the day it was made: "20201026-title", "2020-10-26-title".
std::string_view date_in_name(std::string_view stem) {
  for (const std::size_t length : {8u, 10u})
    if (stem.size() > length && stem[length] == '-' && record_date(stem.substr(0, length)))
      return stem.substr(0, length);
  return {};
}

// "march", "mar", "mar." -> "03"; empty for anything else.
std::string month_number(std::string_view word) {
  constexpr std::array<std::string_view, 12> months = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (word.ends_with('.')) word.remove_suffix(1);
  for (std::size_t i = 0; i < months.size(); ++i)
    if (word.size() >= 3 && months[i].starts_with(word))
      return (i < 9 ? "0" : "") + std::to_string(i + 1);
  return {};
}

std::optional<Date> slashed(std::string_view text) {
  const auto parts = split(text, '/');
  if (parts.size() != 3) return std::nullopt;
  const bool year_first = parts[0].size() == 4;
  const auto two = [](std::string_view part) {
    return part.size() == 1 ? "0" + std::string(part) : std::string(part);
  };
  const std::string_view year = year_first ? parts[0] : parts[2];
  const std::string_view day = year_first ? parts[2] : parts[0];
  return parse_date(std::string(year) + '-' + two(parts[1]) + '-' + two(day));
}

}  // namespace

std::optional<Date> record_date(std::string_view text) {
  text = trim(text);
  while (!text.empty() && std::string_view("*_`\"'").find(text.front()) != text.npos)
    text.remove_prefix(1);
  const auto end = std::min(text.find_first_of(" T\n*_`\"',;:("), text.size());
  const std::string_view day = text.substr(0, end);
  if (const auto date = parse_date(day)) return date;
  const bool digits = std::all_of(day.begin(), day.end(), is_digit);
  if (day.size() == 8 && digits)
    return parse_date(std::string(day.substr(0, 4)) + '-' + std::string(day.substr(4, 2)) + '-' +
                      std::string(day.substr(6)));
  return slashed(day);
}

std::optional<Date> stated_date(std::string_view text) {
  if (const auto date = record_date(text)) return date;
  std::string words = lower_ascii(clean_line(text));
  std::replace(words.begin(), words.end(), ',', ' ');
  std::vector<std::string_view> parts;
  for (const std::string_view part : split(words, ' '))
    if (!part.empty()) parts.push_back(part);
  if (parts.size() < 3) return std::nullopt;
  const bool month_first = !is_digit(parts[0].front());
  const std::string month = month_number(parts[month_first ? 0 : 1]);
  std::string_view day = parts[month_first ? 1 : 0];
  for (const std::string_view end : {"st", "nd", "rd", "th"})
    if (day.ends_with(end)) day.remove_suffix(end.size());
  const std::string zero = day.size() == 1 ? "0" : "";
  return parse_date(std::string(parts[2]) + '-' + month + '-' + zero + std::string(day));
}

std::string_view without_number(std::string_view title) {
  std::string_view rest = trim(title);
  const bool in_brackets = rest.starts_with('[');
  if (in_brackets) rest.remove_prefix(1);
  if (lower_ascii(rest.substr(0, 3)) == "adr") {
    rest.remove_prefix(3);
    rest.remove_prefix(std::min(rest.find_first_not_of(" -_#"), rest.size()));
  }
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_digit) - rest.begin());
  if (digits == 0) return trim(title);
  rest.remove_prefix(digits);
  if (in_brackets && !rest.starts_with(']')) return trim(title);
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  // The dashes are those that writers put for "-".
  for (const std::string_view mark :
       {"]:", "]", ".", ":", "-", ")", "\xE2\x80\x93", "\xE2\x80\x94"})
    if (rest.starts_with(mark)) {
      rest.remove_prefix(mark.size());
      const bool stands_alone = rest.starts_with(' ') && !trim(rest).empty();
      return stands_alone ? trim(rest) : trim(title);
    }
  return trim(title);
}

Result<DecisionRecord, RecordFault> read_record(const std::string& text, std::string_view stem) {
  DecisionRecord record;
  std::string_view body = text;
  Diagnostics open;  // a "---" that nothing closes is a rule, not front matter
  const auto parts =
      text.starts_with("---") ? split_front_matter(text, "record", open) : std::nullopt;
  if (parts) {
    if (auto fault = take_front_matter(*parts, record)) return *fault;
    body = parts->body;
  }
  take_sections(record, outline_of(body), split(body, '\n'));
  const std::string title = clean_line(without_comments(record.title));
  record.title = without_number(title);
  if (record.title.empty()) record.title = title_from(stem);
  if (record.date.empty()) record.date = date_in_name(stem);
  return record;
}

}  // namespace dossier
