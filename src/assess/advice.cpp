#include "assess/advice.h"

#include <algorithm>
#include <array>

#include "assess/advice/rules.h"
#include "assess/evidence.h"
#include "model/rules.h"

namespace dossier {
namespace {

struct AdviceRow {
  const Rule& rule;
  bool reads_words = false;
  Findings (*of_entry)(const EntryCase&) = nullptr;  // one of the two is set
  Findings (*of_whole)(const WholeCase&) = nullptr;
};

constexpr bool kWords = true;

constexpr std::array kAdvice = {
    AdviceRow{rule("weak-wording"), kWords, find_weak_wording},
    AdviceRow{rule("no-measure"), !kWords, find_no_measure},
    AdviceRow{rule("no-artifact"), !kWords, find_no_artifact},
    AdviceRow{rule("unclaimed"), !kWords, find_unclaimed},
    AdviceRow{rule("no-summary"), !kWords, find_no_summary},
    AdviceRow{rule("superseded-adr"), kWords, find_superseded_adr},
    AdviceRow{rule("missing-alternatives"), kWords, find_missing_alternatives},
    AdviceRow{rule("vague-win"), kWords, find_vague_win},
    AdviceRow{rule("stale"), !kWords, nullptr, find_stale},
    AdviceRow{rule("wrong-track"), !kWords, find_wrong_track},
    AdviceRow{rule("packet-over-budget"), !kWords, nullptr, find_packet_over_budget},
    AdviceRow{rule("concentration"), !kWords, nullptr, find_concentration},
};

static_assert(std::equal(kAdvice.begin(), kAdvice.end(), kAdviceRules.begin(), kAdviceRules.end(),
                         [](const AdviceRow& row, const Rule& one) {
                           return row.rule.id == one.id;
                         }),
              "every advice rule has its row, in the order of model/rules.h");

bool has_word(const std::vector<Located<std::string>>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Located<std::string>& one) { return one.value == word; });
}

// "en" of "en-GB".
std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

Findings find(const AdviceRow& row, const WholeCase& all, const Wording& wording) {
  if (row.of_whole != nullptr) return row.of_whole(all);
  Findings found;
  for (const EntryIndex i : counted_entries(all.portfolio, all.assessment.as_of)) {
    const Entry& entry = all.portfolio.entries[i];
    for (Finding& one :
         row.of_entry({all.portfolio, entry, kind_of(all.portfolio, entry), wording}))
      found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

void advise(const Portfolio& portfolio, const Assessment& assessment, const Wording& wording,
            Diagnostics& out) {
  const bool understood = primary_language(portfolio.config.language) == wording.language;
  for (const AdviceRow& row : kAdvice) {
    if (has_word(portfolio.config.ignore, row.rule.id) || (row.reads_words && !understood))
      continue;
    for (Finding& one : find(row, {portfolio, assessment}, wording))
      if (one.entry == nullptr || !has_word(one.entry->ignore, row.rule.id))
        out.add(row.rule, std::move(one.where), std::move(one.message), std::move(one.hint));
  }
}

}  // namespace dossier
