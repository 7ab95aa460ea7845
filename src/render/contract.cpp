#include "render/contract.h"

#include <array>

namespace dossier {
namespace {

constexpr std::array kTemplates = std::to_array<std::string_view>(
    {"index", "evidence", "entry", "framework", "category", "stage", "artifacts", "timeline", "tag",
     "page", "404", "alias", "packet", "readiness", "gaps", "plan", "fork"});

}  // namespace

std::span<const std::string_view> template_names() { return kTemplates; }

const ContractName* find_name(std::string_view scope, std::string_view name) {
  const bool flag = name.starts_with(kHasPrefix);
  if (flag) name.remove_prefix(kHasPrefix.size());
  for (const ContractName& row : contract())
    if (row.scope == scope && row.name == name && (!flag || row.type == ContractName::Type::list))
      return &row;
  return nullptr;
}

}  // namespace dossier
