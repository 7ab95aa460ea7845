#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr const char* kCategory = "checklist/senior-checklist/technical/index.html";

PortfolioFiles sample() {
  return PortfolioFiles(
      {{"content/a.md", entry_text("A",
                                   "date: 2026-05-02\n"
                                   "checklist: {technical/multi-team-system: because}\n")},
       {"content/b.md", entry_text("B",
                                   "checklist:\n  technical/multi-team-system: "
                                   "{why: also, attested_by: Bo, attested_on: 2026-05-03}\n")},
       {"content/c.md", entry_text("C", "category: technical\n")},
       {"content/hidden.md", entry_text("Hidden",
                                        "visibility: manager\n"
                                        "checklist: [technical/debt-reduction]\n")}},
      "not_applicable: {business/estimates: none were asked for}\n");
}

// The record of one item on its category's page.
Fields item(const Viewed& viewed, std::string_view anchor) {
  for (const Fields& record : list_of(viewed.content(kCategory), "items"))
    if (field(record, "anchor") == anchor) return record;
  return {};
}

TEST_CASE("items without evidence are hidden from the internal and public reader") {
  PortfolioFiles files = sample();
  const Framework checklist = *find_framework(files.read(), "senior-checklist");
  const std::size_t all = find_category(checklist, "technical")->items.size();
  for (const Audience reader : {Audience::self, Audience::manager}) {
    const auto viewed = files.viewed(reader);
    CHECK(list_of(viewed->content(kCategory), "items").size() == all);
    CHECK(viewed->page("checklist/senior-checklist/business/index.html") != nullptr);
  }
  for (const Audience reader : {Audience::internal, Audience::everyone}) {
    const auto viewed = files.viewed(reader);
    CHECK(column(list_of(viewed->content(kCategory), "items"), "anchor") == "multi-team-system");
    CHECK(viewed->page("checklist/senior-checklist/business/index.html") == nullptr);
    const Fields framework = viewed->content("checklist/senior-checklist/index.html");
    CHECK(column(list_of(framework, "categories"), "url") ==
          "../../checklist/senior-checklist/technical/index.html");
  }
}

TEST_CASE("no trace of a gap is in what the others are given") {
  PortfolioFiles files = sample();
  for (const Audience reader : {Audience::internal, Audience::everyone})
    for (const auto& one : files.make(reader).files) {
      const std::string& path = one.first;
      const SiteFile& file = one.second;
      CAPTURE(path);
      CHECK(file.bytes.find("none were asked for") == std::string::npos);
      CHECK(file.bytes.find("estimates") == std::string::npos);
      CHECK(file.bytes.find("debt-reduction") == std::string::npos);
      CHECK(file.bytes.find("Hidden") == std::string::npos);
      CHECK(file.bytes.find(" of 17") == std::string::npos);
    }
}

TEST_CASE("an item has its evidence, newest first, with why and who confirmed it") {
  const auto viewed = sample().viewed(Audience::everyone);
  const Fields record = item(*viewed, "multi-team-system");
  const FieldsList rows = list_of(record, "rows");
  CHECK(column(rows, "title") == "A, B");
  CHECK(column(rows, "why") == "because, also");
  CHECK(column(rows, "attested") == ", Bo, 3 May 2026");
  CHECK(field(record, "count") == "2 entries");
  CHECK(field(record, "empty") == "");
}

TEST_CASE("the owner sees what is empty, and what does not apply") {
  const auto viewed = sample().viewed(Audience::self);
  CHECK(field(item(*viewed, "debt-reduction"), "rows") == "[1]");
  const FieldsList business =
      list_of(viewed->content("checklist/senior-checklist/business/index.html"), "items");
  bool seen = false;
  for (const Fields& record : business) {
    const bool excused = field(record, "anchor") == "estimates";
    seen = seen || excused;
    CHECK(field(record, "reason") == (excused ? "none were asked for" : ""));
    CHECK(field(record, "empty") == (excused ? "" : "true"));
    CHECK(field(record, "hint") != "");
  }
  CHECK(seen);
}

TEST_CASE("entries that list a category without an item stand apart") {
  const auto viewed = sample().viewed(Audience::everyone);
  CHECK(column(list_of(viewed->content(kCategory), "others"), "title") == "C");
}

}  // namespace
}  // namespace dossier
