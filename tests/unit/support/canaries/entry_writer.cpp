#include "unit/support/canaries/entry_writer.h"

#include <array>

#include "base/text.h"
#include "model/names.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 3> kRoles = {"author", "lead", "contributor"};
constexpr std::array<std::string_view, 3> kOrigins = {"self-identified", "ambiguous", "assigned"};

std::string plain_ref(const ItemRef& ref) {
  return ref.framework == "senior-checklist" ? ref.category + "/" + ref.item : to_string(ref);
}

}  // namespace

std::string visibility_line(const WritingSketch& writing) {
  if (!writing.says_visibility) return {};
  return cat({"visibility: ", word_of(writing.visibility), "\n"});
}

EntryWriter::EntryWriter(Sketch& sketch, const EntrySketch& entry)
    : sketch_(sketch), draw_(sketch.draw), pen_(sketch), entry_(entry) {}

Place EntryWriter::place(const std::string& what, Readers readers) const {
  return {what + " of " + entry_.file, readers, {entry_.page(), kJsonExport}};
}

Pieces EntryWriter::write() {
  Pieces out;
  out.add("---\n");
  add_identity(out);
  if (draw_.chance(70)) add_replaceable(out, "summary", &EntryWriter::summary);
  if (draw_.chance(60)) add_replaceable(out, "impact", &EntryWriter::impact);
  if (draw_.chance(50)) add_replaceable(out, "teams", &EntryWriter::teams);
  if (draw_.chance(50)) add_replaceable(out, "asked_by", &EntryWriter::asked_by);
  if (!public_words_.empty()) out.add("public:\n" + public_words_, kNobody);
  add_claims(out);
  add_facts(out);
  if (draw_.chance(40)) add_updates(out);
  if (draw_.chance(50)) add_feedback(out);
  if (draw_.chance(60)) add_artifacts(out);
  add_own_business(out);
  out.add("---\n");
  std::vector<std::string> files = sketch_.feeds_of(entry_);
  files.insert(files.end(), {entry_.page(), kJsonExport, "index.json"});
  out.add(BodyWriter(sketch_, entry_).write(files));
  return out;
}

// The public reads `public:` in the place of what it replaces, and nobody else reads it at all.
void EntryWriter::add_replaceable(Pieces& out, const std::string& key, Value value) {
  const bool replaced = draw_.chance(50);
  Place own = place("the " + key);
  if (key == "title") {
    for (const char* list : {"evidence/index.html", "timeline/index.html", "index.json"})
      own.files.emplace_back(list);
    for (std::string& feed : sketch_.feeds_of(entry_)) own.files.push_back(std::move(feed));
  }
  Place instead = own.for_only(kPublic);
  instead.what = "the public " + own.what;
  if (replaced) own.readers &= ~kPublic;
  const std::string line = key + ": " + (this->*value)(own) + "\n";
  if (!replaced) return out.add(line);
  const std::string public_line = key + ": " + (this->*value)(instead) + "\n";
  out.add(line, ~kPublic, public_line);
  public_words_ += "  " + public_line;
}

void EntryWriter::add_identity(Pieces& out) {
  add_replaceable(out, "title", &EntryWriter::title);
  const Place named = place("the id");
  sketch_.canaries.show(word_in(entry_.id), named);
  if (entry_.says_id) {
    sketch_.canaries.show(word_in(entry_.file),
                          {"the file", entry_.readers & only(Audience::self), {kJsonExport}});
    out.add("id: " + entry_.id + "\n");
  }
  sketch_.canaries.show_date(entry_.date, place("the date"));
  out.add(cat(
      {"date: ", iso_date(entry_.date), "\nkind: ", entry_.kind, "\n", visibility_line(entry_)}));
  if (!entry_.stage.empty()) out.add("stage: " + entry_.stage + "\n");
  if (entry_.draft) out.add("draft: true\n");
  if (entry_.wins) out.add("win: true\n");
  if (draw_.chance(30)) out.add("featured: " + std::to_string(draw_.between(1, 5)) + "\n");
}

std::string EntryWriter::teams(const Place& place) {
  return cat({"[", pen_.yaml(place), ", ", pen_.yaml(place), "]"});
}

std::string EntryWriter::asked_by(const Place& place) {
  return cat({"{team: ", pen_.yaml(place), ", role: ", pen_.yaml(place),
              ", name: ", pen_.yaml(place), "}"});
}

std::string EntryWriter::impact(const Place& place) {
  const std::string before = sketch_.canaries.number("an amount of " + entry_.file);
  sketch_.canaries.show(before, place);
  std::string after;
  if (sketch_.number_term && draw_.chance(40)) {
    after = sketch_.number_term->text;
    pen_.show_term(*sketch_.number_term, place);
  } else {
    after = pen_.yaml(place);
  }
  return cat({"[{metric: ", pen_.yaml(place), ", before: ", before, ", after: ", after,
              ", unit: ", pen_.yaml(place), "}, {text: ", pen_.yaml(place), "}]"});
}

