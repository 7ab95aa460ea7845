// The findings of a report in words, the same in every format. No percentages: who reads "9 of 14"
// knows what is meant, and how little it may be. Titles of the user's own come out on one line.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/report.h"

namespace dossier {

// "9 of 14 have evidence, 4 strong; 3 do not apply"
std::string tally_of(const FrameworkAssessment& framework);
std::string tally_of(const CategoryAssessment& category);

// "Clear targets", and why.
std::string words_for(Verdict verdict);
std::string reason_of(const Framework& framework, const FrameworkAssessment& assessed);

// Where most is strong and where least is covered, when the two differ [Seekersy].
std::string pattern_of(const Framework& framework, const FrameworkAssessment& assessed);

// Every checkpoint passes and every verdict is ready: what is missing is somebody who says so.
bool is_ready(const Assessment& assessment);
inline constexpr std::string_view kAdvocacy =
    "The evidence is there: every checkpoint passes. If it still does not move, what is missing is "
    "advocacy, not readiness: ask who will speak for the case, and give them the packet.";

// For whoever has nothing left to do next.
std::string nothing_next(const Assessment& assessment);

inline constexpr std::string_view kNoDecisions =
    "0. Zero is the signal: nothing on record here weighed trade-offs.";
inline constexpr std::string_view kNoCriteria =
    "None are written down. Ask which gaps to close and how it will be known that they are closed, "
    "and keep the answer under 'criteria:' in portfolio.yaml.";

// "outbox, ledger", or "nothing".
std::string names_of(const Portfolio& portfolio, const EntryIndexes& entries);

// What an item is: "thin", and for n/a "does not apply".
std::string words_for(Strength strength);

// Evidence of an item: "outbox, ledger (crosswalk), old (outside the window)"
std::string evidence_of(const Portfolio& portfolio, const Framework& framework, Date as_of,
                        const ItemAssessment& item);

// "3 of 1 needed"
std::string count_of(const CheckpointAssessment& checkpoint);

// "Day 62 of 90: Be visible to those who decide", and how many categories have moved.
std::string day_of(const Portfolio& portfolio, const PlanAssessment& plan);
std::string moved_of(const Portfolio& portfolio, const Assessment& assessment);

// "open, agreed with Tove on 2026-08-27; evidence: outbox"
std::string words_for(const Portfolio& portfolio, const Criterion& criterion);

// The person: "Mid-level, aiming for Senior; individual contributor; team Settlement"
std::string position_of(const Config& config);

// What is shown to self but counts for nothing: "2 drafts: a, b". Evidence that claims items of a
// framework for the other track [MentorCruise].
std::vector<std::string> remarks_of(const Report& report);

const Checkpoint& described(const Portfolio& portfolio, const CheckpointAssessment& checkpoint);
const Signal& described(const Portfolio& portfolio, const SignalAssessment& signal);
std::string title_of_stage(const Portfolio& portfolio, const std::string& id);
std::string title_of_item(const Portfolio& portfolio, const NextStep& step);

// "business/estimates", with its framework where there is more than one checklist.
std::string item_name(const Assessment& assessment, const ItemRef& ref);

}  // namespace dossier
