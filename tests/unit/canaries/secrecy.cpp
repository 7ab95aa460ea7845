// What no reader may meet, no reader meets; what a reader may meet, is there.
#include <doctest/doctest.h>

#include <atomic>

#include "unit/support/canaries/finding.h"
#include "unit/support/canaries/many_worlds.h"

namespace dossier {
namespace {

// Canaries of a world that an audience must not meet, and places where it must meet one.
struct Planted {
  std::size_t hidden = 0, demanded = 0;
};

Planted planted_for(const Canaries& canaries, Audience reader) {
  Planted planted;
  for (const auto& [word, canary] : canaries.all())
    planted.hidden += has(canary.readers, reader) ? 0 : 1;
  for (const Demand& demand : canaries.demands())
    planted.demanded += has(demand.readers, reader) ? 1 : 0;
  return planted;
}

std::string complaints_of(const Findings& findings, Audience reader) {
  std::string all;
  for (const std::string& leak : findings.leaks)
    all += std::string(word_of(reader)) + " reads " + leak + "\n";
  for (const std::string& missing : findings.missing)
    all += std::string(word_of(reader)) + " misses " + missing + "\n";
  return all;
}

TEST_CASE("each of the audiences of 500 portfolios reads all that is for it, and nothing else") {
  std::atomic<std::size_t> worlds = 0, hidden = 0, demanded = 0;
  const std::string complaints = check_worlds(500, [&](const World& world, std::uint32_t) {
    Memory memory;
    world.put(memory);
    std::string said;
    const Portfolio portfolio = read_world(memory, said);
    for (const Audience reader : kAudiences) {
      if (!said.empty()) return said;
      const Outputs outputs = published_outputs(memory, portfolio, reader, said);
      said += complaints_of(compare(outputs, world.canaries, reader), reader);
      const Planted planted = planted_for(world.canaries, reader);
      hidden += planted.hidden;
      demanded += planted.demanded;
    }
    ++worlds;
    return said;
  });
  CHECK(complaints == "");
  MESSAGE(worlds.load() << " portfolios x 4 audiences: " << hidden.load()
                        << " times a canary that must not be met, " << demanded.load()
                        << " places where one must be");
  // The worlds are worth looking at.
  CHECK(hidden > worlds * 4 * 100);
  CHECK(demanded > worlds * 4 * 100);
}

TEST_CASE("templates are given nothing that is withheld, whatever theme they are of") {
  const std::string complaints = check_worlds(30, [](const World& world, std::uint32_t) {
    Memory memory;
    world.put(memory);
    std::string said;
    const Portfolio portfolio = read_world(memory, said);
    for (const Audience reader : kAudiences) {
      if (!said.empty()) return said;
      const Outputs fields = template_fields(portfolio, target_for(portfolio, reader));
      Findings findings = compare(fields, world.canaries, reader);
      findings.missing.clear();  // these are no files
      said += complaints_of(findings, reader);
    }
    return said;
  });
  CHECK(complaints == "");
}

}  // namespace
}  // namespace dossier
