#include "cli/manual.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "cli/command.h"

namespace dossier {
namespace {

std::string roff_name(std::string_view names) {
  std::string out;
  for (const char c : names) out += c == '-' ? "\\-" : c == ',' ? ", " : std::string(1, c);
  return out;
}

TEST_CASE("the manual has every command and every option, in the order of the table") {
  const std::string page = manual_page();
  std::size_t at = 0;
  const auto comes_next = [&](const std::string& text) {
    CAPTURE(text);
    const auto found = page.find(text, at);
    REQUIRE(found != page.npos);
    at = found;
  };
  for (const Command& command : commands()) {
    comes_next(".SS dossier " + std::string(command.name) + "\n");
    for (const OptionRow& row : command.options) comes_next(roff_name(row.names));
  }
  comes_next(".SH OPTIONS\n");
  for (const OptionRow& row : global_options()) comes_next(roff_name(row.names));
  comes_next(".SH EXIT STATUS\n");
  for (const char* code : {"0", "1", "2", "3", "4"}) comes_next(".B " + std::string(code) + "\n");
}

TEST_CASE("no line of the manual is taken for a request that it is not") {
  constexpr std::array<std::string_view, 8> requests = {".TH ", ".SH ", ".SS ", ".TP",
                                                        ".B ",  ".BI ", ".I ",  ".RI "};
  const std::string page = manual_page();
  for (const std::string_view line : split(page, '\n')) {
    CAPTURE(line);
    CHECK_FALSE(line.starts_with('\''));
    if (line.starts_with(".\\\"") || !line.starts_with('.')) continue;
    CHECK(std::any_of(requests.begin(), requests.end(),
                      [&](std::string_view known) { return line.starts_with(known); }));
  }
}

}  // namespace
}  // namespace dossier
