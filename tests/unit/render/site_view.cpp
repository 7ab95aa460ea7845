#include "render/site_view.h"

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

TEST_CASE("only the owner and the manager are shown what has no evidence") {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", "checklist: [technical/multi-team-system]\n")}});
  for (const Audience reader :
       {Audience::self, Audience::manager, Audience::internal, Audience::everyone}) {
    CAPTURE(static_cast<int>(reader));
    const auto viewed = files.viewed(reader);
    const SiteView& view = viewed->view;
    const bool gaps = reader <= Audience::manager;
    const Framework* checklist = find_framework(view.portfolio, "senior-checklist");
    REQUIRE(checklist != nullptr);
    CHECK(view.shows_gaps() == gaps);
    CHECK(view.is_public() == (reader == Audience::everyone));
    CHECK(shows_framework(view, *checklist));
    CHECK(shows_category(view, *checklist, *find_category(*checklist, "technical")));
    CHECK(shows_category(view, *checklist, *find_category(*checklist, "business")) == gaps);
    CHECK(shows_stage(view, *view.find_stage("artifacts")));
    CHECK(shows_stage(view, *view.find_stage("judgment")) == gaps);
  }
}

TEST_CASE("a framework without evidence, or without categories") {
  PortfolioFiles files({});
  const auto inside = files.viewed(Audience::manager), outside = files.viewed(Audience::internal);
  const auto shown = [](const SiteView& view, std::string_view id) {
    return shows_framework(view, *find_framework(view.portfolio, id));
  };
  CHECK(shown(inside->view, "senior-checklist"));
  CHECK_FALSE(shown(outside->view, "senior-checklist"));
  CHECK_FALSE(shown(inside->view, "promotion-path"));  // it has stages only
}

TEST_CASE("stages of one id are one stage") {
  PortfolioFiles files({{"frameworks/own.yaml",
                         "id: own\ntitle: Own\nstages:\n  - {id: scope, title: Other}\n"
                         "  - {id: more, title: More}\n"}},
                       "frameworks: [promotion-path, own]\n");
  const auto viewed = files.viewed();
  std::string titles;
  for (const Stage* stage : viewed->view.stages) titles += stage->id + " ";
  CHECK(titles == "scope artifacts judgment more ");
  CHECK(viewed->view.find_stage("scope")->title != "Other");
  CHECK(viewed->view.find_stage("none") == nullptr);
}

TEST_CASE("links of a page are relative, those of 404.html start at the root") {
  PortfolioFiles files({});
  const auto viewed = files.viewed();
  CHECK(PageLinks(viewed->view, "evidence/a/index.html").to("feed.xml") == "../../feed.xml");
  CHECK(PageLinks(viewed->view, "index.html").to("evidence/a/index.html") ==
        "evidence/a/index.html");
  CHECK(PageLinks(viewed->view, "404.html").to("evidence/index.html") == "/p/evidence/index.html");
  Target target = PortfolioFiles::target_for(Audience::internal);
  target.urls = UrlStyle::directory;
  const auto folders = files.viewed(target);
  CHECK(PageLinks(folders->view, "index.html").to("index.html") == "./");
  CHECK(PageLinks(folders->view, "a/index.html").to("index.html") == "../");
  CHECK(PageLinks(folders->view, "404.html").to("index.html") == "/p/");
}

}  // namespace
}  // namespace dossier
