#include "render/export/export_links.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

using To = LinkTarget::Kind;

constexpr const char* kOpen =
    "---\ntitle: Open\ndate: 2026-10-05\nkind: adr\nvisibility: public\n---\nBody\n";
constexpr const char* kClosed =
    "---\ntitle: Closed\ndate: 2026-10-05\nkind: adr\nvisibility: private\n---\nBody\n";

TEST_CASE("links of an export lead to what its reader sees, whatever they were made of") {
  PortfolioFiles files{{"content/open.md", kOpen}, {"content/closed.md", kClosed}};
  Target target = PortfolioFiles::target_for(Audience::internal);
  target.base_url = "https://ada.example/work/";
  const auto viewed = files.viewed(target);
  const ExportLinks links({viewed->seen, viewed->assessment, viewed->packet, {}, &target});
  CHECK(links.home() == "https://ada.example/work/");
  CHECK(links.to({To::entry, "open", "why"}) == "https://ada.example/work/evidence/open/#why");
  CHECK(links.from_top({To::entry, "open", "why"}) == "/evidence/open/#why");
  for (const LinkTarget& closed : {LinkTarget{To::entry, "closed", ""},
                                   {To::page, "nowhere", ""},
                                   {To::output, "tags/secret/index.html", ""},
                                   {To::file, "content/static/a.svg", ""},
                                   {To::none, "", ""}}) {
    CAPTURE(closed.name);
    CHECK_FALSE(links.to(closed).has_value());
    CHECK_FALSE(links.from_top(closed).has_value());
  }
}

TEST_CASE("without a host there are no complete addresses") {
  PortfolioFiles files{{"content/open.md", kOpen}};
  Target target = PortfolioFiles::target_for(Audience::internal);
  target.base_url = "/work/";
  const auto viewed = files.viewed(target);
  const ExportLinks links({viewed->seen, viewed->assessment, viewed->packet, {}, &target});
  CHECK_FALSE(links.home().has_value());
  CHECK_FALSE(links.to({To::entry, "open", ""}).has_value());
  CHECK(links.from_top({To::entry, "open", ""}) == "/evidence/open/");
  CHECK(links.to({To::external, "https://other.example/a b", ""}) == "https://other.example/a%20b");
}

}  // namespace
}  // namespace dossier
