// What the rules of evidence advice look at and what they find: one function each. Which of them
// are asked, and what is silenced, is decided in assess/advice.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "model/assessment.h"
#include "model/portfolio.h"
#include "model/wording.h"

namespace dossier {

// One entry that counts.
struct EntryCase {
  const Portfolio& portfolio;
  const Entry& entry;
  const Kind& kind;
  const Wording& wording;
};

// All of it, as of the assessment's day.
struct WholeCase {
  const Portfolio& portfolio;
  const Assessment& assessment;
};

struct Finding {
  const Entry* entry = nullptr;  // whose `ignore` may silence it; nothing: the portfolio's alone
  Location where;
  std::string message;
  std::string hint;
};
using Findings = std::vector<Finding>;

// Where a value stands: as long as `value`, at `at`, or the title when the key is not written.
inline Location place_of(const Entry& entry, Position at, std::string_view value = {}) {
  if (at == Position{}) {
    at = entry.title_at;
    value = entry.title;
  }
  const int length = static_cast<int>(count_code_points(value));
  return {entry.file, at, length > 0 ? length : 1};
}

// advice/words_said.cpp
Findings find_weak_wording(const EntryCase& one);
Findings find_vague_win(const EntryCase& one);
// advice/keys.cpp
Findings find_no_measure(const EntryCase& one);
Findings find_no_artifact(const EntryCase& one);
Findings find_unclaimed(const EntryCase& one);
Findings find_no_summary(const EntryCase& one);
Findings find_wrong_track(const EntryCase& one);
// advice/shape.cpp
Findings find_superseded_adr(const EntryCase& one);
Findings find_missing_alternatives(const EntryCase& one);
// advice/balance.cpp
Findings find_stale(const WholeCase& all);
Findings find_packet_over_budget(const WholeCase& all);
Findings find_concentration(const WholeCase& all);

}  // namespace dossier
