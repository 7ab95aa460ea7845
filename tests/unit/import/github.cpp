#include <doctest/doctest.h>

#include "import/importers.h"
#include "io/memory.h"

namespace dossier {
namespace {

Haul haul_of(const std::string& json, std::vector<std::string> me = {"ada"}) {
  Memory files;
  files.put("/prs.json", json);
  return import_github({files, "/prs.json", std::move(me), false, "",
                        [](const std::string&) { return std::optional<std::string>(); }});
}

std::string pull(int number, const std::string& more) {
  const std::string n = std::to_string(number);
  return R"({"number":)" + n + R"(,"url":"https://github.com/a/b/pull/)" + n +
         R"(","mergedAt":"2025-03-05T10:00:00Z","author":{"login":"ada"},)" + more + "}";
}

std::string kind_of(const std::string& more) {
  const Haul haul = haul_of("[" + pull(1, more) + "]");
  REQUIRE(haul.drafts.size() == 1);
  return haul.drafts[0].kind;
}

TEST_CASE("a label gives the kind, else the title's prefix, else it is a feature") {
  CHECK(kind_of(R"("title":"x","labels":[{"name":"urgent"},{"name":"type:bug"}])") == "fix");
  CHECK(kind_of(R"("title":"x","labels":["Documentation"])") == "documentation");
  CHECK(kind_of(R"("title":"fix!: x")") == "fix");
  CHECK(kind_of(R"("title":"feat(core): x")") == "feature");
  CHECK(kind_of(R"("title":"fix the thing")") == "feature");
}

TEST_CASE("thirty items are as many as gh lists by itself") {
  const auto notes_of = [](int count) {
    std::string list;
    for (int i = 1; i <= count; ++i) list += (list.empty() ? "" : ",") + pull(i, R"("title":"t")");
    return haul_of("[" + list + "]").notes.size();
  };
  CHECK(notes_of(29) == 0);
  CHECK(notes_of(30) == 1);
  CHECK(notes_of(31) == 0);
}

TEST_CASE("without names of the owner nothing is skipped as of others, and no role is claimed") {
  const Haul haul = haul_of("[" + pull(1, R"("title":"t")") + "]", {});
  REQUIRE(haul.drafts.size() == 1);
  CHECK_FALSE(haul.drafts[0].role);
}

}  // namespace
}  // namespace dossier
