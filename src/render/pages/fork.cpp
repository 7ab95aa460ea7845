#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/pages/mirror.h"
#include "render/pages/pages.h"

namespace dossier {
namespace {

// The two ways on, side by side [MentorCruise, the fork].
struct ForkRow {
  const char* aspect;
  const char* ic;
  const char* em;
};
constexpr std::array kRows = {
    ForkRow{"Core work", "Systems, designs and the decisions behind them",
            "People, the shape of the team and what it commits to"},
    ForkRow{"Promotion evidence",
            "Decision records, design documents, post-mortems, reviews and consultations",
            "Delivery of the team over time, who stayed, who was hired and who grew"},
    ForkRow{"Development strategy",
            "Take on wider technical questions, and leave written judgment behind",
            "Take on hiring, growth and difficult conversations, and keep their results"},
    ForkRow{"What energises", "Understanding a problem until its answer is plain",
            "Seeing somebody do what they could not do last year"},
};

// Entries that claim an item of a framework of the track.
Entries entries_for(const SiteView& view, Track track) {
  Entries entries;
  for (const Entry& entry : view.portfolio.entries) {
    const bool aimed =
        std::any_of(entry.checklist.begin(), entry.checklist.end(), [&](const Claim& claim) {
          const Framework* framework = find_framework(view.portfolio, claim.framework);
          return framework != nullptr && framework->track == track;
        });
    if (aimed) entries.push_back(&entry);
  }
  return entries;
}

Fields fork_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  FieldsList rows;
  for (const ForkRow& row : kRows) {
    Fields record;
    record.set("aspect", row.aspect).set("ic", row.ic).set("em", row.em);
    rows.push_back(std::move(record));
  }
  const Track track = view.portfolio.config.track;
  const Track other = track == Track::ic ? Track::em : Track::ic;
  Fields content;
  content.set("tabs", mirror_tabs(view, page.path))
      .set("is_ic", track == Track::ic)
      .set("rows", std::move(rows))
      .set("ic_count", entries_in_words(entries_for(view, Track::ic).size()))
      .set("em_count", entries_in_words(entries_for(view, Track::em).size()))
      .set("elsewhere", rows_of(view, entries_for(view, other)));
  return content;
}

}  // namespace

void plan_fork(const SiteView& view, PagePlans& plans) {
  if (!view.shows_gaps()) return;
  PagePlan page{std::string(kForkPath), "fork", "Fork",
                "Engineer or manager: the two ways on, side by side.", "the page 'Fork'"};
  page.content = fork_content;
  plans.push_back(std::move(page));
}

}  // namespace dossier
