// Reads a value of the model from YAML, as the tests of the schemas write it.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "load/frameworks.h"
#include "load/schema.h"
#include "load/vocabulary.h"
#include "unit/support/faults.h"

namespace dossier {

// Every built-in kind and framework; senior-checklist and promotion-path are active.
struct KnownWords {
  std::vector<Kind> kinds = builtin_kinds();
  std::vector<Framework> active, dormant;
  Vocabulary vocabulary;

  KnownWords() {
    for (Framework& framework : builtin_frameworks()) {
      const bool is_default =
          framework.id == "senior-checklist" || framework.id == "promotion-path";
      (is_default ? active : dormant).push_back(std::move(framework));
    }
    vocabulary = {kinds, active, dormant, true};
  }
};

template <class T>
struct ReadValue {
  T value{};
  std::string faults;
  std::string places;
};

template <class T>
ReadValue<T> read_as(std::string_view yaml, const Vocabulary* vocabulary = nullptr) {
  static const std::string file = "f.yaml";
  Diagnostics out;
  ReadValue<T> made;
  const auto node = parse_yaml(yaml, file, 1, out);
  REQUIRE(node.has_value());
  Reading reading{file, out, vocabulary, {}};
  read_value(*node, made.value, reading);
  made.faults = faults(out);
  made.places = places(out);
  return made;
}

// The same, of text without a fault.
template <class T>
T read_good(std::string_view yaml, const Vocabulary* vocabulary = nullptr) {
  ReadValue<T> made = read_as<T>(yaml, vocabulary);
  CHECK(made.faults == "");
  return made.value;
}

inline std::string joined(const std::vector<std::string>& words) { return join(words, ","); }

inline std::string joined(const std::vector<Located<std::string>>& words) {
  std::vector<std::string> values;
  for (const Located<std::string>& word : words) values.push_back(word.value);
  return join(values, ",");
}

}  // namespace dossier
