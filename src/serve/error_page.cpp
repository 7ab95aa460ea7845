#include "serve/error_page.h"

#include <algorithm>

#include "base/text.h"

namespace dossier {
namespace {

constexpr std::size_t kMost = 100;
constexpr std::size_t kBefore = 60;  // code points of a line that are shown before the fault
constexpr std::size_t kBehind = 140;

// Byte offset of a code point, counted from 0.
std::size_t offset_of(std::string_view text, std::size_t code_point) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && code_point-- == 0) break;
  return at;
}

std::string shown(std::string_view text) { return html_escape(show_control(text)); }

// The code points of a text from `first` on, at most `count`.
std::string_view part_of(std::string_view text, std::size_t first, std::size_t count) {
  const std::string_view rest = text.substr(offset_of(text, first));
  return rest.substr(0, offset_of(rest, count));
}

// The line with what is wrong in it marked; of a long one what is around it. Not one that would
// show something else.
std::string line_of(const ShownFault& fault) {
  const std::string_view line = fault.line;
  if (trim(line).empty() || find_control(line) || find_invalid_utf8(line)) return {};
  const Location& where = fault.diagnostic.where;
  const auto column =
      std::min(static_cast<std::size_t>(std::max(where.at.column, 1)) - 1, count_code_points(line));
  const auto length = static_cast<std::size_t>(std::max(where.length, 1));
  const std::size_t start = column > kBefore ? column - kBefore : 0;
  const std::string_view before = part_of(line, start, column - start);
  const std::string_view marked = part_of(line, column, std::min(length, kBehind));
  const std::string_view behind = part_of(line, column + length, kBehind);
  const bool is_end = behind.data() + behind.size() == line.data() + line.size();
  return "<pre><span class=\"number\">" + std::to_string(where.at.line) + "</span><code>" +
         (start > 0 ? "…" : "") + html_escape(before) + "<mark>" + html_escape(marked) + "</mark>" +
         html_escape(behind) + (is_end ? "" : "…") + "</code></pre>\n";
}

void append_fault(const ShownFault& fault, std::string& out) {
  const Diagnostic& d = fault.diagnostic;
  out += "<li>\n<p class=\"place\"><span><b>" + shown(d.where.file) +
         "</b>:" + std::to_string(d.where.at.line) + ":" + std::to_string(d.where.at.column) +
         "</span> <span>" + shown(d.id) + "</span></p>\n<p class=\"message\">" + shown(d.message) +
         "</p>\n" + line_of(fault);
  if (!d.hint.empty()) out += "<p class=\"hint\">" + shown(d.hint) + "</p>\n";
  out += "</li>\n";
}

}  // namespace

std::string error_page(const std::vector<ShownFault>& faults) {
  const std::string count = counted(faults.size(), "fault");
  std::string out =
      "<!doctype html>\n<html lang=\"en\" data-faults>\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'self'; "
      "script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
      count +
      " · dossier</title>\n"
      "<link rel=\"stylesheet\" href=\"/.dossier/faults.css\">\n</head>\n<body>\n<main>\n"
      "<p class=\"meta\">The site could not be made</p>\n<h1>" +
      count + " to mend</h1>\n<ol>\n";
  for (std::size_t i = 0; i < std::min(faults.size(), kMost); ++i) append_fault(faults[i], out);
  out += "</ol>\n";
  if (faults.size() > kMost)
    out += "<p>And " + std::to_string(faults.size() - kMost) + " more, in the terminal.</p>\n";
  out +=
      "<p class=\"meta\">This page gives way to yours as soon as a save mends "
      "it.</p>\n</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace dossier
