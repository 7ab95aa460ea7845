// Guesses what was meant by a word that is unknown, for the hint of a fault.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/text.h"

namespace dossier {

// "did you mean 'x'?" with the nearest of what `list()` gives, or an empty text. A guess takes long
// where there is much to choose from, so it is made for the first faults of `out` only.
template <class List>
std::string suggestion(std::string_view word, const Diagnostics& out, List list) {
  constexpr std::size_t guessed = 100;
  return out.items().size() < guessed ? did_you_mean(word, list()) : std::string();
}

}  // namespace dossier
