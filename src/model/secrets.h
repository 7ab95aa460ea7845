// What must not be found in the output for one audience, whatever made it: what the leak guard
// looks for. It is worked out from the whole portfolio by the rules of the contract, and the choke
// point is not asked, so that its mistakes are found, too: of what is seen only the names of
// headings count.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/seen.h"

namespace dossier {

struct Secret {
  std::string text;
  std::string what;  // "the title of the withheld content/a.md"
};

struct Secrets {
  std::vector<Secret> terms;    // wherever they stand
  std::vector<Secret> phrases;  // titles and replaced words: wherever they stand, but in `allowed`
  std::vector<Secret> slugs;    // what addresses make of terms and phrases: within names
  std::vector<Secret> hosts;    // as internal_host() has them; those below them, too
  std::vector<std::string> allowed;

  // Names that may not be a whole URL segment, fragment, JSON value or file name.
  std::map<std::string, std::string, std::less<>> names;  // the name -> what it is

  // Those of `names` that something published is called as well (a tag, a category): such a one is
  // a secret only where it names an entry.
  std::set<std::string, std::less<>> shared;

  bool empty() const {
    return terms.empty() && phrases.empty() && slugs.empty() && hosts.empty() && names.empty();
  }
};

Secrets secrets_of(const Portfolio& whole, const Seen& seen);

}  // namespace dossier
