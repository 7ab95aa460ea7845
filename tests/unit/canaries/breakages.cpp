// The tests of this folder can fail: a choke point that forgets a rule is noticed wherever it makes
// a difference, and the leak guard stops what it must stop by itself.
#include <doctest/doctest.h>

#include <atomic>
#include <deque>

#include "model/secrets.h"
#include "pipeline.h"
#include "publish/guard.h"
#include "unit/support/canaries/breakage.h"
#include "unit/support/canaries/finding.h"
#include "unit/support/canaries/many_worlds.h"

namespace dossier {
namespace {

// How often a breakage changed a site or an export, showed a canary, and was stopped by the guard.
struct Tally {
  std::atomic<int> changes = 0, leaks = 0, stopped = 0;
};

bool is_stopped(const Unguarded& made, const Portfolio& whole, const Seen& seen) {
  const Secrets secrets = secrets_of(whole, seen);
  Diagnostics out;
  guard(made.site, secrets, 1, out);
  guard(made.exports, secrets, 1, out);
  return out.has_errors();
}

void try_breakage(const Breakage& breakage, const World& world, Memory& memory,
                  const Portfolio& whole, Audience reader, const Outputs& sound, Tally& tally) {
  Seen seen = broken_see(breakage, whole, reader);
  const Unguarded broken = unguarded(memory, seen, target_for(whole, reader));
  seen.reader = reader;  // some breakages mistake one reader for another
  const Outputs outputs = broken.outputs();
  if (outputs == sound) return;
  ++tally.changes;
  if (compare(outputs, world.canaries, reader).leaks.empty()) return;
  ++tally.leaks;
  if (is_stopped(broken, whole, seen)) ++tally.stopped;
}

constexpr int kWorlds = 14;

TEST_CASE("a choke point that forgets a rule is noticed, and the guard stops what it knows") {
  std::deque<Tally> tallies(breakages().size());
  const std::string complaints = check_worlds(kWorlds, [&](const World& world, std::uint32_t) {
    Memory memory;
    world.put(memory);
    std::string said;
    const Portfolio whole = read_world(memory, said);
    if (!said.empty()) return said;
    for (const Audience reader : kAudiences) {
      const Target& target = target_for(whole, reader);
      const Outputs sound = unguarded(memory, see(whole, reader, 1), target).outputs();
      for (std::size_t i = 0; i < tallies.size(); ++i)
        try_breakage(breakages()[i], world, memory, whole, reader, sound, tallies[i]);
    }
    return said;
  });
  CHECK(complaints == "");
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const Breakage& breakage = breakages()[i];
    const int leaks = tallies[i].leaks, stopped = tallies[i].stopped;
    CAPTURE(breakage.name);
    MESSAGE("forgets " << breakage.name << ": " << tallies[i].changes.load() << " changes, "
                       << leaks << " leaks noticed, " << stopped << " stopped by the guard");
    if (breakage.guarded == Breakage::Guarded::always) CHECK(stopped == leaks);
    if (worlds_for(kWorlds) < kWorlds) continue;  // not every rule matters in fewer
    CHECK(leaks > 0);
    if (breakage.guarded == Breakage::Guarded::sometimes) CHECK(stopped > 0);
  }
}

}  // namespace
}  // namespace dossier
