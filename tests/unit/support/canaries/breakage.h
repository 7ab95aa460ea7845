// Choke points that forget one rule each, to see whether anybody notices.
#pragma once

#include <span>
#include <string_view>

#include "model/seen.h"

namespace dossier {

struct Breakage {
  std::string_view name;

  // Makes a portfolio of which the rule does not hold; what is seen of it is what a choke point
  // that forgot the rule would let through.
  void (*forget)(Portfolio& whole) = nullptr;

  // Spoils what is seen, where a rule cannot be forgotten in the portfolio.
  void (*spoil)(Seen& seen, const Portfolio& whole) = nullptr;

  // The leak guard knows ids, titles, terms, hosts and, from two words on, what `public:` replaces:
  // whether it must stop all that this lets through, or some, or cannot know.
  enum class Guarded { never, sometimes, always } guarded = Guarded::never;
};

std::span<const Breakage> breakages();

Seen broken_see(const Breakage& breakage, const Portfolio& whole, Audience reader);

}  // namespace dossier
