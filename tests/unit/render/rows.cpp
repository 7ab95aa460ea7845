#include "render/rows.h"

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

Amount amount(std::string text) { return {std::move(text), std::nullopt}; }

TEST_CASE("the summary is the author's, or the start of the body") {
  Entry entry;
  CHECK(summary_of(entry) == "");
  Document document;
  document.first_paragraph = std::string(60, 'a') + " " + std::string(160, 'b');
  entry.body.document = std::make_shared<const Document>(document);
  CHECK(summary_of(entry) == std::string(60, 'a') + "…");
  entry.summary = "Mine";
  CHECK(summary_of(entry) == "Mine");
}

TEST_CASE("an outcome in words") {
  Impact impact;
  CHECK(impact_in_words(impact) == "");
  impact.text = "faster";
  CHECK(impact_in_words(impact) == "faster");
  impact.metric = "p99";
  CHECK(impact_in_words(impact) == "faster");  // of what is measured, the value is missing
  impact.after = amount("92");
  CHECK(impact_in_words(impact) == "p99: 92");
  impact.unit = "ms";
  CHECK(impact_in_words(impact) == "p99: 92 ms");
  impact.before = amount("340");
  CHECK(impact_in_words(impact) == "p99: 340 → 92 ms");
}

TEST_CASE("who confirmed a claim, and when") {
  Claim claim;
  claim.attested_on = parse_date("2026-05-01");
  CHECK(attested_in_words(claim) == "");
  claim.attested_by = "Bo";
  CHECK(attested_in_words(claim) == "Bo, 1 May 2026");
  claim.attested_on.reset();
  CHECK(attested_in_words(claim) == "Bo");
}

TEST_CASE("headings of groups") {
  Entry entry;
  const std::pair<const char*, const char*> days[] = {{"2026-01-01", "2026, first quarter"},
                                                      {"2026-03-31", "2026, first quarter"},
                                                      {"2026-04-01", "2026, second quarter"},
                                                      {"2026-09-30", "2026, third quarter"},
                                                      {"2025-12-31", "2025, fourth quarter"}};
  for (const auto& [day, quarter] : days) {
    entry.date = *parse_date(day);
    CHECK(quarter_title(entry) == quarter);
    CHECK(year_title(entry) == std::string(quarter).substr(0, 4));
  }
}

TEST_CASE("neighbours with one heading are one group") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "date: 2026-05-02\nimpact: [{text: i}]\n")},
       {"content/b.md", entry_text("B", "date: 2026-05-01\nsummary: s\n")},
       {"content/c.md", entry_text("C", "date: 2025-05-01\n")}});
  const auto viewed = files.viewed(Audience::everyone);
  Entries entries;
  for (const Entry& entry : viewed->view.portfolio.entries) entries.push_back(&entry);
  const FieldsList groups = group_rows(viewed->view, entries, year_title);
  CHECK(column(groups, "title") == "2026, 2025");
  CHECK(column(groups, "anchor") == "2026, 2025");
  CHECK(column(groups, "count") == "2 entries, 1 entry");
  CHECK(column(list_of(groups.at(0), "rows"), "title") == "A, B");
  CHECK(group_rows(viewed->view, {}, year_title).empty());

  const Fields row = row_of(viewed->view, *entries.at(0));
  CHECK(field(row, "url") == "evidence/a/index.html");
  CHECK(field(row, "date") == "2026-05-02");
  CHECK(field(row, "date_long") == "2 May 2026");
  CHECK(field(row, "kind") == "adr");
  CHECK(field(row, "impact") == "i");
  CHECK(field(row_of(viewed->view, *entries.at(1)), "summary") == "s");
}

TEST_CASE("a body with four headings has a table of contents of its upper two levels") {
  const auto contents = [](std::vector<Heading> headings) {
    Document document;
    document.headings = std::move(headings);
    std::string out;
    for (const Fields& line : contents_of(document))
      out += field(line, "title") + "#" + field(line, "anchor") +
             (field(line, "nested").empty() ? " " : "+ ");
    return out;
  };
  CHECK(contents({{2, "a", "A"}, {2, "b", "B"}, {2, "c", "C"}}) == "");
  CHECK(contents({{2, "a", "A"}, {3, "b", "B"}, {4, "c", "C"}, {2, "d", "D"}}) == "A#a B#b+ D#d ");
  CHECK(contents({{2, "a", "A"}, {2, "section", ""}, {2, "c", "C"}, {2, "d", "D"}}) ==
        "A#a C#c D#d ");
}

}  // namespace
}  // namespace dossier
