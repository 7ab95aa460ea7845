// Runs a check on many random portfolios, on all processors.
//
//   DOSSIER_WORLDS=5000   how many, instead of what the test says
//   DOSSIER_SEED=17       the first of them: what a failure names
//   DOSSIER_KEEP=FOLDER   also writes their files there, to look at
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "unit/support/canaries/world.h"

namespace dossier {

// What is wrong with one world; nothing when all is well. Called on several threads.
using CheckWorld = std::function<std::string(const World& world, std::uint32_t seed)>;

// How many there will be when a test asks for `count`. Of fewer not everything can be demanded.
int worlds_for(int count);

// The complaints about the first worlds that have any, with their seeds.
std::string check_worlds(int count, const CheckWorld& check);

}  // namespace dossier
