#include "render/frame.h"

#include <array>

#include "base/path.h"
#include "base/text.h"
#include "render/card.h"
#include "render/feeds/feed.h"
#include "render/feeds/feeds.h"
#include "render/pages/mirror.h"
#include "render/rows.h"
#include "render/structured_data.h"

namespace dossier {
namespace {

struct AudienceNote {
  Audience audience;
  std::string_view note;
};
constexpr std::array kNotes = {
    AudienceNote{Audience::self, "For the owner alone"},
    AudienceNote{Audience::manager, "For the owner and the manager"},
    AudienceNote{Audience::internal, "For colleagues and the committee"},
};

std::string_view note_for(Audience audience) {
  for (const AudienceNote& row : kNotes)
    if (row.audience == audience) return row.note;
  return {};
}

class Navigation {
 public:
  Navigation(const SiteView& view, const PagePlan& page) : page_(page), links_(view, page.path) {}

  // `section` is the folder whose pages count as being there.
  void add(std::string title, std::string_view path, std::string_view section) {
    const bool current = page_.path == path || (!section.empty() && is_within(page_.path, section));
    records_.push_back(link_record(std::move(title), links_.to(path), current));
  }

  FieldsList take() { return std::move(records_); }

 private:
  const PagePlan& page_;
  PageLinks links_;
  FieldsList records_;
};

FieldsList navigation_of(const SiteView& view, const PagePlan& page) {
  Navigation navigation(view, page);
  navigation.add("Evidence", kEvidencePath, "evidence");
  std::size_t checklists = 0;
  for (const Framework& framework : view.portfolio.frameworks)
    checklists += shows_framework(view, framework) ? 1 : 0;
  for (const Framework& framework : view.portfolio.frameworks)
    if (shows_framework(view, framework))
      navigation.add(checklists == 1 ? "Checklist" : framework.title, framework_path(framework.id),
                     "checklist/" + framework.id);
  for (const Stage* stage : view.stages) {
    if (!shows_stage(view, *stage)) continue;
    navigation.add("Stages", stage_path(stage->id), "stages");
    break;
  }
  navigation.add("Artifacts", kArtifactsPath, "artifacts");
  navigation.add("Timeline", kTimelinePath, "timeline");
  navigation.add("Packet", kPacketPath, "packet");
  if (!view.seen.drafts.empty()) navigation.add("Drafts", kDraftsPath, {});
  if (view.shows_gaps()) navigation.add("Readiness", kReadinessPath, mirror_section(page.path));
  for (const Page& plain : view.portfolio.pages)
    navigation.add(plain.title, page_path(plain.id), plain.id);
  return navigation.take();
}

void set_site(const SiteView& view, const PagePlan& page, Fields& record) {
  const Config& config = view.portfolio.config;
  const PageLinks links(view, page.path);
  record.set("site.name", config.name)
      .set("site.headline", config.headline)
      .set("site.level_current", config.level.current)
      .set("site.level_target", config.level.target)
      .set("site.team", config.team)
      .set("site.language", config.language)
      .set("site.audience", std::string(word_of(view.seen.reader)))
      .set("site.audience_note", std::string(note_for(view.seen.reader)))
      .set("site.as_of", iso_date(view.portfolio.as_of))
      .set("site.as_of_long", long_date(view.portfolio.as_of))
      .set("site.root", links.root())
      .set("site.home", links.to(kIndexPath))
      .set("site.feed", links.to(kFeedPath))
      .set("site.feeds", feed_links(view, page))
      .set("site.stylesheet", links.to(view.stylesheet_path))
      .set("site.icon", links.to(view.icon_path))
      .set("site.navigation", navigation_of(view, page));
}

std::string_view type_of(const PagePlan& page) {
  if (page.path == kIndexPath) return "profile";
  return page.template_name == "entry" ? "article" : "website";
}

void set_page(const SiteView& view, const PagePlan& page, Fields& record) {
  const std::string& name = view.portfolio.config.name;
  const bool is_alias = !page.alias_of.empty();
  const std::string& address = is_alias ? page.alias_of : page.path;
  const PageLinks links(view, page.path);
  record.set("page.title", page.title)
      .set("page.full_title",
           page.path == kIndexPath ? page.title : page.title + page.title_suffix + " · " + name)
      .set("page.description", page.description)
      .set("page.canonical",
           view.addresses.base().has_host ? view.addresses.absolute(address) : std::string())
      .set("page.type", std::string(type_of(page)))
      .set("page.refresh", is_alias ? links.to(page.alias_of) : std::string())
      .set("page.image", card_address(view))
      .set("page.data", Html{structured_data(view, page)})
      .set("page.script", page.path == kEvidencePath && !view.script_path.empty()
                              ? links.to(view.script_path)
                              : std::string())
      .set("page.noindex", !view.is_public());
}

}  // namespace

Fields frame_of(const SiteView& view, const PagePlan& page) {
  Fields record;
  set_site(view, page, record);
  set_page(view, page, record);
  return record;
}

}  // namespace dossier
