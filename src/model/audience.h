// Who reads: from the owner alone to everyone. Marked on a thing (its `visibility`), it is the
// widest audience that may read it; asked of a build, it is who the pages are for.
#pragma once

#include <array>
#include <span>

#include "model/names.h"

namespace dossier {

enum class Audience { self, manager, internal, everyone };  // narrow to wide

// `private` is the same word as `self`.
inline std::span<const Named<Audience>> names(Audience) {
  static constexpr std::array<Named<Audience>, 5> table = {{{"self", Audience::self},
                                                            {"private", Audience::self},
                                                            {"manager", Audience::manager},
                                                            {"internal", Audience::internal},
                                                            {"public", Audience::everyone}}};
  return table;
}

// Each audience sees what is marked for it and for all wider ones.
constexpr bool may_read(Audience reader, Audience marked) { return reader <= marked; }

}  // namespace dossier
