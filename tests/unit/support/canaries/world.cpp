#include "unit/support/canaries/world.h"

#include <utility>

#include "unit/support/canaries/config_writer.h"
#include "unit/support/canaries/entry_writer.h"
#include "unit/support/canaries/outputs.h"
#include "unit/support/canaries/sketch.h"

namespace dossier {
namespace {

Pieces write_file(Sketch& sketch, const FileSketch& file) {
  const Place place{"the text of " + file.source, file.readers, {file.output}};
  sketch.canaries.show(file.text_word, place);
  sketch.canaries.show(file.name_word, place);
  Pieces out;
  if (file.source.ends_with(".svg"))
    out.add("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>" + file.text_word + "</text></svg>");
  else
    out.add(file.text_word + "\n");
  return out;
}

}  // namespace

void World::put(Memory& memory, std::optional<Audience> reduced_for) const {
  for (const WorldFile& file : files) {
    const std::string path = std::string(kRoot) + "/" + file.path;
    if (!reduced_for)
      memory.put(path, file.text.whole());
    else if (has(file.readers, *reduced_for))
      memory.put(path, file.text.reduced_for(*reduced_for));
  }
}

World make_world(std::uint32_t seed) {
  Sketch sketch(seed);
  World world;
  world.files.push_back({"portfolio.yaml", ConfigWriter(sketch).write()});
  for (const LadderSketch& ladder : sketch.ladders)
    world.files.push_back({ladder.file, LadderWriter(sketch, ladder).write()});
  for (const EntrySketch& entry : sketch.entries)
    world.files.push_back({entry.file, EntryWriter(sketch, entry).write(), entry.readers});
  for (const WritingSketch& page : sketch.pages)
    world.files.push_back({page.file, write_page(sketch, page), page.readers});
  // Only now is it known who is shown which file.
  for (const FileSketch& file : sketch.files)
    world.files.push_back({file.source, write_file(sketch, file), file.readers});
  world.canaries = std::move(sketch.canaries);
  return world;
}

}  // namespace dossier
