// A draft as the file that it becomes: front matter with every scalar quoted, and a body that holds
// no block mark, no front matter and no link that would lead nowhere from where it now lies.
#pragma once

#include <string>
#include <string_view>

#include "import/body_links.h"
#include "import/draft.h"

namespace dossier {

// `draft.id`, `draft.tags` and `draft.claims` are final.
std::string draft_text(const Draft& draft, std::string_view body);

// The body with `:::` and a first `---` escaped, and without relative links.
std::string safe_body(std::string_view markdown, const LinkBase& base = {});

// The body as a code block, for one that cannot be an entry's body as it is.
std::string fenced_body(std::string_view markdown);

}  // namespace dossier
