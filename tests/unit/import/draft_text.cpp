#include "import/draft_text.h"

#include <doctest/doctest.h>

#include "base/clean_text.h"

namespace dossier {
namespace {

TEST_CASE("a body opens no block and no front matter, and code stays as it is") {
  CHECK(safe_body("---\na\n::: public\n> ::: x\n") == "\\---\na\n\\::: public\n> \\::: x\n");
  CHECK(safe_body("```\n::: public\n```") == "```\n::: public\n```\n");
}

TEST_CASE("a relative link becomes text, a link to the web stays") {
  CHECK(safe_body("[a](b.md) [c](https://d.example) `[e](b.md)`") ==
        "[a] (b.md) [c](https://d.example) `[e] (b.md)`\n");
  CHECK(safe_body("[a]\n\n[a]: b.md") == "[a]\n\n\\[a]: b.md\n");
  CHECK(safe_body("[a](my%20file.md)") == "[a] (my%20file.md)\n");
}

TEST_CASE("a fence is longer than every run of backquotes in it") {
  CHECK(fenced_body("a ```` b") == "`````markdown\na ```` b\n`````\n");
}

TEST_CASE("scalars are quoted, and control characters go") {
  CHECK(yaml_quoted("a \"b\" \\ c\nd\x01\xC2\x85") == R"("a \"b\" \\ c d")");
  CHECK(clean_lines("\xEF\xBB\xBF"
                    "a\r\nb\rc\x7F") == "a\nb\nc");
}

TEST_CASE("front matter says that a date is missing, and never invents one") {
  Draft draft;
  draft.title = "T";
  draft.kind = "adr";
  draft.id = "t";
  draft.source = "adr:t";
  const std::string text = draft_text(draft, "b\n");
  CHECK(text ==
        "---\ntitle: \"T\"\n# date: YYYY-MM-DD, the day it happened: the source does not say\n"
        "kind: adr\nid: \"t\"\ndraft: true\nsource: \"adr:t\"\n---\nb\n");
}

}  // namespace
}  // namespace dossier
