// A random portfolio, as files, and the canaries in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/memory.h"
#include "unit/support/canaries/canary.h"
#include "unit/support/canaries/pieces.h"

namespace dossier {

struct WorldFile {
  std::string path;
  Pieces text;
  Readers readers = kEverybody;  // without whom it would not be there at all
};

struct World {
  std::vector<WorldFile> files;
  Canaries canaries;

  // Below kRoot; as one audience would have it if nothing were withheld, when one is given.
  void put(Memory& memory, std::optional<Audience> reduced_for = {}) const;
};

// The same for a seed, everywhere and always.
World make_world(std::uint32_t seed);

}  // namespace dossier
