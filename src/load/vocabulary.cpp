#include "load/vocabulary.h"

#include <algorithm>

#include "base/suggestion.h"

namespace dossier {
namespace {

std::string path_of(const Category& category, const Item& item) {
  return category.id + "/" + item.id;
}

bool has_item(const Vocabulary& words, const Framework& framework, const std::string& path) {
  const auto found = words.item_paths.find(path);
  return found != words.item_paths.end() &&
         std::find(found->second.begin(), found->second.end(), &framework) != found->second.end();
}

std::vector<std::string> paths_of(const Framework& framework) {
  std::vector<std::string> paths;
  for (const Category& category : framework.categories)
    for (const Item& item : category.items) paths.push_back(path_of(category, item));
  return paths;
}

ItemRef make_ref(const Framework& framework, std::string_view path) {
  const auto slash = path.find('/');
  return {framework.id, std::string(path.substr(0, slash)), std::string(path.substr(slash + 1))};
}

std::vector<std::string> framework_ids(const Vocabulary& words) {
  std::vector<std::string> ids;
  for (const auto group : {words.active, words.dormant})
    for (const Framework& framework : group) ids.push_back(framework.id);
  return ids;
}

void report(const Rule& which, const Located<std::string>& word, std::string message,
            std::string hint, Reading& reading) {
  const int length = static_cast<int>(count_code_points(word.value));
  reading.out.add(which, {reading.file, word.at, std::max(length, 1)}, std::move(message),
                  std::move(hint));
}

// A word is not called unknown while some framework could not be read: it may well be in there.
void fault(const Rule& which, const Located<std::string>& word, std::string message,
           std::string hint, Reading& reading) {
  if (reading.vocabulary->complete)
    report(which, word, std::move(message), std::move(hint), reading);
}

std::optional<ItemRef> resolve_qualified(const Located<std::string>& ref, std::size_t colon,
                                         Reading& reading) {
  const Vocabulary& words = *reading.vocabulary;
  const std::string id = ref.value.substr(0, colon);
  const std::string path = ref.value.substr(colon + 1);
  const auto framework = words.frameworks.find(id);
  if (framework == words.frameworks.end()) {
    fault(rule("unknown-framework"), ref, "unknown framework " + quoted(id),
          suggestion(id, reading.out, [&] { return framework_ids(words); }), reading);
    return std::nullopt;
  }
  if (has_item(words, *framework->second, path)) return make_ref(*framework->second, path);
  const auto candidates = [&] {
    std::vector<std::string> paths = paths_of(*framework->second);
    for (std::string& known : paths) known.insert(0, id + ":");
    return paths;
  };
  fault(rule("unknown-item"), ref, "unknown checklist item " + quoted(ref.value),
        suggestion(ref.value, reading.out, candidates), reading);
  return std::nullopt;
}

// What an unknown plain reference probably meant.
std::string item_hint(const std::string& path, const Reading& reading) {
  const Vocabulary& words = *reading.vocabulary;
  if (const auto found = words.item_paths.find(path); found != words.item_paths.end()) {
    const std::string& id = found->second.front()->id;
    return "'" + id + ":" + path + "' is known, but '" + id +
           "' is not among the frameworks of portfolio.yaml";
  }
  const std::string guess = suggestion(path, reading.out, [&] {
    std::vector<std::string> candidates;
    for (const Framework& framework : words.active)
      for (std::string& known : paths_of(framework)) candidates.push_back(std::move(known));
    return candidates;
  });
  return guess.empty() ? "`dossier frameworks ID` lists the items" : guess;
}

// Reports `word` unless it is one of `ids`: those that `ids_of` lists of each framework.
template <class IdsOf>
void check_known(const Rule& which, std::string_view what, const Located<std::string>& word,
                 const std::unordered_set<std::string_view>& ids, IdsOf ids_of, Reading& reading) {
  if (ids.contains(word.value)) return;
  const auto candidates = [&] {
    std::vector<std::string> all;
    for (const auto group : {reading.vocabulary->active, reading.vocabulary->dormant})
      for (const Framework& framework : group)
        for (const auto& one : ids_of(framework)) all.push_back(one.id);
    return all;
  };
  fault(which, word, "unknown " + std::string(what) + " " + quoted(word.value),
        suggestion(word.value, reading.out, candidates), reading);
}

}  // namespace

Vocabulary::Vocabulary(std::span<const Kind> known_kinds,
                       std::span<const Framework> active_frameworks,
                       std::span<const Framework> dormant_frameworks, bool is_complete)
    : kinds(known_kinds),
      active(active_frameworks),
      dormant(dormant_frameworks),
      complete(is_complete) {
  for (const Kind& kind : kinds) kind_ids.insert(kind.id);
  for (const auto group : {active, dormant})
    for (const Framework& framework : group) {
      frameworks.emplace(framework.id, &framework);
      for (const Stage& stage : framework.stages) stage_ids.insert(stage.id);
      for (const Category& category : framework.categories) {
        category_ids.insert(category.id);
        for (const Item& item : category.items)
          item_paths[path_of(category, item)].push_back(&framework);
      }
    }
}

std::optional<ItemRef> resolve_item(const Located<std::string>& ref, Reading& reading) {
  if (const auto colon = ref.value.find(':'); colon != ref.value.npos)
    return resolve_qualified(ref, colon, reading);
  const Vocabulary& words = *reading.vocabulary;
  std::vector<const Framework*> holders;
  for (const Framework& framework : words.active)
    if (has_item(words, framework, ref.value)) holders.push_back(&framework);
  if (holders.size() == 1) return make_ref(*holders.front(), ref.value);
  if (holders.empty()) {
    fault(rule("unknown-item"), ref, "unknown checklist item " + quoted(ref.value),
          item_hint(ref.value, reading), reading);
    return std::nullopt;
  }
  std::vector<std::string> full;
  for (const Framework* framework : holders)
    full.push_back("'" + framework->id + ":" + ref.value + "'");
  fault(rule("ambiguous-item"), ref,
        "checklist item " + quoted(ref.value) + " is in more than one framework",
        "write " + join(full, " or "), reading);
  return std::nullopt;
}

void check_kind(const Located<std::string>& kind, Reading& reading) {
  if (reading.vocabulary->kind_ids.contains(kind.value)) return;
  constexpr std::size_t listed = 60;
  std::vector<std::string> ids;
  for (const Kind& known : reading.vocabulary->kinds)
    if (ids.size() < listed) ids.push_back(known.id);
  const std::string guess = suggestion(kind.value, reading.out, [&] { return ids; });
  report(rule("unknown-kind"), kind, "unknown kind " + quoted(kind.value),
         guess.empty() ? "one of " + join(ids, ", ") : guess, reading);
}

void check_stage(const Located<std::string>& stage, Reading& reading) {
  check_known(
      rule("unknown-stage"), "stage", stage, reading.vocabulary->stage_ids,
      [](const Framework& framework) { return std::span(framework.stages); }, reading);
}

void check_category(const Located<std::string>& category, Reading& reading) {
  check_known(
      rule("unknown-category"), "category", category, reading.vocabulary->category_ids,
      [](const Framework& framework) { return std::span(framework.categories); }, reading);
}

namespace {

std::vector<std::string> advice_ids() {
  std::vector<std::string> ids;
  for (const Rule& advice : kAdviceRules) ids.emplace_back(advice.id);
  return ids;
}

}  // namespace

void check_ignored(std::span<const Located<std::string>> rules, Reading& reading) {
  const std::vector<std::string> ids = advice_ids();
  for (const Located<std::string>& word : rules) {
    if (std::find(ids.begin(), ids.end(), word.value) != ids.end()) continue;
    const std::string guess = suggestion(word.value, reading.out, [&] { return ids; });
    report(rule("unknown-rule"), word, "unknown rule " + quoted(word.value),
           guess.empty() ? "one of " + join(ids, ", ") : guess, reading);
  }
}

Shape ignored_rules_shape() { return list_shape(words_shape(advice_ids())); }

}  // namespace dossier
