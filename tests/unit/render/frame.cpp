#include "render/frame.h"

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

PortfolioFiles sample(const std::string& config = {}) {
  return PortfolioFiles(
      {{"content/a.md",
        entry_text("A", "aliases: [old]\nchecklist: [technical/multi-team-system]\n")},
       {"content/pages/about.md", page_text("About")}},
      config);
}

Fields frame(const Viewed& viewed, std::string_view path) {
  const PagePlan* page = viewed.page(path);
  REQUIRE(page != nullptr);
  return frame_of(viewed.view, *page);
}

TEST_CASE("the site's facts") {
  PortfolioFiles files =
      sample("headline: H\nteam: T\nlevel: {current: Mid, target: Senior}\nlanguage: de\n");
  const Fields record = frame(*files.viewed(Audience::manager), "evidence/a/index.html");
  const std::pair<const char*, const char*> expected[] = {
      {"site.name", "Ada"},
      {"site.headline", "H"},
      {"site.team", "T"},
      {"site.level_current", "Mid"},
      {"site.level_target", "Senior"},
      {"site.language", "de"},
      {"site.audience", "manager"},
      {"site.as_of", "2026-11-01"},
      {"site.as_of_long", "1 November 2026"},
      {"site.root", "../../"},
      {"site.home", "../../index.html"},
      {"site.feed", "../../feed.xml"},
      {"site.stylesheet", "../../assets/style.css"},
      {"site.icon", "../../assets/icon.svg"}};
  for (const auto& row : expected) {
    CAPTURE(row.first);
    CHECK(field(record, row.first) == row.second);
  }
  CHECK(column(list_of(record, "site.feeds"), "url") ==
        "../../feed.xml, ../../feed.atom, ../../feed.json");
  CHECK(field(record, "site.audience_note") != "");
  CHECK(field(frame(*sample().viewed(Audience::everyone), "index.html"), "site.audience_note") ==
        "");
}

TEST_CASE("the page's own metadata") {
  PortfolioFiles files = sample();
  const auto viewed = files.viewed(Audience::everyone);
  const Fields entry = frame(*viewed, "evidence/a/index.html");
  CHECK(field(entry, "page.title") == "A");
  CHECK(field(entry, "page.full_title") == "A · Ada");
  CHECK(field(entry, "page.type") == "article");
  CHECK(field(entry, "page.canonical") == "https://ada.example/p/evidence/a/");
  CHECK(field(entry, "page.refresh") == "");
  CHECK(field(entry, "page.noindex") == "");
  CHECK(field(frame(*viewed, "index.html"), "page.full_title") == "Ada");
  CHECK(field(frame(*viewed, "index.html"), "page.type") == "profile");
  CHECK(field(frame(*viewed, "about/index.html"), "page.type") == "website");
}

TEST_CASE("an alias sends its reader on, and names where to as canonical") {
  PortfolioFiles files = sample();
  const Fields alias = frame(*files.viewed(Audience::everyone), "old/index.html");
  CHECK(field(alias, "page.refresh") == "../evidence/a/index.html");
  CHECK(field(alias, "page.canonical") == "https://ada.example/p/evidence/a/");
}

TEST_CASE("without a host there is no canonical address, and only the public is searched for") {
  PortfolioFiles files = sample();
  Target target = PortfolioFiles::target_for(Audience::internal);
  target.base_url = "/p/";
  const Fields record = frame(*files.viewed(target), "index.html");
  CHECK(field(record, "page.canonical") == "");
  CHECK(field(record, "page.noindex") == "true");
}

TEST_CASE("the navigation leads to what there is, and knows where the reader is") {
  PortfolioFiles files = sample();
  const auto viewed = files.viewed(Audience::everyone);
  const auto current = [&](std::string_view path) {
    std::string titles;
    const Fields shown = frame(*viewed, path);
    for (const Fields& link : list_of(shown, "site.navigation"))
      if (!field(link, "current").empty()) titles += field(link, "title") + " ";
    return titles;
  };
  CHECK(current("index.html") == "");
  CHECK(current("evidence/index.html") == "Evidence ");
  CHECK(current("evidence/a/index.html") == "Evidence ");
  CHECK(current("checklist/senior-checklist/technical/index.html") == "Checklist ");
  CHECK(current("stages/artifacts/index.html") == "Stages ");
  CHECK(current("about/index.html") == "About ");
  const FieldsList links = list_of(frame(*viewed, "about/index.html"), "site.navigation");
  for (const Fields& link : links) {
    CAPTURE(field(link, "title"));
    CHECK(viewed->page(field(link, "url").substr(3)) != nullptr);
  }
  PortfolioFiles empty({});
  const auto none = empty.viewed(Audience::everyone);
  const FieldsList bare = list_of(frame(*none, "index.html"), "site.navigation");
  CHECK(column(bare, "title").find("Checklist") == std::string::npos);
  CHECK(column(bare, "title").find("Stages") == std::string::npos);
}

}  // namespace
}  // namespace dossier
