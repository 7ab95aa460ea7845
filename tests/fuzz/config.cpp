// portfolio.yaml: whatever it says, its faults stand inside it; and what has none can be reported.
// smoke: runs=700 longest=2048 dictionary=config

#include <string>

#include "base/path.h"
#include "base/unicode.h"
#include "fuzz/support/assessed.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"
#include "fuzz/support/target.h"
#include "model/base_url.h"
#include "pipeline.h"

namespace dossier {
namespace {

void demand_good_target(const Target& target) {
  demand(is_slug(target.name), "a name that is a slug", target.name);
  demand(normal_base_url(target.base_url) == target.base_url, "an address in its normal form",
         target.base_url);
  demand_clean_text(target.output);
  demand(target.feed_limit >= 1, "a limit of the feed");
}

// Of a configuration in which nothing is at fault.
void demand_good_config(const Config& config) {
  demand(!config.name.empty(), "what is required");
  demand(is_slug(config.id), "an id that is a slug", config.id);
  demand(!config.targets.empty(), "a target");
  for (const Target& target : config.targets) demand_good_target(target);
  for (const Confidential& one : config.confidential)
    demand(!slugify(one.term).empty(), "a term with a letter or a digit", one.term);
  demand(config.packet.max_words >= 1 && config.packet.top >= 1, "a packet with something in it");
  for (const std::string* text : {&config.name, &config.headline, &config.team, &config.language})
    demand_clean_text(*text);
}

}  // namespace

void fuzz(std::string bytes) {
  Memory files;
  files.put("/p/portfolio.yaml", std::move(bytes));
  files.put("/p/content/a.md",
            "---\ntitle: A\ndate: 2026-05-01\nkind: adr\nimpact: [{metric: m, after: 0}]\n"
            "checklist: [senior-checklist:technical/multi-team-system]\n---\ntext\n");
  Diagnostics out, again;
  const LoadOptions options{{}, parse_date("2026-11-01").value(), 1};
  const auto portfolio = read_portfolio(files, "/p", options, out);
  read_portfolio(files, "/p", options, again);
  demand(lines_of(out) == lines_of(again), "the same faults", lines_of(again));
  demand_good_diagnostics(out, files, "/p");
  demand(portfolio.has_value() || out.has_errors(), "a portfolio or a reason");
  if (out.has_errors()) return;
  demand_good_config(portfolio->config);
  demand_good_assessment(*portfolio);
}

}  // namespace dossier
