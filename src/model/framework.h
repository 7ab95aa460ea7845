// A framework says what a level asks for: a checklist (categories of items), a path (stages with
// checkpoints), signals, and a plan. All of it is data; built-in and own ladders have one schema.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/entry.h"
#include "model/kind.h"

namespace dossier {

// A decimal fraction, kept exactly: 0.5 is 5/10.
struct Share {
  std::int64_t numerator = 5;
  std::int64_t denominator = 10;
};

// What makes the evidence of an item strong: so many entries in the window, so many of them solid.
struct Strong {
  int entries = 2;
  int solid = 1;
};

struct Item {
  std::string id;
  std::string title;                        // the behaviour
  std::string hint;                         // what evidence would show it
  std::vector<Located<std::string>> kinds;  // which kinds usually close it
  std::vector<Located<std::string>> also;   // crosswalk: FRAMEWORK:CATEGORY/ITEM
  Strong strong;
};

struct Category {
  std::string id;
  std::string title;
  std::string summary;
  std::vector<Item> items;
};

// Predicates on an entry; all that are set must hold. A list means any of its words.
struct AtLeast {
  int min = 0;
};
struct Where {
  std::vector<Located<std::string>> kind;
  std::vector<Record> record;
  std::vector<Located<std::string>> stage;
  std::vector<Origin> origin;
  std::vector<Role> role;
  std::vector<Located<std::string>> category;
  std::vector<std::string> tag;
  std::optional<bool> artifact;
  std::optional<bool> standalone;
  std::optional<bool> decision;
  std::optional<bool> changed_team;
  std::optional<bool> measured;
  std::optional<bool> corroborated;
  std::optional<bool> outside_team;
  std::optional<AtLeast> engineers_affected;
  std::optional<AtLeast> teams;
};

// Enough entries that meet `where`.
struct Need {
  int needs = 1;
  Where where;
};

// An observable test of progress: `needs` entries that meet `where` within a span [MentorCruise].
struct Checkpoint {
  std::string id;
  std::string title;
  std::string question;
  Span within;
  int needs = 1;
  Where where;
};

// A symptom that reads as trap or as progressing [MentorCruise].
struct Signal {
  std::string id;
  std::string title;
  Span within;
  Need progressing_when;
  std::string trap;
  std::string progressing;
};

struct Stage {
  std::string id;
  std::string title;
  std::string summary;
  std::vector<Located<std::string>> checkpoints;
};

struct Task {
  std::string id;
  std::string text;
  std::optional<Need> done_when;
};

// Days of the plan, counted from 1, both ends included.
struct DayRange {
  int first = 1;
  int last = 1;
};

struct Phase {
  std::string id;
  DayRange days;
  std::string title;
  std::vector<Task> tasks;
};

// The 90-day plan [Seekersy].
struct Plan {
  std::vector<Phase> phases;
  int moved = 3;  // categories that must have moved by the last day
};

struct Source {
  std::string name;
  std::string url;
};

struct ReadyWhen {
  Share share;  // more than this share of the applicable items
};

struct Framework {
  std::string id;
  std::string title;
  int version = 1;
  Source source;
  std::optional<Track> track;
  ReadyWhen ready_when;
  Span window{18, Span::Unit::months};
  std::vector<Category> categories;
  std::vector<Stage> stages;
  std::vector<Checkpoint> checkpoints;
  std::vector<Signal> signals;
  std::optional<Plan> plan;

  std::string file;  // where it was read from
  bool own = false;  // the user's, not built in
};

// An item by its full address.
struct ItemRef {
  std::string framework;
  std::string category;
  std::string item;
  auto operator<=>(const ItemRef&) const = default;
};

inline std::string to_string(const ItemRef& ref) {
  return ref.framework + ":" + ref.category + "/" + ref.item;
}

}  // namespace dossier
