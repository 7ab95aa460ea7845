#include "unit/support/portfolios.h"

namespace dossier {
namespace {

Fields entry_page(const Viewed& viewed, std::string_view id) {
  return viewed.content("evidence/" + std::string(id) + "/index.html");
}

TEST_CASE("the facts of an entry, in words") {
  PortfolioFiles files(
      {{"content/a.md",
        entry_text("A",
                   "role: lead\norigin: self-identified\nengineers_affected: 1\n"
                   "teams: [X, Y]\nasked_by: {name: Bo, team: Z}\nchanged_team: true\n"
                   "impact: [{metric: m, before: 3, after: 0, unit: s}, {text: t}]\n"
                   "tags: [Event sourcing]\nsummary: S\n",
                   "text\n")},
       {"content/b.md", entry_text("B", "kind: win\nengineers_affected: 12\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  const Fields a = entry_page(*viewed, "a");
  const std::pair<const char*, const char*> expected[] = {
      {"date", "2026-05-01"},   {"date_long", "1 May 2026"},
      {"role", "Lead"},         {"origin", "Self-identified"},
      {"reach", "1 engineer"},  {"teams", "X, Y"},
      {"asked_by", "Bo, Z"},    {"decision", "true"},
      {"changed_team", "true"}, {"summary", "S"},
      {"body", "<p>text</p>\n"}};
  for (const auto& row : expected) {
    CAPTURE(row.first);
    CHECK(field(a, row.first) == row.second);
  }
  CHECK(column(list_of(a, "impact"), "before") == "3 s, ");
  CHECK(column(list_of(a, "impact"), "after") == "0 s, ");
  CHECK(column(list_of(a, "impact"), "text") == ", t");
  CHECK(column(list_of(a, "tags"), "url") == "../../tags/event-sourcing/index.html");
  CHECK(column(list_of(a, "stage"), "url") == "../../stages/artifacts/index.html");
  const Fields b = entry_page(*viewed, "b");
  CHECK(field(b, "reach") == "12 engineers");
  CHECK(field(b, "origin") == "");
  CHECK(field(b, "decision") == "");
}

TEST_CASE("an entry says which items it shows, those of active frameworks") {
  PortfolioFiles files(
      {{"content/a.md",
        entry_text("A",
                   "checklist:\n  technical/multi-team-system: {why: w, attested_by: Bo}\n"
                   "  senior-behaviours:technical-scope/architecture-beyond-own-feature: x\n")}});
  const FieldsList supports =
      list_of(entry_page(*files.viewed(Audience::everyone), "a"), "supports");
  CHECK(column(supports, "url") ==
        "../../checklist/senior-checklist/technical/index.html#multi-team-system");
  CHECK(column(supports, "why") == "w");
  CHECK(column(supports, "attested") == "Bo");
}

TEST_CASE("artifacts lead to another host, to a file, to a page, or nowhere") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A",
                                   "artifacts:\n"
                                   "  - {label: Doc, url: \"https://docs.example/x?y\"}\n"
                                   "  - https://bare.example/z\n  - r.pdf\n"
                                   "  - {label: B, url: b.md}\n  - {label: Hidden, url: c.md}\n")},
       {"content/b.md", entry_text("B")},
       {"content/c.md", entry_text("C", "visibility: manager\n")},
       {"content/r.pdf", "pdf"}});
  const FieldsList artifacts =
      list_of(entry_page(*files.viewed(Audience::everyone), "a"), "artifacts");
  CHECK(column(artifacts, "title") == "Doc, bare.example, r.pdf, B, Hidden");
  CHECK(column(artifacts, "url") ==
        "https://docs.example/x?y, https://bare.example/z, ../../static/r.pdf, "
        "../../evidence/b/index.html, ");
  CHECK(column(artifacts, "host") == "docs.example, bare.example, , , ");
}

TEST_CASE("the entries before and after in the stage") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "date: 2026-01-01\n")},
                        {"content/b.md", entry_text("B", "date: 2026-02-01\n")},
                        {"content/c.md", entry_text("C", "date: 2026-02-01\n")},
                        {"content/w.md", entry_text("W", "date: 2026-02-01\nkind: win\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  const auto around = [&](std::string_view id) {
    const Fields page = entry_page(*viewed, id);
    return column(list_of(page, "previous"), "title") + "<" +
           column(list_of(page, "next"), "title");
  };
  CHECK(around("a") == "<C");
  CHECK(around("c") == "A<B");
  CHECK(around("b") == "C<");
  CHECK(around("w") == "<");
}

TEST_CASE("related entries share items or tags, the most first, at most four") {
  const std::string item = "checklist: [technical/multi-team-system]\n";
  PortfolioFiles files({{"content/a.md", entry_text("A", item + "tags: [x, y]\n")},
                        {"content/b.md", entry_text("B", "tags: [x]\n")},
                        {"content/c.md", entry_text("C", item)},
                        {"content/d.md", entry_text("D", item + "tags: [x]\n")},
                        {"content/e.md", entry_text("E", "tags: [y]\ndate: 2026-06-01\n")},
                        {"content/f.md", entry_text("F", "tags: [z]\n")},
                        {"content/g.md", entry_text("G", "tags: [x]\ndate: 2025-01-01\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  const auto related = [&](std::string_view id) {
    return column(list_of(entry_page(*viewed, id), "related"), "title");
  };
  CHECK(related("a") == "D, C, E, B");
  CHECK(related("f") == "");
}

}  // namespace
}  // namespace dossier
