// themes/README.md prints the theme contract; this keeps it equal to the table that themes are
// checked against. DOSSIER_UPDATE=1 rewrites it. The example theme there is built, too.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "render/contract.h"
#include "unit/support/contract_examples.h"
#include "unit/support/portfolios.h"

namespace dossier {
namespace {

const std::string kReadme = std::string(DOSSIER_SOURCE_DIR) + "/themes/README.md";

std::string read_readme() {
  std::ifstream file(kReadme);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The n-th fenced block of a language, without what names its file.
std::string block(const std::string& text, const std::string& language, int number = 1) {
  std::size_t at = 0;
  for (; number > 0; --number) {
    at = text.find("```" + language + "\n", at);
    REQUIRE(at != text.npos);
    at += language.size() + 4;
  }
  return text.substr(at, text.find("```", at) - at);
}

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
  const ContractExamples examples;
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
      out += "\n### " + title + "\n\n| name | type | meaning | example |\n|---|---|---|---|\n";
    }
    const std::string type =
        word_for(row.type) + (row.row.empty() ? "" : " of `" + std::string(row.row) + "`");
    out += "| `" + std::string(row.name) + "` | " + type + " | " + std::string(row.meaning) +
           " | " + examples.of(row) + " |\n";
  }
  return out;
}

}  // namespace

TEST_CASE("themes/README.md prints the contract as it is") {
  std::string text = read_readme();
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

TEST_CASE("the sample portfolio has an example of every text and drawing, but for these") {
  const ContractExamples examples;
  std::string without;
  for (const ContractName& name : contract())
    if (name.type != ContractName::Type::list && name.type != ContractName::Type::flag &&
        examples.of(name).empty())
      without += std::string(name.scope) + ": " + std::string(name.name) + "\n";
  CHECK(without == "framework: source_url\n");  // its ladder has no address
}

TEST_CASE("the example theme in themes/README.md makes what the page says") {
  const std::string text = read_readme();
  PortfolioFiles files({{"content/seventh-consumer.md",
                         entry_text("A seventh consumer of the outbox",
                                    "date: 2026-10-28\nkind: win\nsummary: Left out.\n"
                                    "impact: [{metric: questions asked, before: 17, after: 0}]\n")},
                        {"themes/mine/theme.yaml", block(text, "yaml")},
                        {"themes/mine/partials/row.mustache", block(text, "mustache")},
                        {"themes/mine/partials/traced.mustache", block(text, "mustache", 2)}},
                       "team: Payments\n");
  Target target = PortfolioFiles::target_for(Audience::self);
  target.theme = "mine";
  const Site site = files.make(target);
  CHECK(site.files.at("index.html").bytes.find(block(text, "html")) != std::string::npos);
  CHECK(site.files.at("readiness/index.html").bytes.find("<p>Payments</p>") != std::string::npos);
}

}  // namespace dossier
