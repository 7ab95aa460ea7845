#include "import/pull_kind.h"

#include <array>

#include "base/text.h"

namespace dossier {
namespace {

struct KindRow {
  std::string_view word;  // of a label, or in front of the colon of a title
  std::string_view kind;
};

constexpr std::array kKinds = {
    KindRow{"fix", "fix"},
    KindRow{"bug", "fix"},
    KindRow{"bugfix", "fix"},
    KindRow{"hotfix", "fix"},
    KindRow{"docs", "documentation"},
    KindRow{"documentation", "documentation"},
    KindRow{"migration", "migration"},
    KindRow{"feat", "feature"},
    KindRow{"feature", "feature"},
    KindRow{"enhancement", "feature"},
};

std::string_view kind_by(std::string_view word) {
  const std::string lower = lower_ascii(trim(word));
  for (const KindRow& row : kKinds)
    if (lower == row.word) return row.kind;
  return {};
}

}  // namespace

std::string kind_of_pull(std::string_view title, const std::vector<std::string>& labels) {
  for (const std::string_view label : labels)
    for (const std::string_view word : {label, label.substr(label.rfind(':') + 1)})
      if (!kind_by(word).empty()) return std::string(kind_by(word));
  const bool has_prefix = title.find(':') != title.npos;
  const auto kind = has_prefix ? kind_by(title.substr(0, title.find_first_of("(!:"))) : "";
  return kind.empty() ? "feature" : std::string(kind);
}

bool is_web_address(std::string_view url) {
  const std::string lower = lower_ascii(url.substr(0, 8));
  return lower.starts_with("https://") || lower.starts_with("http://");
}

}  // namespace dossier
