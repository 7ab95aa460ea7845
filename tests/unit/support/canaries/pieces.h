// A file of a random portfolio, as pieces that know who reads them. From them come the file
// itself and, for every audience, the file as it would be if what is withheld from that audience
// had never been written: nobody of that audience may be able to tell which of the two was built.
#pragma once

#include <string>
#include <vector>

#include "unit/support/canaries/canary.h"

namespace dossier {

class Pieces {
 public:
  // A text; for whoever is not among the readers `instead` stands there.
  void add(std::string text, Readers readers = kEverybody, std::string instead = {});

  // The pieces of another; whoever is not among the readers has none of them.
  void add(const Pieces& inner, Readers readers = kEverybody, std::string instead = {});

  std::string whole() const;
  std::string reduced_for(Audience reader) const;

 private:
  struct Piece {
    std::string text;
    Readers scope = kEverybody;  // whoever else has nothing here, not even `instead`
    Readers readers = kEverybody;
    std::string instead;
  };

  std::vector<Piece> pieces_;
};

}  // namespace dossier
