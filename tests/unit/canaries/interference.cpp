// What an audience may not read has no influence on what it is given: not a byte is different when
// it was never written. So it is betrayed by no count, order, date or gap either.
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/support/canaries/many_worlds.h"
#include "unit/support/canaries/outputs.h"

namespace dossier {
namespace {

Outputs outputs_of(const World& world, std::optional<Audience> reduced_for, Audience reader,
                   std::string& said) {
  Memory memory;
  world.put(memory, reduced_for);
  const Portfolio portfolio = read_world(memory, said);
  if (!said.empty()) return {};
  Outputs outputs = published_outputs(memory, portfolio, reader, said);
  outputs.merge(template_fields(portfolio, target_for(portfolio, reader)));
  return outputs;
}

// The first place where two texts differ, in both.
std::string difference(const std::string& a, const std::string& b) {
  constexpr std::size_t before = 60, shown = 160;
  const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
  const auto from = static_cast<std::size_t>(at) - std::min<std::size_t>(at, before);
  return "  whole:   " + a.substr(from, shown) +
         "\n  reduced: " + b.substr(std::min(from, b.size()), shown) + "\n";
}

std::string compare_outputs(const Outputs& whole, const Outputs& reduced, Audience reader) {
  const std::string who(word_of(reader));
  std::string said;
  for (const auto& [name, bytes] : reduced)
    if (!whole.contains(name)) said += who + " has not " + name + "\n";
  for (const auto& [name, bytes] : whole) {
    const auto other = reduced.find(name);
    if (other == reduced.end())
      said += who + " has " + name + "\n";
    else if (other->second != bytes)
      said += who + ", " + name + ":\n" + difference(bytes, other->second);
  }
  return said;
}

TEST_CASE("what is withheld from an audience changes no byte of what the audience is given") {
  const std::string complaints = check_worlds(40, [](const World& world, std::uint32_t) {
    std::string said;
    for (const Audience reader : kAudiences) {
      const Outputs whole = outputs_of(world, {}, reader, said);
      const Outputs reduced = outputs_of(world, reader, reader, said);
      said += compare_outputs(whole, reduced, reader);
    }
    return said;
  });
  CHECK(complaints == "");
}

}  // namespace
}  // namespace dossier
