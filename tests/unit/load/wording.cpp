#include "load/wording.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "builtin/builtin.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

TEST_CASE("the built-in wording has no fault") {
  Diagnostics out;
  const Wording wording = read_wording(builtin_file("wording.yaml"), out);
  CHECK(faults(out) == "");
  CHECK(wording.language == "en");
  CHECK(wording.weak.size() >= 3);
}

// Rules compare with words in lower case, in which apostrophes and hyphens part words.
TEST_CASE("every phrase is lower case, ASCII, and of letters and single blanks") {
  const Wording wording = builtin_wording();
  std::vector<std::string> all;
  for (const auto* list :
       {&wording.person.many, &wording.person.one, &wording.vague, &wording.numbers,
        &wording.outcomes, &wording.options, &wording.option, &wording.withdrawn}) {
    CHECK(!list->empty());
    all.insert(all.end(), list->begin(), list->end());
  }
  for (const WeakPhrases& weak : wording.weak)
    all.insert(all.end(), weak.phrases.begin(), weak.phrases.end());
  for (const std::string& phrase : all) {
    CAPTURE(phrase);
    CHECK(std::all_of(phrase.begin(), phrase.end(),
                      [](char c) { return c == ' ' || (c >= 'a' && c <= 'z'); }));
    CHECK(phrase.find("  ") == phrase.npos);
    CHECK((!phrase.starts_with(' ') && !phrase.ends_with(' ')));
  }
}

TEST_CASE("a wording file with faults says where") {
  Diagnostics out;
  read_wording("language: en\nweek: []\n", out);
  CHECK(faults(out).starts_with("wording.yaml:2:1 [unknown-key] unknown key 'week'"));
}

}  // namespace
}  // namespace dossier
