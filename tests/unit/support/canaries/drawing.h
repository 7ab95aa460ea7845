// Random choices that are the same everywhere: the engine is fixed by the standard, and what is
// drawn from it is worked out here, because the distributions of <random> differ between libraries.
// Two draws in one expression are drawn in an unspecified order: do not write `f(draw(), draw())`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace dossier {

class Drawing {
 public:
  explicit Drawing(std::uint32_t seed) : engine_(seed) {}

  // 0 to `bound` - 1.
  std::size_t below(std::size_t bound) { return engine_() % bound; }

  // `low` to `high`, both included.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
  }

  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

  template <class Range>
  const auto& one_of(const Range& range) {
    return range[below(std::size(range))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace dossier
