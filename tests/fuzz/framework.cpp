// A ladder of the user's own: read, assessed and reported.
// smoke: runs=1500 longest=4096 dictionary=framework seeds=src/builtin/frameworks

#include <optional>
#include <set>
#include <string>

#include "base/unicode.h"
#include "fuzz/support/assessed.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"
#include "fuzz/support/target.h"
#include "load/framework_schema.h"
#include "load/source_text.h"
#include "load/vocabulary.h"
#include "pipeline.h"

namespace dossier {
namespace {

// Of a framework in which nothing is at fault.
void demand_good_framework(const Framework& framework) {
  demand(is_slug(framework.id), "an id that is a slug", framework.id);
  const Share& share = framework.ready_when.share;
  demand(share.numerator >= 0 && share.denominator > 0 && share.numerator < share.denominator,
         "a share from 0 to below 1");
  demand(framework.window.count >= 1, "a window");
  std::set<std::string> categories;
  for (const Category& category : framework.categories) {
    demand(categories.insert(category.id).second, "a category once", category.id);
    std::set<std::string> items;
    for (const Item& item : category.items) {
      demand(items.insert(item.id).second, "an item once", item.id);
      demand(item.strong.entries >= 1 && item.strong.solid >= 0, "evidence that makes it strong");
    }
  }
  for (const Checkpoint& one : framework.checkpoints)
    demand(one.needs >= 1 && one.within.count >= 1, "a checkpoint that asks for something", one.id);
  if (framework.plan) demand(framework.plan->moved >= 1, "a plan that moves something");
}

constexpr const char* kFile = "frameworks/own.yaml";

// A portfolio that claims things.
Portfolio claiming() {
  Memory files;
  files.put("/p/portfolio.yaml",
            "name: Ada\nas_of: 2026-11-01\nplan: {start: 2026-10-01}\nteam: Payments\n");
  for (const std::string kind : {"adr", "win", "consultation"})
    files.put("/p/content/" + kind + ".md",
              "---\ntitle: A\ndate: 2026-10-05\nkind: " + kind +
                  "\nimpact: [{metric: m, after: 0}]\nteams: [Ledger]\n"
                  "checklist: [senior-checklist:technical/multi-team-system]\n---\ntext\n");
  Diagnostics out;
  auto portfolio = read_portfolio(files, "/p", {}, out);
  demand(!out.has_errors(), "a portfolio without a fault", lines_of(out));
  return std::move(*portfolio);
}

// The framework, or nothing when it is at fault by itself.
std::optional<Framework> read(const std::string& text, Diagnostics& out) {
  const std::string file = kFile;
  const auto map = parse_yaml(text, file, 1, out);
  demand(map.has_value() || out.has_errors(), "YAML or a reason");
  if (!map) return std::nullopt;
  Framework framework;
  framework.file = file;
  framework.own = true;
  Reading reading{file, out, nullptr, {}};
  read_value(*map, framework, reading);
  check_framework(framework, reading);
  if (out.has_errors()) return std::nullopt;
  return framework;
}

// The portfolio with the framework as its first, in place of a built-in one of its id.
Portfolio with(const Framework& framework) {
  static const Portfolio base = claiming();
  Portfolio portfolio = base;
  for (auto* known : {&portfolio.frameworks, &portfolio.dormant})
    std::erase_if(*known, [&](const Framework& one) { return one.id == framework.id; });
  portfolio.frameworks.insert(portfolio.frameworks.begin(), framework);
  return portfolio;
}

}  // namespace

void fuzz(std::string bytes) {
  Memory files;
  files.put(std::string("/p/") + kFile, bytes);
  Diagnostics out, again;
  const auto text = check_source(std::move(bytes), kFile, out);
  if (!text) return;
  const auto framework = read(*text, out);
  read(*text, again);
  demand(lines_of(out) == lines_of(again), "the same faults", lines_of(again));
  if (framework) {
    demand_good_framework(*framework);
    const Portfolio portfolio = with(*framework);
    const std::string file = kFile;
    const Vocabulary words{portfolio.kinds, portfolio.frameworks, portfolio.dormant, true};
    Reading reading{file, out, &words, {}};
    check_framework_words(*framework, reading);
    if (!out.has_errors()) demand_good_assessment(portfolio);
  }
  demand_good_diagnostics(out, files, "/p");
}

}  // namespace dossier
