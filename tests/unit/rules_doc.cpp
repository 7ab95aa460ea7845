// docs/rules.md lists every rule; this keeps its tables equal to those of model/rules.h, and asks
// that each row says what to do. DOSSIER_UPDATE=1 rewrites all columns but the last.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <span>
#include <string>

#include "base/text.h"
#include "model/rules.h"

namespace dossier {
namespace {

const std::string kDocument = std::string(DOSSIER_SOURCE_DIR) + "/docs/rules.md";

std::string read_document() {
  std::ifstream file(kDocument);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What to do, by rule: the last column of the tables as they are.
std::map<std::string, std::string, std::less<>> read_advice(const std::string& text) {
  std::map<std::string, std::string, std::less<>> advice;
  for (const std::string_view line : split(text, '\n')) {
    const auto cells = split(line, '|');
    constexpr std::size_t kCells = 7;  // five, and what is outside of the outer bars
    if (cells.size() != kCells || !trim(cells[1]).starts_with('`')) continue;
    const std::string_view id = trim(cells[1]);
    advice.emplace(id.substr(1, id.size() - 2), trim(cells[5]));
  }
  return advice;
}

std::string table(std::span<const Rule> rules, const std::string& text) {
  const auto advice = read_advice(text);
  std::string out = "| rule | severity | exit | it reports | what to do |\n|---|---|---|---|---|\n";
  for (const Rule& one : rules) {
    const bool error = one.severity == Severity::error;
    const auto found = advice.find(one.id);
    out += "| `" + std::string(one.id) + "` | " + (error ? "error" : "warning") + " | " +
           (error ? std::to_string(static_cast<int>(one.fault)) : "0") + " | " +
           std::string(one.summary) + " | " + (found == advice.end() ? "" : found->second) + " |\n";
  }
  return out;
}

void check_table(const std::string& name, std::span<const Rule> rules) {
  std::string text = read_document();
  const auto open = text.find("<!-- " + name + ":");
  const auto close = text.find("<!-- /" + name + " -->");
  REQUIRE(open != text.npos);
  REQUIRE(close != text.npos);
  const auto start = text.find('\n', open) + 1;
  const std::string wanted = table(rules, text);
  if (std::getenv("DOSSIER_UPDATE") == nullptr) {
    CHECK(text.substr(start, close - start) == wanted);
    return;
  }
  text.replace(start, close - start, wanted);
  std::ofstream(kDocument) << text;
}

TEST_CASE("docs/rules.md lists every rule") {
  check_table("faults", kFaultRules);
  check_table("advice", kAdviceRules);
}

TEST_CASE("docs/rules.md says what to do about every rule") {
  const auto advice = read_advice(read_document());
  CHECK(advice.size() == kRules.size());
  for (const Rule& one : kRules) {
    CAPTURE(one.id);
    const auto found = advice.find(one.id);
    CHECK((found != advice.end() && found->second != ""));
  }
}

}  // namespace
}  // namespace dossier
