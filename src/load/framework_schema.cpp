#include "load/framework_schema.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/unicode.h"
#include "load/vocabulary.h"

namespace dossier {
namespace {

// A decimal fraction of at least 0 and below 1, kept exactly.
void read_share(const YamlNode& node, Share& out, Reading& reading) {
  constexpr std::size_t kMostDigits = 15;
  std::string text;
  read_value(node, text, reading);
  if (!node.is_scalar()) return;
  std::string_view digits = text;
  const bool fraction = digits.starts_with("0.") || digits.starts_with(".");
  digits.remove_prefix(fraction ? digits.find('.') + 1 : 0);
  while (fraction && digits.size() > 1 && digits.ends_with('0')) digits.remove_suffix(1);
  std::int64_t numerator = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), numerator);
  const bool whole = error == std::errc() && end == digits.data() + digits.size() &&
                     !digits.starts_with('-') && digits.size() <= kMostDigits;
  if (!whole || (!fraction && numerator != 0)) {
    reading.fault(rule("bad-value"), node,
                  "'share' must be at least 0 and below 1, not " + quoted(text),
                  "a decimal fraction such as 0.5, of at most 15 digits");
    return;
  }
  out = {numerator, 1};
  for (std::size_t i = 0; fraction && i < digits.size(); ++i) out.denominator *= 10;
}

// [first, last], counted from 1.
void read_days(const YamlNode& node, DayRange& out, Reading& reading) {
  if (!node.is_list() || node.items.size() != 2)
    return reading.wrong_type(node, "a list of the first and the last day");
  const auto before = reading.out.errors();
  read_integer(node.items[0], out.first, 1, reading);
  read_integer(node.items[1], out.last, 1, reading);
  if (reading.out.errors() == before && out.last < out.first)
    reading.fault(rule("bad-value"), node, "the last day lies before the first");
}

Shape days_shape() {
  Shape shape = list_shape(integer_shape(1), 2);
  shape.least = 2;
  return shape;
}

Shape crosswalk_shape() { return list_shape(text_shape(R"(^[^:/]+:[^:/]+/[^:/]+$)")); }

}  // namespace

template <>
std::span<const Field<AtLeast>> schema<AtLeast>() {
  static constexpr std::array table = {
      integer<&AtLeast::min, 0>("min", "the least that counts", kRequired)};
  return table;
}

template <>
std::span<const Field<Where>> schema<Where>() {
  static constexpr std::array table = {
      words<&Where::kind>("kind", "the entry's kind"),
      words<&Where::record>("record", "judgment or delivery"),
      words<&Where::stage>("stage", "the entry's stage"),
      words<&Where::origin>("origin", "self-identified, ambiguous or assigned"),
      words<&Where::role>("role", "the entry's role"),
      words<&Where::category>("category", "a category it claims or lists"),
      words<&Where::tag>("tag", "one of its tags"),
      field<&Where::artifact>("artifact", "there is a written thing"),
      field<&Where::standalone>("standalone", "own work that can be read unaided"),
      field<&Where::decision>("decision", "a call that weighed trade-offs"),
      field<&Where::changed_team>("changed_team", "it changed how the team works"),
      field<&Where::measured>("measured", "an impact with a metric and a value after"),
      field<&Where::corroborated>("corroborated", "somebody else said something"),
      field<&Where::outside_team>("outside_team", "asked for by another team"),
      field<&Where::engineers_affected>("engineers_affected", "at least so many engineers"),
      field<&Where::teams>("teams", "at least so many other teams"),
  };
  return table;
}

template <>
std::span<const Field<Need>> schema<Need>() {
  static constexpr std::array table = {
      integer<&Need::needs, 1>("needs", "how many entries; 1 by default"),
      field<&Need::where>("where", "which entries count"),
  };
  return table;
}

template <>
std::span<const Field<Strong>> schema<Strong>() {
  static constexpr std::array table = {
      integer<&Strong::entries, 1>("entries", "entries inside the window"),
      integer<&Strong::solid, 0>("solid", "how many of them solid"),
  };
  return table;
}

