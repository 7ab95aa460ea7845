// Evidence advice: what a reader of the packet would miss, and how to mend it. A warning, never a
// reason to refuse a build. Drafts and entries dated after the day get none, and `ignore:` in an
// entry or in portfolio.yaml silences a rule. What each rule looks at:
//
//   weak-wording          title, summary or first paragraph say only that somebody was there, with
//                         no number and no outcome beside it, or say "we" and never "I"
//                         [PassTheBot]
//   no-measure            a win of the feed, or an entry of the delivery record, without an impact
//                         that has a metric and a value after it
//   no-artifact           judgment that widened the scope or weighed a decision (kinds of the stage
//                         `scope`, and decisions) with neither an artifact kind nor an artifact, so
//                         nothing that a committee can read [MentorCruise]; work with people
//                         (mentoring, unblocking, stakeholder updates) need not have one
//   unclaimed             claimed for no item and listed in no category of an active framework
//   no-summary            no `summary`; a win without a body needs none, its title says it all
//   superseded-adr        an adr whose Status section, or a line that begins with "Status", says
//                         that it no longer stands, while title, summary and rationales do not
//   missing-alternatives  a design-doc or rfc in which fewer than two options can be told apart
//   vague-win             a win whose title is shorter than four words or has a vague phrase, and
//                         has no number and no name of anything [Seekersy]
//   stale                 an item whose evidence is all older than the framework's window, at the
//                         newest entry that claims it
//   wrong-track           claims items, all of them of frameworks for the other track
//   [MentorCruise] packet-over-budget    the packet, as the first target's audience reads it, has
//   no room for a
//                         claim, a quote or a leading entry
//   concentration         of a framework with three strong items or more, most would not be strong
//                         without one entry, or one entry is in the evidence of all of them
//
// Rules that read words know English alone and are silent in a portfolio of another `language`.
#pragma once

#include "base/diagnostic.h"
#include "model/assessment.h"
#include "model/portfolio.h"
#include "model/wording.h"

namespace dossier {

// The bodies must have been parsed.
void advise(const Portfolio& portfolio, const Assessment& assessment, const Wording& wording,
            Diagnostics& out);

}  // namespace dossier
