#include "load/vocabulary.h"

#include <algorithm>

namespace dossier {
namespace {

const Item* item_of(const Framework& framework, std::string_view path) {
  for (const Category& category : framework.categories)
    for (const Item& item : category.items)
      if (path.size() == category.id.size() + 1 + item.id.size() && path.starts_with(category.id) &&
          path[category.id.size()] == '/' && path.ends_with(item.id))
        return &item;
  return nullptr;
}

std::vector<std::string> paths_of(const Framework& framework) {
  std::vector<std::string> paths;
  for (const Category& category : framework.categories)
    for (const Item& item : category.items) paths.push_back(category.id + "/" + item.id);
  return paths;
}

ItemRef make_ref(const Framework& framework, std::string_view path) {
  const auto slash = path.find('/');
  return {framework.id, std::string(path.substr(0, slash)), std::string(path.substr(slash + 1))};
}

const Framework* known_framework(const Vocabulary& words, std::string_view id) {
  for (const auto group : {words.active, words.dormant})
    for (const Framework& framework : group)
      if (framework.id == id) return &framework;
  return nullptr;
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
  const Framework* framework = known_framework(words, id);
  if (framework == nullptr) {
    const auto ids = framework_ids(words);
    fault(rule("unknown-framework"), ref, "unknown framework " + quoted(id), did_you_mean(id, ids),
          reading);
    return std::nullopt;
  }
  if (item_of(*framework, path) != nullptr) return make_ref(*framework, path);
  std::vector<std::string> candidates;
  for (const std::string& known : paths_of(*framework)) candidates.push_back(id + ":" + known);
  fault(rule("unknown-item"), ref, "unknown checklist item " + quoted(ref.value),
        did_you_mean(ref.value, candidates), reading);
  return std::nullopt;
}

// What an unknown plain reference probably meant.
std::string item_hint(const std::string& path, const Vocabulary& words) {
  for (const Framework& framework : words.dormant)
    if (item_of(framework, path) != nullptr)
      return "'" + framework.id + ":" + path + "' is known, but '" + framework.id +
             "' is not among the frameworks of portfolio.yaml";
  std::vector<std::string> candidates;
  for (const Framework& framework : words.active)
    for (std::string& known : paths_of(framework)) candidates.push_back(std::move(known));
  const std::string guess = did_you_mean(path, candidates);
  return guess.empty() ? "`dossier frameworks ID` lists the items" : guess;
}

// Reports `word` unless a known framework has it among what `ids_of` lists.
template <class IdsOf>
void check_known(const Rule& which, std::string_view what, const Located<std::string>& word,
                 IdsOf ids_of, Reading& reading) {
  std::vector<std::string> ids;
  for (const auto group : {reading.vocabulary->active, reading.vocabulary->dormant})
    for (const Framework& framework : group)
      for (const auto& one : ids_of(framework)) ids.push_back(one.id);
  if (std::find(ids.begin(), ids.end(), word.value) != ids.end()) return;
  fault(which, word, "unknown " + std::string(what) + " " + quoted(word.value),
        did_you_mean(word.value, ids), reading);
}

}  // namespace

std::optional<ItemRef> resolve_item(const Located<std::string>& ref, Reading& reading) {
  if (const auto colon = ref.value.find(':'); colon != ref.value.npos)
    return resolve_qualified(ref, colon, reading);
  const Vocabulary& words = *reading.vocabulary;
  std::vector<const Framework*> holders;
  for (const Framework& framework : words.active)
    if (item_of(framework, ref.value) != nullptr) holders.push_back(&framework);
  if (holders.size() == 1) return make_ref(*holders.front(), ref.value);
  if (holders.empty()) {
    fault(rule("unknown-item"), ref, "unknown checklist item " + quoted(ref.value),
          item_hint(ref.value, words), reading);
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
  if (find_kind(reading.vocabulary->kinds, kind.value) != nullptr) return;
  std::vector<std::string> ids;
  for (const Kind& known : reading.vocabulary->kinds) ids.push_back(known.id);
  const std::string guess = did_you_mean(kind.value, ids);
  report(rule("unknown-kind"), kind, "unknown kind " + quoted(kind.value),
         guess.empty() ? "one of " + join(ids, ", ") : guess, reading);
}

void check_stage(const Located<std::string>& stage, Reading& reading) {
  check_known(
      rule("unknown-stage"), "stage", stage,
      [](const Framework& framework) { return std::span(framework.stages); }, reading);
}

void check_category(const Located<std::string>& category, Reading& reading) {
  check_known(
      rule("unknown-category"), "category", category,
      [](const Framework& framework) { return std::span(framework.categories); }, reading);
}

void check_ignored(std::span<const Located<std::string>> rules, Reading& reading) {
  std::vector<std::string> ids;
  for (const Rule& advice : kAdviceRules) ids.emplace_back(advice.id);
  for (const Located<std::string>& word : rules) {
    if (std::find(ids.begin(), ids.end(), word.value) != ids.end()) continue;
    const std::string guess = did_you_mean(word.value, ids);
    report(rule("unknown-rule"), word, "unknown rule " + quoted(word.value),
           guess.empty() ? "one of " + join(ids, ", ") : guess, reading);
  }
}

}  // namespace dossier