void EntryWriter::add_claims(Pieces& out) {
  if (!entry_.claims.empty()) {
    const bool as_map = draw_.chance(70);
    out.add("checklist:\n");
    for (const ItemRef& ref : entry_.claims)
      out.add(as_map ? claim(ref) : "  - \"" + plain_ref(ref) + "\"\n");
  }
  if (entry_.categories.empty()) return;
  out.add("category: [" + join(entry_.categories, ", ") + "]\n");
}

// What is claimed of a ladder that is not active is for those who know of gaps.
std::string EntryWriter::claim(const ItemRef& ref) {
  bool active = true;
  for (const LadderSketch& ladder : sketch_.ladders)
    if (ladder.id == ref.framework) active = ladder.active;
  Place why = place("the reason of a claim");
  if (!active) why = {why.what, entry_.readers & kGaps, {kJsonExport}};
  const std::string key = "  \"" + plain_ref(ref) + "\": ";
  if (draw_.chance(50)) return cat({key, pen_.yaml(why), "\n"});
  const Date date = sketch_.new_date();
  sketch_.canaries.show_date(date, why);
  return cat({key, "{why: ", pen_.yaml(why), ", attested_by: ", pen_.yaml(why),
              ", attested_on: ", iso_date(date), "}\n"});
}

void EntryWriter::add_facts(Pieces& out) {
  out.add(cat({"role: ", draw_.one_of(kRoles), "\n"}));
  if (draw_.chance(50)) out.add(cat({"origin: ", draw_.one_of(kOrigins), "\n"}));
  if (draw_.chance(30)) out.add("changed_team: true\n");
  if (draw_.chance(30)) out.add("decision: true\n");
  if (draw_.chance(40)) {
    const std::string reach = sketch_.canaries.number("the reach of " + entry_.file);
    sketch_.canaries.show(reach, place("the reach"));
    out.add("engineers_affected: " + reach + "\n");
  }
  if (draw_.chance(50)) out.add(cat({"business: ", pen_.yaml(place("the business")), "\n"}));
  if (entry_.tags.empty()) return;
  std::vector<std::string> tags;
  for (const std::size_t tag : entry_.tags) {
    sketch_.canaries.show(sketch_.tags[tag].word, place("a tag"));
    tags.push_back(quote_yaml(sketch_.tags[tag].text));
  }
  if (!sketch_.terms.empty() && draw_.chance(30))
    tags.push_back(quote_yaml(cat({pen_.word(place("a tag")), " ", pen_.term(place("a tag"))})));
  out.add("tags: [" + join(tags, ", ") + "]\n");
}

void EntryWriter::add_updates(Pieces& out) {
  const Date date = sketch_.new_date();
  sketch_.canaries.show_date(date, place("the date of an update"));
  out.add(cat(
      {"updates:\n  - {date: ", iso_date(date), ", text: ", pen_.yaml(place("an update")), "}\n"}));
}

void EntryWriter::add_feedback(Pieces& out) {
  Pieces items;
  Readers any = kNobody;
  const int count = draw_.between(1, 3);
  for (int i = 0; i < count; ++i) {
    const bool own = draw_.chance(60);
    const Audience visibility = draw_.one_of(kAudiences);
    const Readers readers = own ? entry_.readers & up_to(visibility) : entry_.readers;
    const Place said = place("feedback", readers);
    std::string item = cat({"  - {text: ", pen_.yaml(said), ", from: ", pen_.yaml(said)});
    if (own) item += cat({", visibility: ", word_of(visibility)});
    items.add(item + "}\n", readers);
    any |= readers;
  }
  out.add("feedback:\n", any);
  out.add(items);
}

// What only its owner has.
void EntryWriter::add_own_business(Pieces& out) {
  if (draw_.chance(30))
    out.add(cat({"source: ",
                 pen_.yaml({"the source", entry_.readers & only(Audience::self), {kJsonExport}}),
                 "\n"}));
  if (draw_.chance(40)) {
    const std::string alias = "old-" + sketch_.new_word("an alias of " + entry_.file);
    sketch_.canaries.show(word_in(alias), {"an alias", entry_.readers, {alias + "/index.html"}});
    out.add("aliases: [/" + alias + "/]\n");
  }
}

Pieces write_page(Sketch& sketch, const WritingSketch& page) {
  Pen pen(sketch);
  const Place shown{"the title of " + page.file, page.readers, {page.page(), kJsonExport}};
  const Place summary{"the summary of " + page.file, page.readers, {page.page(), kJsonExport}};
  Pieces out;
  out.add(cat({"---\ntitle: ", pen.yaml(shown), "\n", visibility_line(page)}));
  sketch.canaries.show(word_in(page.id), shown);
  if (sketch.draw.chance(50)) out.add(cat({"summary: ", pen.yaml(summary), "\n"}));
  if (sketch.draw.chance(30)) out.add("order: " + std::to_string(sketch.draw.between(1, 3)) + "\n");
  if (sketch.draw.chance(40)) {
    const std::string alias = "old-" + sketch.new_word("an alias of " + page.file);
    sketch.canaries.show(word_in(alias), {"an alias", page.readers, {alias + "/index.html"}});
    out.add("aliases: [/" + alias + "/]\n");
  }
  out.add("---\n");
  out.add(BodyWriter(sketch, page).write({page.page(), kJsonExport}));
  return out;
}

}  // namespace dossier
