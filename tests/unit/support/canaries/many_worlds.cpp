#include "unit/support/canaries/many_worlds.h"

#include <algorithm>
#include <cstdlib>
#include <thread>
#include <vector>

#include "base/parallel.h"
#include "base/path.h"
#include "io/disk.h"
#include "unit/support/canaries/outputs.h"

namespace dossier {
namespace {

constexpr std::size_t kShown = 2000;  // bytes of complaints: the rest would bury them

int number_from(const char* variable, int otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::atoi(text);
}

void keep(const World& world, std::uint32_t seed) {
  const char* folder = std::getenv("DOSSIER_KEEP");
  if (folder == nullptr) return;
  Memory memory;
  world.put(memory);
  Disk disk;
  for (const auto& [path, bytes] : memory.files()) {
    const std::string kept = join_path(folder, std::to_string(seed)) + path;
    static_cast<void>(disk.create_folders(std::string(parent_path(kept))));
    static_cast<void>(disk.write(kept, bytes));
  }
}

}  // namespace

int worlds_for(int count) { return number_from("DOSSIER_WORLDS", count); }

std::string check_worlds(int count, const CheckWorld& check) {
  const auto worlds = static_cast<std::size_t>(worlds_for(count));
  const auto first = static_cast<std::uint32_t>(number_from("DOSSIER_SEED", 1));
  std::vector<std::string> complaints(worlds);
  parallel_for(worlds, std::max(1u, std::thread::hardware_concurrency()), [&](std::size_t i) {
    const std::uint32_t seed = first + static_cast<std::uint32_t>(i);
    const World world = make_world(seed);
    keep(world, seed);
    if (const std::string said = check(world, seed); !said.empty())
      complaints[i] = "seed " + std::to_string(seed) + ":\n" + said;
  });
  std::string all;
  for (const std::string& one : complaints)
    if (all.size() < kShown) all += one;
  return all;
}

}  // namespace dossier
