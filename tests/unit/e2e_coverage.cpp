// Every rule and every command has an end-to-end case: what no case shows, no reviewer has read.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "cli/command.h"
#include "model/rules.h"

namespace dossier {
namespace {

// What one process after another cannot show: two builds at once. unit/publish/publish.cpp does.
constexpr std::array<std::string_view, 1> kOnlyInUnitTests = {"locked"};

std::vector<std::string> read_cases() {
  std::vector<std::string> cases;
  for (const auto& file : std::filesystem::directory_iterator(DOSSIER_SOURCE_DIR "/tests/e2e")) {
    if (file.path().extension() != ".case") continue;
    std::ifstream stream(file.path(), std::ios::binary);
    cases.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return cases;
}

const std::vector<std::string>& all_cases() {
  static const std::vector<std::string> cases = read_cases();
  return cases;
}

bool some_case_has(std::string_view text) {
  return std::any_of(all_cases().begin(), all_cases().end(), [&](const std::string& one) {
    return one.find(text) != std::string::npos;
  });
}

TEST_CASE("every rule has an end-to-end case, but for those that only a unit test can show") {
  for (const Rule& one : kRules) {
    CAPTURE(one.id);
    const bool listed =
        std::find(kOnlyInUnitTests.begin(), kOnlyInUnitTests.end(), one.id) !=
        kOnlyInUnitTests.end();
    CHECK(some_case_has("[" + std::string(one.id) + "]") != listed);
  }
}

TEST_CASE("every command has an end-to-end case") {
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    const std::string run = "-- RUN " + std::string(command.name);
    CHECK((some_case_has(run + " --\n") || some_case_has(run + " ")));
  }
}

TEST_CASE("every case begins by saying what it shows") {
  for (const std::string& one : all_cases()) {
    CAPTURE(one.substr(0, one.find('\n')));
    CHECK(!trim(one.substr(0, one.find('\n'))).empty());
    CHECK(!one.starts_with("-- "));
  }
}

}  // namespace
}  // namespace dossier
