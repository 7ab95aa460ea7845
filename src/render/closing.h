// Closes links of what is seen that lead to what is not, and that would say what it is called.
#pragma once

#include <set>
#include <string>

#include "model/seen.h"
#include "render/anchors.h"

namespace dossier {

// The lists that the reader may be told of, by output path. Those of a checklist or a stage may be
// about what the reader has nothing to see of: only the owner and the manager are told of all.
std::set<std::string> open_lists(const Seen& seen);

// Links to headings in what the reader does not see lose their fragment, or within a page become
// plain text. `anchors` are those of what is seen.
void close_fragments(Body& body, const Anchors& anchors);

// The same for all that is seen; and artifacts that are lists which the reader is not told of are
// links no more, and without a label go altogether. Every body has been parsed.
void close_links(Seen& seen);

}  // namespace dossier
