// The artifacts of an entry, by what they lead to.
#include <array>

#include "base/text.h"
#include "unit/support/canaries/entry_writer.h"

namespace dossier {
namespace {

// Where nothing is that could be linked to: what stands in the place of a link to what is withheld.
constexpr std::string_view kNowhere = "withheld:0";

std::string item(const std::string& label, std::string_view url, const std::string& visibility) {
  const std::string named = label.empty() ? "" : "label: " + label + ", ";
  return cat({"  - {", named, "url: ", quote_yaml(url), visibility, "}\n"});
}

}  // namespace

void EntryWriter::add_artifacts(Pieces& out) {
  Pieces items;
  Readers any = kNobody;
  const int count = draw_.between(1, 3);
  for (int i = 0; i < count; ++i) add_artifact(items, any);
  out.add("artifacts:\n", any);
  out.add(items);
}

void EntryWriter::add_artifact(Pieces& items, Readers& any) {
  using Write = void (EntryWriter::*)(Pieces&, const Place&, const std::string&);
  static constexpr std::array<Write, 7> sorts = {
      &EntryWriter::artifact_outside,    &EntryWriter::artifact_outside,
      &EntryWriter::artifact_of_writing, &EntryWriter::artifact_of_list,
      &EntryWriter::artifact_of_file,    &EntryWriter::artifact_inside,
      &EntryWriter::artifact_of_term};
  const bool own = draw_.chance(60);
  const Audience visibility = draw_.one_of(kAudiences);
  const Readers readers = own ? entry_.readers & up_to(visibility) : entry_.readers;
  Pieces one;
  (this->*draw_.one_of(sorts))(one, place("an artifact", readers),
                               own ? cat({", visibility: ", word_of(visibility)}) : "");
  items.add(one, readers);
  any |= readers;
}

std::string EntryWriter::label(const Place& place) {
  return draw_.chance(60) ? pen_.yaml(place) : std::string();
}

void EntryWriter::artifact_outside(Pieces& items, const Place& place,
                                   const std::string& visibility) {
  const std::string named = label(place);
  const std::string url = cat({"https://", pen_.word(place), ".example/", pen_.word(place)});
  items.add(item(named, url, visibility));
}

// Without a label, a link to what is withheld would be nothing but its address.
void EntryWriter::artifact_of_writing(Pieces& items, const Place& place,
                                      const std::string& visibility) {
  const std::size_t at = draw_.below(sketch_.entries.size());
  const WritingSketch& target = sketch_.entries[at];
  const std::string named = label(place);
  const bool by_file = draw_.chance(50);
  const std::string way =
      by_file ? way_between(entry_.file, target.file) : "/evidence/" + target.id + "/";
  // The name of a file is all that stands there without a label.
  if (by_file)
    sketch_.canaries.show(word_in(target.file),
                          {"a linked file", place.readers & target.readers, {}});
  items.add(item(named, way, visibility), target.readers,
            named.empty() ? "" : item(named, kNowhere, visibility));
}

void EntryWriter::artifact_of_list(Pieces& items, const Place& place,
                                   const std::string& visibility) {
  const std::string named = label(place);
  const ListSketch list = sketch_.any_list();
  items.add(item(named, list.address, visibility), list.readers,
            named.empty() ? "" : item(named, kNowhere, visibility));
}

void EntryWriter::artifact_of_file(Pieces& items, const Place& place,
                                   const std::string& visibility) {
  const std::string named = label(place);
  FileSketch& file = sketch_.files[draw_.below(sketch_.files.size())];
  file.readers |= place.readers;
  sketch_.canaries.show(file.name_word, place);
  items.add(item(named, way_between(entry_.file, file.source), visibility));
}

void EntryWriter::artifact_inside(Pieces& items, const Place& place,
                                  const std::string& visibility) {
  if (sketch_.hosts.empty()) return artifact_outside(items, place, visibility);
  const std::string named = label(place);
  items.add(item(named, pen_.internal_address(place), visibility));
}

void EntryWriter::artifact_of_term(Pieces& items, const Place& place,
                                   const std::string& visibility) {
  if (sketch_.terms.empty()) return artifact_outside(items, place, visibility);
  const TermSketch& term = draw_.one_of(sketch_.terms);
  const Place open = place.for_only(term.readers());
  sketch_.canaries.show(term.word, open);
  const std::string named = label(place);
  const std::string url =
      cat({"https://", pen_.word(open), ".example/", replace_all(term.text, " ", "-")});
  items.add(item(named, url, visibility));
}

}  // namespace dossier
