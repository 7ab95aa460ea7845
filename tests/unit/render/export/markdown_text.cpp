#include "render/export/markdown_text.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "render/inventory.h"
#include "render/markdown.h"

namespace dossier {
namespace {

Document parsed(const std::string& markdown) {
  Diagnostics out;
  const ResolveLink resolve = [](std::string_view url, Position at, Diagnostics& faults) {
    return resolve_unchecked(url, {"a.md", at, 1}, faults);
  };
  return render_markdown({markdown, "a.md", 1}, RawHtml::escape, {}, resolve, out);
}

TEST_CASE("text reads as itself wherever it stands, and starts nothing") {
  for (const char* text : {"1. one",
                           "1) one",
                           "- item",
                           "+ item",
                           "* item",
                           "# title",
                           "title #",
                           "> quote",
                           "===",
                           "---",
                           "| a | b |",
                           "[a](http://x)",
                           "![a](b.png)",
                           "[^1]",
                           "[x] done",
                           "`code`",
                           "```",
                           "~~gone~~",
                           "~~~",
                           "*a* **b** _c_ __d__",
                           "snake_case_name",
                           "<b>bold</b>",
                           "<!-- a -->",
                           "&copy; &#35; a & b",
                           "a\\b \\[",
                           "a_",
                           "_a",
                           "C# and #1",
                           "2026. A year",
                           "a: b",
                           ": b",
                           "http://x.example/a_b_",
                           "https://x.example/_a_",
                           "www.x.example/a_b_",
                           "ftp://x/_",
                           "a@b.example",
                           "הפחתה | [זמן]",
                           "1"}) {
    CAPTURE(text);
    const std::string shown = markdown_text(text);
    for (const char* before : {"", "- ", "> ", "## ", "a "}) {
      CAPTURE(before);
      const Document document = parsed(before + shown);
      const std::string lead = std::string(before) == "a " ? "a " : "";
      CHECK(document.text == lead + text);
    }
    const Document table = parsed("| h | i |\n| --- | --- |\n| " + shown + " | z |");
    CHECK(table.text == std::string("h i ") + text + " z");
  }
}

TEST_CASE("text stands on one line and cannot turn what is beside it") {
  CHECK(plain_line(" a\n\n b\tc ") == "a b c");
  CHECK(plain_line("a\xE2\x80\xAE"
                   "b\xE2\x81\xA6"
                   "c") == "abc");
  CHECK(plain_line("“quoted”") == "“quoted”");
  CHECK(markdown_text("").empty());
}

TEST_CASE("a link holds any text and any address") {
  CHECK(markdown_link("a]b", "https://x.example/") == "[a\\]b](https://x.example/)");
  CHECK(markdown_link("a", std::nullopt) == "a");
  const Document document = parsed(markdown_link("[x](y) | z", "https://x.example/?a=1&copy;=2"));
  CHECK(document.text == "[x](y) | z");
  REQUIRE(document.marks.size() == 2);
  CHECK(document.marks[0].target.name == "https://x.example/?a=1&copy;=2");
}

}  // namespace
}  // namespace dossier
