#include "render/export/packet_markdown.h"

#include "unit/render/export/exporting.h"

namespace dossier {
namespace {

const std::string kHost =
    "targets: {web: {audience: internal, base_url: 'https://ada.example/p'}}\n";

std::string packet_of(const std::string& keys, const std::string& config = {},
                      Audience reader = Audience::internal) {
  PortfolioFiles files({{"content/a.md", entry_text("A | relay", keys, "A body.\n")},
                        {"content/x.md", entry_text("Xtitle", "visibility: manager\n")},
                        {"content/flow.svg", "<svg/>"}},
                       config);
  return exported(std::move(files), reader, packet_markdown);
}

TEST_CASE("sections that would be empty are left out") {
  CHECK(exported(PortfolioFiles({}), Audience::internal, packet_markdown) ==
        "# Promotion packet: Ada\n");
  const std::string text = packet_of("");
  CHECK(has(text, "## Strongest evidence\n\n### A \\| relay\n\n1 May 2026, Decision record\n"));
  CHECK(!has(text, "## Claims"));
  CHECK(!has(text, "## What others say"));
  CHECK(!has(text, "## Appendix"));
}

TEST_CASE("links are absolute where the reader's site has a host, else there are none") {
  const std::string keys =
      "artifacts: [{label: Doc, url: 'https://x.example/(d)'}, flow.svg, {label: Gone, url: "
      "x.md}]\n";
  const std::string linked = packet_of(keys, kHost);
  CHECK(has(linked, "### [A \\| relay](https://ada.example/p/evidence/a/)\n"));
  CHECK(has(linked,
            "Artifacts: [Doc](https://x.example/%28d%29), "
            "[flow.svg](https://ada.example/p/static/flow.svg), "
            "Gone\n"));
  CHECK(has(packet_of(keys), "Artifacts: [Doc](https://x.example/%28d%29), Gone\n"));
  CHECK(has(packet_of(keys, kHost, Audience::manager), "### A \\| relay\n"));
}

TEST_CASE("a claim is a row for each piece of evidence, with why and who says so") {
  const std::string text = packet_of(
      "checklist: {technical/debt-reduction: {why: 'a | b', attested_by: Bo, "
      "attested_on: 2026-06-01}}\n");
  CHECK(has(text,
            "| Behaviour | Evidence | Why it shows it | Artifacts |\n| --- | --- | --- | --- |\n"
            "| Has cleared old technical debt"));
  CHECK(has(text, " | A \\| relay, 2026-05-01 | a \\| b (attested by Bo, 2026-06-01) | |\n"));
}

TEST_CASE("quotes say who said them, on what, and only what the reader may read") {
  const std::string text = packet_of(
      "feedback: [{text: \"Good\\n\\nwork\", from: Bo}, "
      "{text: Xquote, from: Bo, visibility: manager}]\n");
  CHECK(has(text, "> Good work\n>\n> — Bo, on A \\| relay\n"));
  CHECK(!has(text, "X"));
}

TEST_CASE("what does not lead the packet is its appendix, as far as its words go") {
  const std::string all = packet_of("", "packet: {top: 1, max_words: 1000}\n", Audience::manager);
  CHECK(has(all, "## Appendix\n\n- 2026-05-01 Xtitle, Decision record\n"));
  const std::string cut = packet_of("", "packet: {top: 1, max_words: 1}\n", Audience::manager);
  CHECK(has(cut, "## Appendix\n\n2 more entries are in the portfolio.\n"));
}

}  // namespace
}  // namespace dossier
