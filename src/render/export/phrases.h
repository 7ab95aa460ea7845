// How a line of a resume starts: a verb of the kind's, in the past tense, and what it was done to,
// made of the entry's title so that the sentence holds whatever the title is.
#pragma once

#include <string>

#include "model/portfolio.h"

namespace dossier {

struct Phrase {
  std::string verb;    // "Designed"
  std::string object;  // "a transactional outbox for payment events"
};

// A title that starts with a verb lends it ("Cutting the build" is "Cut" "the build"). One that is
// a plain noun phrase stands behind the kind's verb, if that takes one. Any other is quoted:
// "Wrote" "the design document “Who owns the key?”".
Phrase phrase_of(const Entry& entry, const Kind& kind);

// "Paid Once" of "Talk: Paid Once": on one line, without the name of the kind before it.
std::string title_without_label(const Entry& entry, const Kind& kind);

// Whether the work reaches readers outside, so that its outcome says how far.
bool is_for_the_world(const Kind& kind);

}  // namespace dossier
