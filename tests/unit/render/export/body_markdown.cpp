#include "render/export/body_markdown.h"

#include <doctest/doctest.h>

#include "render/markdown.h"
#include "unit/render/export/exporting.h"

namespace dossier {
namespace {

// The body of the entry "a" as exported for a reader.
std::string exported_body(const std::string& body, Audience reader = Audience::internal,
                          const std::string& config = {}) {
  PortfolioFiles files({{"content/a.md", entry_text("A", {}, body)},
                        {"content/b.md", entry_text("B")},
                        {"content/x.md", entry_text("X", "visibility: manager\n")},
                        {"content/y.md", entry_text("Y", "visibility: private\ntags: [x]\n")},
                        {"content/b.txt", "text"},
                        {"content/pages/about.md", page_text("About")}},
                       config);
  return exported(std::move(files), reader, [](const ExportSource& source) {
    const Entry& entry = *find_entry(source.portfolio(), "a");
    return body_markdown(entry.body, entry.file, Inventory(source.portfolio()),
                         ExportLinks(source));
  });
}

std::string html_of(const std::string& markdown) {
  Diagnostics out;
  const ResolveLink resolve = [](std::string_view url, Position at, Diagnostics& faults) {
    return resolve_unchecked(url, {"a.md", at, 1}, faults);
  };
  return render_markdown({markdown, "a.md", 1}, RawHtml::escape, {}, resolve, out).html;
}

TEST_CASE("what is exported renders as what was written") {
  for (const char* body :
       {"A *b* **c** `d` ~~e~~ f\\*g\n", "# One\n\n## Two\n", "- a\n- b\n  - c\n\n    d\n",
        "1. a\n2. b\n", "- [ ] a\n- [x] b\n", "> a\n>\n> > b\n", "```sh\nls | x\n```\n",
        "    code\n", "| a | b |\n| :- | -: |\n| c \\| d | `e` |\n",
        "a[^1] b[^n]\n\n[^1]: C.\n[^n]: D.\n", "a  \nb\n", "---\n",
        "<https://x.example> https://y.example\n", "[a](https://x.example \"t\")\n",
        "![a](https://x.example/i.png)\n", "1986\\. a\n\n\\# b\n"}) {
    CAPTURE(body);
    CHECK(html_of(exported_body(body)) == html_of(body));
  }
}

TEST_CASE("links lead to what the reader may see, written from the top of the site") {
  CHECK(exported_body("[b](b.md) [top](b.md#top) [about](pages/about.md) [file](b.txt)") ==
        "[b](/evidence/b/) [top](/evidence/b/#top) [about](/about/) [file](/static/b.txt)\n");
  CHECK(exported_body("[list](/evidence/) [stage](/stages/scope/)") ==
        "[list](/evidence/) stage\n");
  CHECK(exported_body("[stage](/stages/scope/)", Audience::manager) == "[stage](/stages/scope/)\n");
}

TEST_CASE("links say no name of a heading or a tag that the reader does not see") {
  const std::string body =
      "[a](#one) [b](#two) [c](/tags/x/)\n\n# One\n\n::: manager\n# Two\n:::\n";
  CHECK(exported_body(body, Audience::self) ==
        "[a](#one) [b](#two) [c](/tags/x/)\n\n# One\n\n# Two\n");
  CHECK(exported_body(body, Audience::manager) == "[a](#one) [b](#two) c\n\n# One\n\n# Two\n");
  CHECK(exported_body(body, Audience::internal) == "[a](#one) b c\n\n# One\n");
}

TEST_CASE("what no page shows is not exported") {
  CHECK(exported_body("[one](x.md) [two][r] ![three](x.md)\n\n[r]: x.md\n[u]: x.md \"Title\"\n") ==
        "one two three\n");
  CHECK(exported_body("a <!-- x --> b\n\n<!-- y\ny -->\n") == "a  b\n");
  CHECK(exported_body("a\n\n[^x]: unused\n") == "a\n");
  CHECK(exported_body("a\n\n::: manager\nb\n:::\n") == "a\n");
  CHECK(exported_body("a\n\n::: manager\nb\n:::\n", Audience::manager) == "a\n\nb\n");
  CHECK(exported_body("[one](x.md)", Audience::manager) == "[one](/evidence/x/)\n");
  CHECK(exported_body("") == "");
}

TEST_CASE("links to internal hosts are closed to the public") {
  const std::string config = "internal_hosts: [wiki.example]\n";
  const std::string body =
      "[a](https://wiki.example/x) <https://WIKI.example:8/y> https://me@wiki.example/z "
      "[b](https://sub.wiki.example) [c](https://wiki.example.org)\n";
  CHECK(exported_body(body, Audience::everyone, config) ==
        "a (internal link) (internal link) b [c](https://wiki.example.org)\n");
  CHECK(has(exported_body(body, Audience::internal, config), "(https://wiki.example/x)"));
}

}  // namespace
}  // namespace dossier
