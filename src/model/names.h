// The words that stand for the values of an enum in files, on the command line and in output.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

template <class E>
struct Named {
  std::string_view word;
  E value;
};

// Each enum overloads `names(E)` with its table; the first word of a value is the one shown.
template <class E>
std::string_view word_of(E value) {
  for (const Named<E>& row : names(value))
    if (row.value == value) return row.word;
  return {};
}

template <class E>
std::optional<E> value_of(std::string_view word) {
  for (const Named<E>& row : names(E{}))
    if (row.word == word) return row.value;
  return std::nullopt;
}

template <class E>
std::vector<std::string> words_of() {
  std::vector<std::string> words;
  for (const Named<E>& row : names(E{})) words.emplace_back(row.word);
  return words;
}

}  // namespace dossier
