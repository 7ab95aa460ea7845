// The files of own frameworks.
#include "base/text.h"
#include "unit/support/canaries/config_writer.h"

namespace dossier {
namespace {

Place in(const std::string& what, Readers readers, const std::string& file) {
  return {what, readers, {file}};
}

}  // namespace

Place LadderWriter::place(const std::string& what, Readers evidence,
                          const std::string& page) const {
  return {what + " of " + ladder_.file, ladder_.shown(evidence), {page}};
}

Pieces LadderWriter::write() {
  show_ids();
  const std::string page = "checklist/" + ladder_.id + "/index.html";
  // An export names a ladder that has stages alone, too.
  const Place facts{
      "a fact of " + ladder_.file, ladder_.anywhere(), {page}, ladder_.in_categories()};
  Pieces out;
  out.add(
      cat({"id: ", ladder_.id, "\ntitle: ", pen_.yaml(facts), "\nsource: {name: ", pen_.yaml(facts),
           ", url: \"https://", pen_.word(facts), ".example/\"}\ncategories:\n"}));
  for (const CategorySketch& category : ladder_.categories) add_category(out, category);
  add_stages(out);
  add_signals(out);
  add_plan(out);
  return out;
}

// Ids stand in addresses where the ladder is active; where not, in what the owner and the manager
// export of claims.
void LadderWriter::show_ids() {
  Canaries& canaries = sketch_.canaries;
  const std::string home = "checklist/" + ladder_.id + "/";
  canaries.show(
      ladder_.word,
      {"the id of a ladder", ladder_.anywhere(), {home + "index.html"}, ladder_.in_categories()});
  for (const CategorySketch& category : ladder_.categories) {
    const std::string page = home + category.id + "/index.html";
    canaries.show(category.word, place("the id of a category", category.evidence, page));
    canaries.show(category.word, in("a listed category", category.listed & kGaps, kJsonExport));
    for (const ItemSketch& item : category.items) {
      canaries.show(item.word, place("the id of an item", item.evidence, page));
      const Place claimed = in("the id of a claimed item", item.claimed & kGaps, kJsonExport);
      for (const std::string* word : {&ladder_.word, &category.word, &item.word})
        canaries.show(*word, claimed);
    }
  }
  for (const StageSketch& stage : ladder_.stages) {
    canaries.show(stage.word, in("the id of a stage", stage.evidence, "index.json"));
    canaries.show(stage.word,
                  place("the id of a stage", stage.evidence, "stages/" + stage.id + "/index.html"));
  }
}

void LadderWriter::add_category(Pieces& out, const CategorySketch& category) {
  const std::string page = cat({"checklist/", ladder_.id, "/", category.id, "/index.html"});
  const Place shown = place("a category", category.evidence, page);
  Pieces one;
  one.add(cat({"  - id: ", category.id, "\n    title: ", pen_.yaml(shown),
               "\n    summary: ", pen_.yaml(shown), "\n    items:\n"}));
  Readers any = kNobody;
  for (const ItemSketch& sketch : category.items) {
    const Readers readers = sketch.evidence | kGaps;
    one.add(item(sketch), readers);
    any |= readers;
  }
  // A category that entries list and of which nobody claims an item has some item all the same.
  one.add("", any, "      - {id: none, title: none}\n");
  out.add(one, category.evidence | kGaps);
}

Pieces LadderWriter::item(const ItemSketch& item) {
  const std::string page = cat({"checklist/", ladder_.id, "/", item.ref.category, "/index.html"});
  const Place shown = place("an item", item.evidence, page);
  // The pages keep hints for those who know of gaps; an export has that of what is shown.
  const Place hint{"the hint of an item", shown.readers, {page}, kGaps};
  std::vector<std::string> also;
  for (const ItemRef& ref : item.also) also.push_back(quote_yaml(to_string(ref)));
  Pieces out;
  out.add(cat({"      - {id: ", item.ref.item, ", title: ", pen_.yaml(shown),
               ", hint: ", pen_.yaml(hint), ", also: [", join(also, ", "), "]}\n"}));
  return out;
}

// A stage that somebody sees has an entry, and so its checkpoint passes.
void LadderWriter::add_stages(Pieces& out) {
  if (ladder_.stages.empty()) return;
  Pieces stages, checkpoints;
  Readers any = kNobody;
  for (const StageSketch& stage : ladder_.stages) {
    const Place shown = place("a stage", stage.evidence, "stages/" + stage.id + "/index.html");
    const std::string check = "check-" + stage.word;
    const Readers readers = stage.evidence | kGaps;
    stages.add(cat({"  - {id: ", stage.id, ", title: ", pen_.yaml(shown),
                    ", summary: ", pen_.yaml(shown), ", checkpoints: [", check, "]}\n"}),
               readers);
    checkpoints.add(
        cat({"  - {id: ", check, ", title: ", pen_.yaml(shown), ", question: ", pen_.yaml(shown),
             ", within: 60 months, where: {stage: ", stage.id, "}}\n"}),
        readers);
    any |= readers;
  }
  out.add("stages:\n", any);
  out.add(stages);
  out.add("checkpoints:\n", any);
  out.add(checkpoints);
}

void LadderWriter::add_signals(Pieces& out) {
  const Place shown = place("a signal", kNobody, "readiness/index.html");
  Place reading = shown;
  reading.files.clear();  // one of the two is shown
  out.add(cat({"signals:\n  - {id: sig, title: ", pen_.yaml(shown), ", within: 60 months, trap: ",
               pen_.yaml(reading), ", progressing: ", pen_.yaml(reading),
               ", progressing_when: {where: {decision: true}}}\n"}),
          kGaps);
}

// Not shown: the plan is that of promotion-path, which is listed first.
void LadderWriter::add_plan(Pieces& out) {
  const Place nowhere{"a plan that another comes before", kNobody, {}};
  out.add(cat({"plan:\n  phases:\n    - {id: one, days: [1, 30], title: ", pen_.yaml(nowhere),
               ", tasks: [{id: a, text: ", pen_.yaml(nowhere), "}]}\n"}),
          kNobody);
}

}  // namespace dossier
