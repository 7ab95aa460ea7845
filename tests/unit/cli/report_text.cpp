#include "cli/report_text.h"

#include <sstream>

#include "assess/assess.h"
#include "cli/report_lines.h"
#include "unit/assess/support.h"

namespace dossier {
namespace {

std::string shown(const Portfolio& portfolio, bool color = false) {
  std::istringstream in;
  std::ostringstream out, err;
  const Console console(in, out, err, false, color);
  const Assessment now = assess(portfolio, day("2026-11-01"));
  return report_text({portfolio, now}, console);
}

std::string without_colors(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      i = text.find('m', i);
    else
      plain += text[i];
  }
  return plain;
}

Portfolio sample() {
  Portfolio portfolio = make_portfolio(builtin_frameworks(),
                                       {claiming(make_entry("e", "2026-10-30"), "senior-checklist",
                                                 "technical", "multi-team-system")});
  portfolio.config.plan.start = day("2026-09-01");
  return portfolio;
}

TEST_CASE("no line is wider than the page, and none ends in a blank") {
  const std::string text = shown(sample());
  for (const std::string_view line : split(text, '\n')) {
    CAPTURE(line);
    CHECK(count_code_points(line) <= kPageWidth);
    CHECK_FALSE(line.ends_with(' '));
  }
}

TEST_CASE("colour only repeats what is said") {
  CHECK(shown(sample(), true) != shown(sample()));
  CHECK(without_colors(shown(sample(), true)) == shown(sample()));
}

TEST_CASE("nothing is said in percent") { CHECK(shown(sample()).find('%') == std::string::npos); }

TEST_CASE("control characters of content are shown, and line breaks make no lines") {
  Portfolio portfolio = make_portfolio({make_framework("f", {"x"})}, {});
  portfolio.config.name = "Ada\x1b[2J\nLovelace";
  portfolio.frameworks[0].categories[0].items[0].title = "Two\nlines\x07";
  const std::string text = shown(portfolio);
  CHECK(text.find('\x1b') == text.npos);
  CHECK(text.starts_with("Ada\\x1b[2J Lovelace\n"));
  CHECK(text.find(". none    Two lines\\x07\n") != text.npos);
}

TEST_CASE("zero decisions is the signal, and an empty portfolio has none yet") {
  const std::string text = shown(make_portfolio({make_framework("f", {"x"})}, {}));
  CHECK(text.find("Zero is the signal") != text.npos);
  CHECK(text.find("No signal yet: 0 of 1 have evidence, 0 strong.") != text.npos);
}

}  // namespace
}  // namespace dossier
