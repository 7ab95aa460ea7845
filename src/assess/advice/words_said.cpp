#include <array>
#include <optional>

#include "assess/advice/outline.h"
#include "assess/advice/rules.h"
#include "assess/advice/words.h"

namespace dossier {
namespace {

constexpr std::size_t kShortTitle = 4;  // a title of fewer words needs a name or a number

// A text that readers meet first, and what is read beside it.
struct Opening {
  Words words;
  bool carried = false;  // by a number or an outcome beside it
  Position at;
  std::string_view value;  // empty: the body
};

std::string_view first_paragraph(const Entry& entry) {
  return entry.body.document ? std::string_view(entry.body.document->first_paragraph)
                             : std::string_view();
}

bool carries(const Words& words, const Wording& wording) {
  return words.has_number(wording.numbers) || words.has_any(wording.outcomes);
}

std::array<Opening, 3> openings_of(const Entry& entry, const Wording& wording) {
  const Words title(entry.title), summary(entry.summary), paragraph(first_paragraph(entry));
  const bool told = carries(summary, wording);
  return {Opening{title, told || carries(title, wording), entry.title_at, entry.title},
          Opening{summary, told, entry.summary_at, entry.summary},
          Opening{paragraph, carries(paragraph, wording), {}, {}}};
}

// In the body the line that has the phrase, or its first line when the phrase spans two.
Location place_of(const Entry& entry, const Opening& opening, const std::string& phrase) {
  if (!opening.value.empty()) return place_of(entry, opening.at, opening.value);
  for (const Section& section : sections_of(entry.body))
    for (const OutlineLine& line : section.lines)
      if (const auto column = column_of(line.text, phrase))
        return {entry.file, {line.number, *column}, static_cast<int>(phrase.size())};
  return {entry.file, {entry.body.first_line, 1}, 1};
}

std::optional<Finding> find_weak_phrase(const EntryCase& one, const Opening& opening) {
  for (const WeakPhrases& weak : one.wording.weak) {
    const std::string* phrase =
        weak.leads ? opening.words.led_by(weak.phrases) : opening.words.first_of(weak.phrases);
    if (phrase != nullptr)
      return Finding{&one.entry, place_of(one.entry, opening, *phrase),
                     quoted(*phrase) + " " + weak.why, weak.write};
  }
  return std::nullopt;
}

// Whether the entry speaks of several people and never of its author. What is itself a document of
// the team (a decision record, a design) may.
bool hides_author(const EntryCase& one, const std::array<Opening, 3>& openings) {
  if (one.kind.artifact) return false;
  for (const Opening& opening : openings)
    if (opening.words.has_any(one.wording.person.one)) return false;
  return !one.entry.body.document ||
         !Words(one.entry.body.document->text).has_any(one.wording.person.one);
}

}  // namespace

Findings find_weak_wording(const EntryCase& one) {
  const Entry& entry = one.entry;
  if (!entry.impact.empty()) return {};  // the outcome stands beside all of them
  Findings found;
  const auto openings = openings_of(entry, one.wording);
  bool hidden = hides_author(one, openings);
  for (const Opening& opening : openings) {
    if (opening.carried) continue;
    if (auto weak = find_weak_phrase(one, opening)) {
      found.push_back(std::move(*weak));
      continue;
    }
    const Person& person = one.wording.person;
    const std::string* many = hidden ? opening.words.first_of(person.many) : nullptr;
    if (many == nullptr) continue;
    hidden = false;  // said once
    found.push_back(
        {&entry, place_of(entry, opening, *many), quoted(*many) + " " + person.why, person.write});
  }
  return found;
}

Findings find_vague_win(const EntryCase& one) {
  const Entry& entry = one.entry;
  const Words title(entry.title);
  if (entry.kind != "win" || title.has_number(one.wording.numbers) || names_something(entry.title))
    return {};
  const std::string* vague = title.first_of(one.wording.vague);
  if (vague == nullptr)
    for (const WeakPhrases& weak : one.wording.weak)
      if (vague == nullptr && !weak.leads) vague = title.first_of(weak.phrases);
  if (vague == nullptr && title.count() >= kShortTitle) return {};
  return {{&entry, place_of(entry, entry.title_at, entry.title),
           vague != nullptr ? quoted(*vague) + " could be said of any week"
                            : "a title of so few words could be any week's",
           "name the thing decided or changed, or its number: \"Drove the API versioning "
           "decision\", \"Deploys went from 40 minutes to 6\""}};
}

}  // namespace dossier
