// A record as the evidence that it is: whose it is, of which kind, and what its body must keep.
#pragma once

#include "import/draft.h"
#include "import/record.h"

namespace dossier {

struct NotTaken {
  std::string reason;
};

// Without `id` and `source`.
Result<Draft, NotTaken> draft_of(const DecisionRecord& record, const ImportRequest& request);

}  // namespace dossier
