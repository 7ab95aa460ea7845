// The theme contract: every name that a template may use, where, and what it stands for. The same
// table checks themes when they are loaded and is printed in themes/README.md, which a test keeps
// equal to it.
#pragma once

#include <span>
#include <string_view>

namespace dossier {

struct ContractName {
  enum class Type { text, html, flag, list };
  std::string_view scope;  // "every page", a page template such as "entry", or a row such as "row"
  std::string_view name;
  Type type = Type::text;
  std::string_view row;      // of a list: the scope that its rows have
  std::string_view meaning;  // one phrase
};

// A list NAME also gives the flag has_NAME: it is not empty.
inline constexpr std::string_view kHasPrefix = "has_";

std::span<const ContractName> contract();

// The pages that a theme has a template for.
std::span<const std::string_view> template_names();

// The name as seen inside `scope`, or null; for has_NAME that of the list.
const ContractName* find_name(std::string_view scope, std::string_view name);

}  // namespace dossier