template <>
std::span<const Field<Item>> schema<Item>() {
  static constexpr std::array table = {
      slug<&Item::id>("id", "its name in item refs", kRequired),
      field<&Item::title>("title", "the behaviour", kRequired),
      field<&Item::hint>("hint", "what evidence would show it"),
      field<&Item::kinds>("kinds", "kinds that usually close it"),
      field<&Item::also, crosswalk_shape>("also", "items elsewhere that mean the same"),
      field<&Item::strong>("strong", "what makes its evidence strong"),
  };
  return table;
}

template <>
std::span<const Field<Category>> schema<Category>() {
  static constexpr std::array table = {
      slug<&Category::id>("id", "its name in item refs", kRequired),
      field<&Category::title>("title", "its heading", kRequired),
      field<&Category::summary>("summary", "what it is about"),
      field<&Category::items>("items", "the behaviours", kRequired),
  };
  return table;
}

template <>
std::span<const Field<Stage>> schema<Stage>() {
  static constexpr std::array table = {
      slug<&Stage::id>("id", "its name in entries", kRequired),
      field<&Stage::title>("title", "its heading", kRequired),
      field<&Stage::summary>("summary", "what it is about"),
      field<&Stage::checkpoints>("checkpoints", "ids of the checkpoints that pass it"),
  };
  return table;
}

template <>
std::span<const Field<Checkpoint>> schema<Checkpoint>() {
  static constexpr std::array table = {
      slug<&Checkpoint::id>("id", "its name", kRequired),
      field<&Checkpoint::title>("title", "its heading", kRequired),
      field<&Checkpoint::question>("question", "what it asks"),
      field<&Checkpoint::within>("within", "how far back entries count", kRequired),
      integer<&Checkpoint::needs, 1>("needs", "how many entries; 1 by default"),
      field<&Checkpoint::where>("where", "which entries count"),
  };
  return table;
}

template <>
std::span<const Field<Signal>> schema<Signal>() {
  static constexpr std::array table = {
      slug<&Signal::id>("id", "its name", kRequired),
      field<&Signal::title>("title", "its heading", kRequired),
      field<&Signal::within>("within", "how far back entries count", kRequired),
      field<&Signal::progressing_when>("progressing_when", "when it reads as progressing",
                                       kRequired),
      field<&Signal::trap>("trap", "how the trap reads"),
      field<&Signal::progressing>("progressing", "how progress reads"),
  };
  return table;
}

template <>
std::span<const Field<Task>> schema<Task>() {
  static constexpr std::array table = {
      slug<&Task::id>("id", "its name", kRequired),
      field<&Task::text>("text", "what to do", kRequired),
      field<&Task::done_when>("done_when", "the evidence that it was done"),
  };
  return table;
}

template <>
std::span<const Field<Phase>> schema<Phase>() {
  static constexpr std::array table = {
      slug<&Phase::id>("id", "its name", kRequired),
      field<&Phase::days, read_days, days_shape>("days", "its first and last day", kRequired),
      field<&Phase::title>("title", "its heading", kRequired),
      field<&Phase::tasks>("tasks", "what to do in it"),
  };
  return table;
}

template <>
std::span<const Field<Plan>> schema<Plan>() {
  static constexpr std::array table = {
      field<&Plan::phases>("phases", "its parts, by day", kRequired),
      integer<&Plan::moved, 1>("moved", "categories that must have moved at its end"),
  };
  return table;
}

template <>
std::span<const Field<Source>> schema<Source>() {
  static constexpr std::array table = {
      field<&Source::name>("name", "where the ladder comes from"),
      field<&Source::url>("url", "its address"),
  };
  return table;
}

template <>
std::span<const Field<ReadyWhen>> schema<ReadyWhen>() {
  static constexpr std::array table = {field<&ReadyWhen::share, read_share, fraction_shape>(
      "share", "more than this share of the items")};
  return table;
}

namespace {

constexpr std::size_t kMostPages = 1000;  // each has one of its own

template <class T>
void read_some(const YamlNode& node, std::vector<T>& out, Reading& reading) {
  if (reading.fits(node, kMostPages, reading.key)) read_value(node, out, reading);
}

template <class T>
Shape some_shape() {
  return list_shape(record_shape<T>(), kMostPages);
}

}  // namespace

