#include "serve/error_page.h"

#include <algorithm>

#include "base/text.h"

namespace dossier {
namespace {

constexpr std::size_t kMost = 100;
constexpr std::size_t kWidestLine = 200;  // code points

// Byte offset of a code point, counted from 0.
std::size_t offset_of(std::string_view text, std::size_t code_point) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && code_point-- == 0) break;
  return at;
}

std::string shown(std::string_view text) { return html_escape(show_control(text)); }

// The line with what is wrong in it marked. Not one that would show something else, or fill the
// page.
std::string line_of(const ShownFault& fault) {
  const std::string& line = fault.line;
  if (trim(line).empty() || find_control(line) || find_invalid_utf8(line) ||
      count_code_points(line) > kWidestLine)
    return {};
  const Location& where = fault.diagnostic.where;
  const auto from = offset_of(line, static_cast<std::size_t>(std::max(where.at.column - 1, 0)));
  const auto to = from + offset_of(std::string_view(line).substr(from),
                                   static_cast<std::size_t>(std::max(where.length, 1)));
  return "<pre tabindex=\"0\"><span class=\"number\">" + std::to_string(where.at.line) +
         "</span><code>" + html_escape(line.substr(0, from)) + "<mark>" +
         html_escape(line.substr(from, to - from)) + "</mark>" + html_escape(line.substr(to)) +
         "</code></pre>\n";
}

void append_fault(const ShownFault& fault, std::string& out) {
  const Diagnostic& d = fault.diagnostic;
  out += "<li>\n<p class=\"place\"><b>" + shown(d.where.file) +
         "</b>:" + std::to_string(d.where.at.line) + ":" + std::to_string(d.where.at.column) +
         " <span class=\"rule\">" + shown(d.id) + "</span></p>\n<p class=\"message\">" +
         shown(d.message) + "</p>\n" + line_of(fault);
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
