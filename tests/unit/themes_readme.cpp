// themes/README.md prints the theme contract; this keeps it equal to the table that themes are
// checked against. DOSSIER_UPDATE=1 rewrites it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "render/contract.h"

namespace dossier {
namespace {

const std::string kReadme = std::string(DOSSIER_SOURCE_DIR) + "/themes/README.md";

std::string word_for(ContractName::Type type) {
  switch (type) {
    case ContractName::Type::text:
      return "text";
    case ContractName::Type::html:
      return "HTML";
    case ContractName::Type::flag:
      return "flag";
    case ContractName::Type::list:
      return "list";
  }
  return {};
}

std::string contract_as_markdown() {
  std::string out;
  std::string_view scope;
  for (const ContractName& row : contract()) {
    if (row.scope != scope) {
      scope = row.scope;
      bool page = false;
      for (const std::string_view name : template_names()) page = page || name == scope;
      const std::string title = scope == "every page" ? "Every page"
                                : page                ? "Template `" + std::string(scope) + "`"
                                                      : "Row `" + std::string(scope) + "`";
      out += "\n### " + title + "\n\n| name | type | meaning |\n|---|---|---|\n";
    }
    const std::string type =
        word_for(row.type) + (row.row.empty() ? "" : " of `" + std::string(row.row) + "`");
    out +=
        "| `" + std::string(row.name) + "` | " + type + " | " + std::string(row.meaning) + " |\n";
  }
  return out;
}

}  // namespace

TEST_CASE("themes/README.md prints the contract as it is") {
  std::ifstream file(kReadme);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto open = text.find("<!-- contract:");
  const auto close = text.find("<!-- /contract -->");
  REQUIRE(open != text.npos);
  REQUIRE(close != text.npos);
  const auto start = text.find('\n', open) + 1;
  const std::string wanted = contract_as_markdown() + "\n";
  if (std::getenv("DOSSIER_UPDATE") != nullptr) {
    text.replace(start, close - start, wanted);
    std::ofstream(kReadme) << text;
    return;
  }
  CHECK(text.substr(start, close - start) == wanted);
}

}  // namespace dossier
