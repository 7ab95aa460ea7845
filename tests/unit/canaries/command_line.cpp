// The same through the command line, down to the files on disk, the manifest among them.
#include <doctest/doctest.h>

#include <sstream>

#include "cli/run.h"
#include "pipeline.h"
#include "unit/support/canaries/finding.h"
#include "unit/support/canaries/many_worlds.h"

namespace dossier {
namespace {

// What a command prints; what it says of faults is for the author, who reads everything.
std::string run_command(Memory& memory, const std::vector<std::string>& arguments,
                        std::string& said) {
  std::istringstream in;
  std::ostringstream out, err;
  const Environment environment{.files = memory,
                                .in = in,
                                .out = out,
                                .err = err,
                                .err_is_terminal = false,
                                .folder = kRoot,
                                .today = *parse_date("2026-11-01"),
                                .variable = [](const char*) { return std::nullopt; }};
  if (const int code = run(arguments, environment); code != 0)
    said += arguments.front() + " ends with " + std::to_string(code) + ":\n" + err.str();
  return out.str();
}

// The files below the output folder of the target.
Outputs published_files(const Memory& memory, const Target& target) {
  const std::string folder = std::string(kRoot) + "/" + target.output + "/";
  Outputs outputs;
  for (const auto& [path, bytes] : memory.files())
    if (path.starts_with(folder)) outputs[path.substr(folder.size())] = bytes;
  return outputs;
}

std::string complaints_of(const Outputs& outputs, const World& world, Audience reader) {
  std::string said;
  for (const std::string& leak : compare(outputs, world.canaries, reader).leaks)
    said += std::string(word_of(reader)) + " reads " + leak + "\n";
  return said;
}

TEST_CASE("nothing of what is withheld reaches the disk") {
  const std::string complaints = check_worlds(15, [](const World& world, std::uint32_t) {
    Memory memory;
    world.put(memory);
    std::string said;
    const Portfolio whole = read_world(memory, said);
    run_command(memory, {"build", "--all", "--quiet"}, said);
    for (const Target& target : whole.config.targets) {
      const Outputs outputs = published_files(memory, target);
      if (!outputs.contains("index.html") || !outputs.contains(".dossier.json"))
        said += "there is no site in " + target.output + "\n";
      said += complaints_of(outputs, world, target.audience);
    }
    return said;
  });
  CHECK(complaints == "");
}

TEST_CASE("nor does export, report or render print it") {
  const std::string complaints = check_worlds(15, [](const World& world, std::uint32_t) {
    Memory memory;
    world.put(memory);
    std::string said;
    const Portfolio whole = read_world(memory, said);
    for (const Audience reader : kAudiences) {
      const std::string who(word_of(reader));
      Outputs outputs;
      for (const char* format : {"json", "packet", "resume", "jsonresume"})
        outputs[format] = run_command(memory, {"export", format, "--audience", who}, said);
      for (const char* format : {"text", "markdown", "json"})
        if (reader == Audience::manager)
          outputs[std::string("report as ") + format] =
              run_command(memory, {"report", "--audience", who, "--format", format}, said);
      for (const Entry& entry : see(whole, reader, 1).portfolio.entries)
        outputs["the body of " + entry.id] =
            run_command(memory, {"render", entry.file, "--audience", who}, said);
      said += complaints_of(outputs, world, reader);
    }
    return said;
  });
  CHECK(complaints == "");
}

}  // namespace
}  // namespace dossier
