#include <algorithm>

#include "assess/advice/rules.h"
#include "assess/advice/words.h"
#include "assess/evidence.h"

namespace dossier {
namespace {

// Of a framework that the portfolio knows, active or not; the track that it is for, if any.
std::optional<Track> track_of(const Portfolio& portfolio, std::string_view framework) {
  for (const auto* group : {&portfolio.frameworks, &portfolio.dormant})
    for (const Framework& one : *group)
      if (one.id == framework) return one.track;
  return std::nullopt;
}

bool is_for_other_track(const EntryCase& one) {
  const auto& claims = one.entry.checklist;
  return !claims.empty() && std::all_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    const auto track = track_of(one.portfolio, claim.framework);
    return track && *track != one.portfolio.config.track;
  });
}

// What it claims first, for the underline.
Location place_of_claims(const Entry& entry) { return place_of(entry, entry.checklist_at); }

constexpr std::string_view kImpactShape =
    "impact: [{metric: p95 latency, before: 900, after: 300, unit: ms}]";

}  // namespace

Findings find_no_measure(const EntryCase& one) {
  const Entry& entry = one.entry;
  if (is_measured(entry) || (!is_win(entry) && one.kind.record != Record::delivery)) return {};
  const Location where = place_of(entry, entry.impact_at);
  const auto unfinished = std::find_if(entry.impact.begin(), entry.impact.end(),
                                       [](const Impact& impact) { return !impact.metric.empty(); });
  if (unfinished != entry.impact.end())
    return {{&entry, where, "the impact " + quoted(unfinished->metric) + " has no value after it",
             "add 'after:' and, where it is known, 'before:' and 'unit:'"}};
  const bool counted_in_words = std::any_of(
      entry.impact.begin(), entry.impact.end(),
      [&](const Impact& impact) { return Words(impact.text).has_number(one.wording.numbers); });
  if (counted_in_words)
    return {{&entry, where, "the impact has its numbers in a sentence, where no table shows them",
             "write what was counted as a metric: " + std::string(kImpactShape)}};
  if (!entry.impact.empty())
    return {{&entry, where, "the impact is told and not measured",
             "count one thing that changed, however small: " + std::string(kImpactShape)}};
  return {{&entry, where,
           is_win(entry) ? "a win that does not say how much it changed"
                         : "delivered work that does not say what it changed",
           "measure one thing: " + std::string(kImpactShape)}};
}

Findings find_no_artifact(const EntryCase& one) {
  const Entry& entry = one.entry;
  const bool needs_text = one.kind.stage == "scope" || is_decision(entry, one.kind);
  if (one.kind.record != Record::judgment || has_artifact(entry, one.kind) || !needs_text)
    return {};
  return {
      {&entry, place_of(entry, entry.kind_at, entry.kind),
       "a committee has nothing to read about this " + entry.kind + " but your word",
       "link the note, record, thread or change where it was decided: artifacts: [https://...]"}};
}

Findings find_unclaimed(const EntryCase& one) {
  const auto& frameworks = one.portfolio.frameworks;
  const bool claimable = std::any_of(frameworks.begin(), frameworks.end(),
                                     [](const Framework& f) { return !f.categories.empty(); });
  const bool counts =
      std::any_of(one.entry.checklist.begin(), one.entry.checklist.end(), [&](const Claim& claim) {
        return find_framework(one.portfolio, claim.framework) != nullptr;
      });
  if (!claimable || counts || is_for_other_track(one)) return {};
  if (!one.entry.checklist.empty())
    return {{&one.entry, place_of_claims(one.entry),
             "claims items only of frameworks that portfolio.yaml does not list",
             "claim an item of an active framework, or list '" +
                 one.entry.checklist.front().framework + "' under 'frameworks:'"}};
  return {{&one.entry, place_of(one.entry, one.entry.title_at, one.entry.title),
           "this entry counts for no item: nobody can tell what it is evidence of",
           "name what it shows under 'checklist:' (`dossier frameworks ID` lists the items)"}};
}

Findings find_no_summary(const EntryCase& one) {
  const Entry& entry = one.entry;
  const bool says_it_all = entry.kind == "win" && trim(entry.body.markdown).empty();
  if (!trim(entry.summary).empty() || says_it_all) return {};
  return {{&entry, place_of(entry, entry.title_at, entry.title),
           "no 'summary', so lists, feed and packet show the start of the body",
           "say in one sentence what you decided or changed and what came of it"}};
}

Findings find_wrong_track(const EntryCase& one) {
  if (!is_for_other_track(one)) return {};
  const Track track = one.portfolio.config.track;
  const Track other = track == Track::ic ? Track::em : Track::ic;
  return {{&one.entry, place_of_claims(one.entry),
           "claims items of the " + std::string(word_of(other)) +
               " track only, and the portfolio is on the " + std::string(word_of(track)) + " track",
           "claim what it shows for the track you are on, or change 'track:' in portfolio.yaml"}};
}

}  // namespace dossier
