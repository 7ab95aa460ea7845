#include "cli/diagnostics_text.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/path.h"
#include "base/text.h"
#include "cli/source_lines.h"

namespace dossier {
namespace {

constexpr std::size_t kWidestExcerpt = 100;  // code points

std::string_view word_for(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

// The line, and below it a caret under the place, tabs kept so that the two line up. A line with
// control characters is not shown: they would reach the terminal.
void add_excerpt(const Diagnostic& d, std::string_view line, const Console& console,
                 std::string& out) {
  constexpr std::size_t longest = 4;  // bytes of a code point
  if (line.empty() || line.size() > longest * kWidestExcerpt) return;
  if (find_invalid_utf8(line) || find_control(line)) return;
  if (count_code_points(line) > kWidestExcerpt) return;
  const std::string number = std::to_string(d.where.at.line);
  std::string under;
  int column = 1;
  for (const char c : line) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
    if (column++ >= d.where.at.column) break;
    under += c == '\t' ? '\t' : ' ';
  }
  const int room = static_cast<int>(count_code_points(line)) - d.where.at.column + 1;
  const int length = std::clamp(d.where.length, 1, std::max(room, 1));
  const std::string marks = "^" + std::string(static_cast<std::size_t>(length - 1), '~');
  out += console.styled(Style::dim, "  " + number + " | ");
  out.append(line) += '\n';
  out += console.styled(Style::dim, "  " + std::string(number.size(), ' ') + " | ");
  out += under + console.styled(Style::green, marks) + '\n';
}

void add_text(const Diagnostic& d, SourceLines& lines, const Console& console, std::string& out) {
  const Style style = d.severity == Severity::error ? Style::red : Style::yellow;
  const std::string place = d.where.file.empty() ? "dossier:"  // the command line is at fault
                                                 : show_control(d.where.file) + ":" +
                                                       std::to_string(d.where.at.line) + ":" +
                                                       std::to_string(d.where.at.column) + ":";
  out += console.styled(Style::bold, place) + ' ';
  out += console.styled(style, std::string(word_for(d.severity)) + ":") + ' ';
  out += show_control(d.message) + ' ';
  out += console.styled(Style::dim, "[" + std::string(d.id) + "]") + '\n';
  if (!d.hint.empty())
    out += "    " + console.styled(Style::cyan, "hint:") + ' ' + show_control(d.hint) + '\n';
  add_excerpt(d, lines.at(d.where), console, out);
}

void add_json(const Diagnostic& d, std::string& out) {
  const nlohmann::ordered_json object = {{"file", d.where.file},
                                         {"line", d.where.at.line},
                                         {"column", d.where.at.column},
                                         {"severity", word_for(d.severity)},
                                         {"id", d.id},
                                         {"message", d.message},
                                         {"hint", d.hint}};
  out += object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
std::string github_escape(std::string_view text, bool property) {
  std::string out = replace_all(text, "%", "%25");
  out = replace_all(replace_all(out, "\r", "%0D"), "\n", "%0A");
  if (!property) return out;
  return replace_all(replace_all(out, ":", "%3A"), ",", "%2C");
}

void add_github(const Diagnostic& d, const std::string& folder, std::string& out) {
  const std::string message = d.hint.empty() ? d.message : d.message + " (hint: " + d.hint + ")";
  out.append("::").append(word_for(d.severity));
  const std::string file = join_path(folder, d.where.file);
  out += " file=" + github_escape(show_control(file), true);
  out += ",line=" + std::to_string(d.where.at.line);
  out += ",col=" + std::to_string(d.where.at.column);
  out += ",title=" + github_escape(d.id, true);
  out += "::" + github_escape(show_control(message), false) + '\n';
}

}  // namespace

void print_diagnostics(Diagnostics& diagnostics, Format format, FileSystem& files,
                       const std::string& root, Console& console, const std::string& workspace) {
  constexpr std::size_t chunk = 64 * 1024;  // bytes: standard error is not buffered
  diagnostics.sort();
  const bool is_inside = !workspace.empty() && root != workspace && is_within(root, workspace);
  const std::string folder =
      is_inside ? root.substr(workspace == "/" ? 1 : workspace.size() + 1) : std::string();
  SourceLines lines(files, root);
  std::string text;
  for (const Diagnostic& d : diagnostics.items()) {
    switch (format) {
      case Format::text:
        add_text(d, lines, console, text);
        break;
      case Format::json:
        add_json(d, text);
        break;
      case Format::github:
        add_github(d, folder, text);
        break;
    }
    if (text.size() < chunk) continue;
    console.err() << text;
    text.clear();
  }
  console.err() << text;
  if (format != Format::text || diagnostics.items().empty()) return;
  console.err() << counted(diagnostics.errors(), "error") << ", "
                << counted(diagnostics.warnings(), "warning") << '\n';
}

int exit_code(const Diagnostics& diagnostics, bool strict) {
  constexpr std::array worst_first = {Fault::machine, Fault::leak, Fault::usage, Fault::content};
  for (const Fault fault : worst_first)
    for (const Diagnostic& d : diagnostics.items())
      if (d.fault == fault && (d.severity == Severity::error || strict))
        return static_cast<int>(fault);
  return 0;
}

}  // namespace dossier
