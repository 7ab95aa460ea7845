#include "fuzz/support/diagnostics.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/path.h"
#include "base/text.h"
#include "cli/diagnostics_text.h"
#include "fuzz/support/demand.h"
#include "model/rules.h"

namespace dossier {
namespace {

std::string line_of(const Diagnostic& one) {
  return one.where.file + ":" + std::to_string(one.where.at.line) + ":" +
         std::to_string(one.where.at.column) + " [" + std::string(one.id) + "] " + one.message +
         " (" + one.hint + ")";
}

void demand_known_rule(const Diagnostic& one) {
  const auto rule =
      std::find_if(kRules.begin(), kRules.end(), [&](const Rule& row) { return row.id == one.id; });
  demand(rule != kRules.end(), "a rule of the table", one.id);
  demand(rule->severity == one.severity && rule->fault == one.fault, "the rule as the table has it",
         one.id);
  demand(!one.message.empty(), "a message", one.id);
}

void demand_inside(const Diagnostic& one, Memory& files, const std::string& root) {
  const Position at = one.where.at;
  demand(at.line >= 1 && at.column >= 1 && one.where.length >= 1, "a place", line_of(one));
  const auto file = files.files().find(join_path(root, one.where.file));
  if (file == files.files().end())  // a folder, a theme, a name that is no file
    return demand(at == Position{}, "the start, of what is no file", line_of(one));
  if (find_invalid_utf8(file->second)) return;
  const std::string text = normalize_lines(file->second);
  const auto lines = split(text, '\n');
  const auto line = static_cast<std::size_t>(at.line);
  demand(line <= lines.size(), "a line of the file", line_of(one));
  demand(static_cast<std::size_t>(at.column) <= count_code_points(lines[line - 1]) + 1,
         "a column of the line", line_of(one));
}

std::string printed(const Diagnostics& said, Format format, Memory& files,
                    const std::string& root) {
  std::istringstream in;
  std::ostringstream out, err;
  Console console(in, out, err, false);
  Diagnostics copy = said;
  print_diagnostics(copy, format, files, root, console);
  demand(out.str().empty(), "nothing on stdout", out.str());
  return err.str();
}

void demand_good_print(const Diagnostics& said, Memory& files, const std::string& root) {
  Diagnostics sorted = said;
  sorted.sort();
  const std::size_t count = sorted.items().size();
  const auto lines = [](const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  };
  const std::string text = printed(said, Format::text, files, root);
  demand_clean_text(text);
  demand(lines(text) >= count && lines(text) <= 4 * count + 1, "lines of its own", text);
  const std::string github = printed(said, Format::github, files, root);
  demand_clean_text(github);
  demand(lines(github) == count, "one line for each", github);
  const std::string json = printed(said, Format::json, files, root);
  demand_clean_text(json);
  demand(lines(json) == count, "one line for each", json);
  std::istringstream objects(json);
  for (std::string line; std::getline(objects, line);)
    demand(nlohmann::json::accept(line), "JSON", line);
}

}  // namespace

void demand_good_diagnostics(const Diagnostics& said, Memory& files, const std::string& root) {
  for (const Diagnostic& one : said.items()) {
    demand_known_rule(one);
    demand_inside(one, files, root);
  }
  demand_good_print(said, files, root);
}

std::string lines_of(const Diagnostics& said) {
  std::string lines;
  for (const Diagnostic& one : said.items()) lines += line_of(one) + "\n";
  return lines;
}

void demand_clean_text(std::string_view text) {
  const auto bad = find_invalid_utf8(text);
  demand(!bad, "UTF-8", bad ? text.substr(*bad) : text);
  const auto control = find_control(text);
  demand(!control, "no control character", control ? text.substr(*control) : text);
}

}  // namespace dossier
