// What a portfolio proves on one day, and what it lacks: every figure with the entries it was read
// from, so that it can be traced. Entries are named by their place in Portfolio::entries.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/names.h"

namespace dossier {

using EntryIndex = std::size_t;
using EntryIndexes = std::vector<EntryIndex>;  // newest first, then by id

// In rising order, but for not_applicable, which is no place in it.
enum class Strength { not_applicable, none, stale, thin, strong };

inline std::span<const Named<Strength>> names(Strength) {
  static constexpr std::array<Named<Strength>, 5> table = {{{"n/a", Strength::not_applicable},
                                                            {"none", Strength::none},
                                                            {"stale", Strength::stale},
                                                            {"thin", Strength::thin},
                                                            {"strong", Strength::strong}}};
  return table;
}

// How high an item stands: nothing that counts, something, enough.
constexpr int rank(Strength strength) {
  return strength == Strength::strong ? 2 : strength == Strength::thin ? 1 : 0;
}

constexpr bool is_covered(Strength strength) { return rank(strength) > 0; }

struct ItemAssessment {
  std::string id;
  Strength strength = Strength::none;
  EntryIndexes evidence;   // all that claims it, inside the window or not
  EntryIndexes crosswalk;  // those of them that only the crosswalk brings
  std::size_t recent = 0;  // of evidence, inside the window
  std::size_t solid = 0;   // of the recent
  std::string reason;      // why it does not apply
};

struct CategoryAssessment {
  std::string id;
  std::size_t covered = 0;  // thin or strong
  std::size_t strong = 0;
  std::size_t total = 0;
  std::size_t not_applicable = 0;
  std::vector<ItemAssessment> items;
};

enum class Verdict { no_signal, too_little, ready, targets };

inline std::span<const Named<Verdict>> names(Verdict) {
  static constexpr std::array<Named<Verdict>, 4> table = {{{"no-signal", Verdict::no_signal},
                                                           {"too-little", Verdict::too_little},
                                                           {"ready", Verdict::ready},
                                                           {"targets", Verdict::targets}}};
  return table;
}

// Of a framework with categories.
struct FrameworkAssessment {
  std::string id;
  std::size_t covered = 0;
  std::size_t strong = 0;
  std::size_t total = 0;  // of all items, those that do not apply included
  std::size_t not_applicable = 0;
  Verdict verdict = Verdict::no_signal;
  std::vector<CategoryAssessment> categories;

  std::size_t applicable() const { return total - not_applicable; }
};

struct CheckpointAssessment {
  std::string id;
  std::string framework;
  bool passes = false;
  std::size_t needs = 1;
  Date since{}, until{};
  EntryIndexes evidence;
};

// Stages of one id in several frameworks are one stage with all their checkpoints.
struct StageAssessment {
  std::string id;
  EntryIndexes entries;
  std::vector<std::string> checkpoints;
  bool passes = false;
};

struct SignalAssessment {
  std::string id;
  std::string framework;
  bool progressing = false;
  EntryIndexes evidence;
};

// The two records over the last 90 days [MentorCruise].
struct Records {
  Date since{};
  std::size_t judgment = 0;
  std::size_t delivery = 0;
};

struct WeekCount {
  IsoWeek week;
  std::size_t count = 0;
};

// The weekly log [Seekersy]: a week is on pace with so many entries or more.
inline constexpr std::size_t kWeeklyPace = 2;

struct Cadence {
  std::vector<WeekCount> weeks;  // 26, newest first
  std::size_t streak = 0;
  std::size_t longest_streak = 0;
  std::size_t empty_weeks = 0;
};

struct TaskAssessment {
  std::string id;
  bool done = false;
};

struct PlanAssessment {
  std::string framework;
  int day = 1;        // of the plan; 0 is the day before it
  std::string phase;  // empty outside every phase
  std::size_t needs = 0;
  std::vector<std::string> moved;  // categories
  std::vector<TaskAssessment> tasks;
};

// One line of the backlog.
struct NextStep {
  std::string framework;
  std::string category;
  std::string item;
  Strength strength = Strength::none;
  std::vector<std::string> kinds;
  std::string why;
};

struct Assessment {
  Date as_of{};
  std::vector<FrameworkAssessment> frameworks;
  std::vector<StageAssessment> stages;
  std::vector<CheckpointAssessment> checkpoints;
  std::vector<SignalAssessment> signals;
  Records records;
  std::size_t decisions_90_days = 0;
  Cadence wins;
  std::optional<PlanAssessment> plan;
  std::vector<NextStep> next;
};

}  // namespace dossier