template <>
std::span<const Field<Framework>> schema<Framework>() {
  static constexpr std::array table = {
      slug<&Framework::id>("id", "its name in portfolio.yaml", kRequired),
      field<&Framework::title>("title", "its heading", kRequired),
      integer<&Framework::version, 1>("version", "counts its editions"),
      field<&Framework::source>("source", "where it comes from"),
      field<&Framework::track>("track", "ic or em, when it is for one of them"),
      field<&Framework::ready_when>("ready_when", "when most of it holds"),
      field<&Framework::window>("window", "evidence older than this is stale"),
      field<&Framework::categories, read_some<Category>, some_shape<Category>>("categories",
                                                                               "the checklist"),
      field<&Framework::stages, read_some<Stage>, some_shape<Stage>>("stages", "the path"),
      field<&Framework::checkpoints>("checkpoints", "observable tests"),
      field<&Framework::signals>("signals", "symptoms, read as trap or progressing"),
      field<&Framework::plan>("plan", "the plan"),
  };
  return table;
}

namespace {

template <class Range>
void check_unique(const Range& range, std::string_view what, Reading& reading) {
  std::set<std::string_view> seen;
  for (const auto& one : range)
    if (!one.id.empty() && !seen.insert(one.id).second)
      reading.out.add(rule("duplicate-id"), {reading.file, {}, 1},
                      "two " + std::string(what) + " with the id " + quoted(one.id));
}

void check_phases(const Plan& plan, Reading& reading) {
  for (std::size_t i = 0; i < plan.phases.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Phase &a = plan.phases[j], &b = plan.phases[i];
      if (a.days.last < b.days.first || b.days.last < a.days.first) continue;
      reading.out.add(rule("bad-value"), {reading.file, {}, 1},
                      "phases " + quoted(a.id) + " and " + quoted(b.id) + " overlap");
      break;  // one fault a phase
    }
}

void check_where(const Where& where, Reading& reading) {
  for (const auto& kind : where.kind) check_kind(kind, reading);
  for (const auto& stage : where.stage) check_stage(stage, reading);
  for (const auto& category : where.category) check_category(category, reading);
}

}  // namespace

void check_framework(const Framework& framework, Reading& reading) {
  check_unique(framework.categories, "categories", reading);
  for (const Category& category : framework.categories)
    check_unique(category.items, "items", reading);
  check_unique(framework.stages, "stages", reading);
  check_unique(framework.checkpoints, "checkpoints", reading);
  check_unique(framework.signals, "signals", reading);
  std::vector<std::string> checkpoints;
  for (const Checkpoint& checkpoint : framework.checkpoints) checkpoints.push_back(checkpoint.id);
  const std::set<std::string_view> known(checkpoints.begin(), checkpoints.end());
  for (const Stage& stage : framework.stages)
    for (const Located<std::string>& id : stage.checkpoints)
      if (!known.contains(id.value))
        reading.out.add(rule("unknown-checkpoint"), {reading.file, id.at, 1},
                        "unknown checkpoint " + quoted(id.value),
                        suggestion(id.value, reading.out, [&] { return checkpoints; }));
  if (!framework.plan) return;
  check_unique(framework.plan->phases, "phases", reading);
  for (const Phase& phase : framework.plan->phases) check_unique(phase.tasks, "tasks", reading);
  check_phases(*framework.plan, reading);
}

void check_framework_words(const Framework& framework, Reading& reading) {
  for (const Checkpoint& checkpoint : framework.checkpoints) check_where(checkpoint.where, reading);
  for (const Signal& signal : framework.signals)
    check_where(signal.progressing_when.where, reading);
  if (framework.plan)
    for (const Phase& phase : framework.plan->phases)
      for (const Task& task : phase.tasks)
        if (task.done_when) check_where(task.done_when->where, reading);
  for (const Category& category : framework.categories)
    for (const Item& item : category.items) {
      for (const auto& kind : item.kinds) check_kind(kind, reading);
      for (const auto& ref : item.also) {
        if (ref.value.find(':') == std::string::npos) {
          reading.out.add(rule("bad-value"), {reading.file, ref.at, 1},
                          "crosswalk " + quoted(ref.value) + " does not name its framework",
                          "write 'framework:category/item'");
        } else {
          resolve_item(ref, reading);
        }
      }
    }
}

}  // namespace dossier
