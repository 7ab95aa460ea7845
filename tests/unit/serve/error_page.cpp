#include "serve/error_page.h"

#include <doctest/doctest.h>

#include "model/rules.h"

namespace dossier {
namespace {

ShownFault fault(Location where, std::string message, std::string line = {},
                 std::string hint = {}) {
  Diagnostics out;
  out.add(rule("bad-date"), std::move(where), std::move(message), std::move(hint));
  return {out.items()[0], std::move(line)};
}

bool has(const std::string& page, std::string_view text) {
  return page.find(text) != std::string::npos;
}

TEST_CASE("error page: each fault with its place, its line and what to do") {
  const std::string page =
      error_page({fault({"content/a.md", {3, 7}, 4}, "no such day", "date: 2026", "write a day"),
                  fault({"portfolio.yaml", {}, 1}, "another")});
  CHECK(has(page, "<h1>2 faults to mend</h1>"));
  CHECK(has(page, "<b>content/a.md</b>:3:7</span> <span>bad-date</span>"));
  CHECK(has(page, "<p class=\"message\">no such day</p>"));
  CHECK(has(page, "<span class=\"number\">3</span><code>date: <mark>2026</mark></code>"));
  CHECK(has(page, "<p class=\"hint\">write a day</p>"));
  CHECK(has(page, "<b>portfolio.yaml</b>:1:1"));
  CHECK(page.find("class=\"hint\"") == page.rfind("class=\"hint\""));
  CHECK(has(error_page({fault({"a", {}, 1}, "m")}), "<h1>1 fault to mend</h1>"));
}

TEST_CASE("error page: what it quotes is text, and control characters are shown") {
  const std::string page = error_page({fault({"content/<b>.md", {2, 1}, 3}, "<i>\x1b[2J&",
                                             "<script>alert(1)</script>", "\"<hint>\"")});
  CHECK(has(page, "content/&lt;b&gt;.md"));
  CHECK(has(page, "&lt;i&gt;\\x1b[2J&amp;"));
  CHECK(has(page, "<mark>&lt;sc</mark>ript&gt;alert(1)&lt;/script&gt;"));
  CHECK(!has(page, "<script>"));
  CHECK(!has(page, "\x1b"));
}

TEST_CASE("error page: the mark counts code points and ends with the line") {
  CHECK(has(error_page({fault({"a", {2, 3}, 1}, "m", "é→x")}), "é→<mark>x</mark>"));
  CHECK(has(error_page({fault({"a", {2, 2}, 90}, "m", "éx")}), "é<mark>x</mark></code>"));
  CHECK(has(error_page({fault({"a", {2, 90}, 1}, "m", "éx")}), "éx<mark></mark></code>"));
}

TEST_CASE("error page: a line that would show something else is left out") {
  for (const std::string& line : {std::string(), std::string("  "), std::string("a\x1b[2J"),
                                  std::string("\xff"), std::string("\t")}) {
    CAPTURE(line);
    CHECK(!has(error_page({fault({"a", {2, 1}, 1}, "m", line)}), "<pre"));
  }
}

TEST_CASE("error page: of a long line what is around the fault") {
  const std::string line = std::string(500, 'a') + "é!" + std::string(500, 'b');
  CHECK(has(
      error_page({fault({"a", {2, 501}, 2}, "m", line)}),
      "<code>…" + std::string(60, 'a') + "<mark>é!</mark>" + std::string(140, 'b') + "…</code>"));
  CHECK(has(error_page({fault({"a", {2, 1}, 500}, "m", line)}),
            "<code><mark>" + std::string(140, 'a') + "</mark>é!" + std::string(138, 'b') + "…"));
}

TEST_CASE("error page: of many faults the first hundred") {
  const std::vector<ShownFault> many(103, fault({"a", {}, 1}, "m"));
  const std::string page = error_page(many);
  CHECK(has(page, "<h1>103 faults to mend</h1>"));
  CHECK(has(page, "And 3 more, in the terminal."));
  std::size_t shown = 0;
  for (auto at = page.find("<li>"); at != page.npos; at = page.find("<li>", at + 1)) ++shown;
  CHECK(shown == 100);
}

}  // namespace
}  // namespace dossier
