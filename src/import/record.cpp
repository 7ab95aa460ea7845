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

struct Key {
  std::string_view name;
  void (*set)(DecisionRecord& record, std::string_view value);
};

constexpr std::array kKeys = {
    Key{"status", [](DecisionRecord& r, std::string_view v) { r.status = v; }},
    Key{"date", [](DecisionRecord& r, std::string_view v) { r.date = v; }},
    Key{"number", [](DecisionRecord& r, std::string_view v) { r.number = v; }},
    Key{"title", [](DecisionRecord& r, std::string_view v) { r.title = v; }},
    Key{"deciders", [](DecisionRecord& r, std::string_view v) { add_people(r.deciders, v); }},
    Key{"decision-makers",
        [](DecisionRecord& r, std::string_view v) { add_people(r.deciders, v); }},
    Key{"decision makers",
        [](DecisionRecord& r, std::string_view v) { add_people(r.deciders, v); }},
    Key{"author", [](DecisionRecord& r, std::string_view v) { add_people(r.deciders, v); }},
    Key{"authors", [](DecisionRecord& r, std::string_view v) { add_people(r.deciders, v); }},
    Key{"consulted", [](DecisionRecord& r, std::string_view v) { add_people(r.consulted, v); }},
    Key{"informed", [](DecisionRecord& r, std::string_view v) { add_people(r.informed, v); }},
    Key{"tags", [](DecisionRecord& r, std::string_view v) { add_people(r.tags, v); }},
};

bool set_key(DecisionRecord& record, std::string_view name, std::string_view value) {
  const std::string key = replace_all(lower_ascii(trim(name)), "_", "-");
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
  constexpr std::string_view marks = " \t*_-+|";
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
std::string section_status(const std::string& text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    const auto start = line.find_first_not_of(" \t*_-+>`");
    if (start == line.npos) continue;
    std::string_view said = line.substr(start);
    while (std::string_view("*_` \t").find(said.back()) != said.npos) said.remove_suffix(1);
    if (!out.empty()) out += '\n';
    out += said;
  }
  return out;
}

void take_sections(DecisionRecord& record, const Outline& outline,
                   const std::vector<std::string_view>& lines) {
  const auto& headings = outline.headings;
  const bool titled = !headings.empty() && headings[0].level == 1;
  if (titled && !headings[0].text.empty()) record.title = headings[0].text;
  const auto first = titled ? headings.begin() + 1 : headings.begin();
  const std::size_t start = titled ? headings[0].end : 0;
  const std::size_t stop = first == headings.end() ? lines.size() : first->begin;
  take_metadata(record, without_comments(lines_between(lines, start, stop)));
  for (auto at = first; at != headings.end(); ++at) {
    const std::size_t end = at + 1 == headings.end() ? lines.size() : (at + 1)->begin;
    record.headings.push_back(fold(at->text));
    const std::string text = without_comments(lines_between(lines, at->end, end));
    if (record.headings.back() == "status") record.status = section_status(text);
    if (record.headings.back() == "date") record.date = trim(text);
    if (record.headings.back() == "deciders")
      take_metadata(record, "deciders: " + clean_line(text));
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

std::string_view without_number(std::string_view title) {
  std::string_view rest = trim(title);
  if (lower_ascii(rest.substr(0, 3)) == "adr") {
    rest.remove_prefix(3);
    rest.remove_prefix(std::min(rest.find_first_not_of(" -_#"), rest.size()));
  }
  const auto digits = std::min(
      static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_digit) - rest.begin()),
      rest.size());
  const std::string_view behind = rest.substr(digits);
  const auto mark = behind.find_first_not_of(' ');
  if (digits == 0 || mark == behind.npos) return trim(title);
  if (std::string_view(".:-)").find(behind[mark]) == std::string_view::npos) return trim(title);
  const std::string_view named = trim(behind.substr(mark + 1));
  const bool stands_alone = mark + 1 < behind.size() && behind[mark + 1] == ' ';
  return named.empty() || !stands_alone ? trim(title) : named;
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
