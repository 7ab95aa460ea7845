// A published ladder, or a checklist in Markdown, as a framework file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dossier {

struct LadderItem {
  std::string title;
  std::string hint;
};

struct LadderCategory {
  std::string title;
  std::vector<LadderItem> items;
};

struct Ladder {
  std::string title;
  std::vector<LadderCategory> categories;  // each has an item
};

struct LadderFault {
  std::string reason;
  std::vector<std::string> levels;  // of which one must be chosen
};

// Reads Markdown (`## Category`, `- [ ] item`), the YAML of Financial Times and impact-mcp, or the
// JSON of UNiDAYS and Mahara. `level` picks one where there are several; `name` is the title where
// the text has none.
Result<Ladder, LadderFault> read_ladder(const std::string& text, std::string_view name,
                                        std::string_view level);

// The file of a framework; the ids of items are slugs of their text, unique in their category.
std::string ladder_yaml(const Ladder& ladder, std::string_view id, std::string_view source);

}  // namespace dossier
