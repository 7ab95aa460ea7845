// A value for each name of the theme contract, as the sample portfolio of this repository has it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "io/disk.h"
#include "render/contract.h"
#include "render/frame.h"
#include "unit/support/portfolios.h"

namespace dossier {

class ContractExamples {
 public:
  ContractExamples() {
    Disk disk;
    Diagnostics out;
    const auto portfolio = read_portfolio(disk, DOSSIER_SOURCE_DIR, {}, out);
    REQUIRE(portfolio.has_value());
    for (const Audience reader : {Audience::self, Audience::everyone})
      take_site(*portfolio, PortfolioFiles::target_for(reader));
  }

  // In the README's words, or nothing where the sample has none.
  std::string of(const ContractName& name) const {
    const auto found = values_.find({name.scope, name.name});
    return found == values_.end() ? std::string() : found->second;
  }

 private:
  void take_site(const Portfolio& portfolio, const Target& target) {
    Viewed viewed(portfolio, target);
    viewed.view.script_path = "assets/filter.js";
    for (const PagePlan& page : viewed.pages) {
      FileReferences references;
      take("every page", frame_of(viewed.view, page));
      take(page.template_name, page.content(viewed.view, page, references));
    }
  }

  void take(std::string_view scope, const Fields& fields) {
    for (const auto& [name, value] : fields.fields()) {
      const ContractName* known = find_name(scope, name);
      REQUIRE(known != nullptr);
      if (const auto* rows = std::get_if<FieldsList>(&value)) {
        for (const Fields& row : *rows) take(known->row, row);
        continue;
      }
      const bool* flag = std::get_if<bool>(&value);
      const auto* html = std::get_if<Html>(&value);
      const std::string text = flag != nullptr   ? (*flag ? "true" : "")
                               : html != nullptr ? html->text
                                                 : std::get<std::string>(value);
      if (!text.empty()) values_.try_emplace({known->scope, known->name}, as_code(text));
    }
  }

  // One line, short, and safe in a cell of a Markdown table.
  static std::string as_code(const std::string& text) {
    constexpr std::size_t most = 60;
    std::string line = replace_all(replace_all(text, "\n", " "), "`", "'");
    if (count_code_points(line) > most) line = shorten(line, most);
    return "`" + replace_all(line, "|", "\\|") + "`";
  }

  std::map<std::pair<std::string_view, std::string_view>, std::string> values_;
};

}  // namespace dossier
