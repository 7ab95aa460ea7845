// The words that evidence advice looks for: which phrases weaken a claim and what to write instead,
// what counts as a number or an outcome, how headings announce options. Built in as data
// (builtin/wording.yaml), for one language.
#pragma once

#include <string>
#include <vector>

namespace dossier {

// Phrases that say no more than that somebody was there. All phrases are lower case and ASCII; a
// blank in them stands for any white space.
struct WeakPhrases {
  std::vector<std::string> phrases;
  bool leads = false;  // weak only as the verb that the text begins with
  std::string why;     // what a reader misses
  std::string write;   // the better shape
};

// A text that says "we" and never "I" does not show whose work it was.
struct Person {
  std::vector<std::string> many;
  std::vector<std::string> one;
  std::string why;
  std::string write;
};

struct Wording {
  std::string language;  // primary subtag: en
  std::vector<WeakPhrases> weak;
  Person person;
  std::vector<std::string> vague;      // of a win's title
  std::vector<std::string> numbers;    // numbers that are written as words
  std::vector<std::string> outcomes;   // words with which a result is told
  std::vector<std::string> options;    // words of a heading under which options are listed
  std::vector<std::string> option;     // how the heading of a single option begins
  std::vector<std::string> withdrawn;  // of a decision that no longer stands
};

}  // namespace dossier
