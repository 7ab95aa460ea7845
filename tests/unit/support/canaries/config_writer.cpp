#include "unit/support/canaries/config_writer.h"

#include <array>

#include "base/text.h"

namespace dossier {
namespace {

std::string term_line(const TermSketch& term) {
  return cat({"  - {term: ", quote_yaml(term.text), ", say: ", quote_yaml(term.say),
              ", audience: ", word_of(term.audience), "}\n"});
}

}  // namespace

Pieces ConfigWriter::write() {
  Pieces out;
  add_facts(out);
  add_frameworks(out);
  add_terms(out);
  add_kinds(out);
  if (draw_.chance(60)) add_criteria(out);
  if (draw_.chance(60)) add_exceptions(out);
  add_targets(out);
  return out;
}

void ConfigWriter::add_facts(Pieces& out) {
  const Place all{"a fact in portfolio.yaml", kEverybody, {"index.html", kJsonExport}};
  const Place nowhere{"a key of portfolio.yaml that is not published", kNobody, {}};
  out.add(cat({"name: ", pen_.yaml(all), "\nid: ", pen_.word({all.what, kEverybody, {kJsonExport}}),
               "\nheadline: ", pen_.yaml(all), "\nteam: ", pen_.yaml(all), "\nlevel: {current: ",
               pen_.yaml(all), ", target: ", pen_.yaml(all), "}\nas_of: ", kAsOf, "\n"}));
  out.add(cat({"default_visibility: ", word_of(sketch_.default_visibility), "\n"}));
  if (sketch_.allows_raw_html) out.add("markdown: {raw_html: allow}\n");
  out.add(cat({"me: [", pen_.yaml(nowhere), "]\nguard: {allow: [", pen_.yaml(nowhere), "]}\n"}),
          kNobody);
  if (draw_.chance(30)) out.add("packet: {max_words: 60, top: 2}\n");
  if (draw_.chance(50)) return;
  const Date start = sketch_.new_date();
  sketch_.canaries.show_date(start, {"the start of the plan", kGaps, {kJsonExport}});
  out.add("plan: {start: " + iso_date(start) + "}\n");
}

void ConfigWriter::add_frameworks(Pieces& out) {
  out.add("frameworks:\n  - senior-checklist\n  - promotion-path\n");
  for (const LadderSketch& ladder : sketch_.ladders)
    if (ladder.active) out.add("  - " + ladder.id + "\n", ladder.anywhere());
}

void ConfigWriter::add_terms(Pieces& out) {
  if (!sketch_.terms.empty() || sketch_.number_term) out.add("confidential:\n");
  for (const TermSketch& term : sketch_.terms) out.add(term_line(term));
  if (sketch_.number_term) out.add(term_line(*sketch_.number_term));
  if (!sketch_.hosts.empty()) out.add("internal_hosts: [" + join(sketch_.hosts, ", ") + "]\n");
}

void ConfigWriter::add_kinds(Pieces& out) {
  if (sketch_.kinds.empty()) return;
  Pieces kinds;
  Readers any = kNobody;
  for (const KindSketch& kind : sketch_.kinds) {
    const Place shown{"the title of a kind", kind.readers, {kJsonExport}};
    sketch_.canaries.show(kind.word,
                          {"the id of a kind", kind.readers, {kJsonExport, "index.json"}});
    kinds.add(cat({"  ", kind.id, ": {title: ", pen_.yaml(shown), ", plural: ", pen_.yaml(shown),
                   ", artifact: ", kind.artifact ? "true" : "false",
                   ", skeleton: ", pen_.yaml({"the skeleton of a kind", kNobody, {}}), "}\n"}),
              kind.readers);
    any |= kind.readers;
  }
  out.add("kinds:\n", any);
  out.add(kinds);
}

// Evidence that is withheld from the manager is not named.
void ConfigWriter::add_criteria(Pieces& out) {
  const Place place{"a criterion", kGaps, {"gaps/index.html", kJsonExport}};
  const Date date = sketch_.new_date();
  sketch_.canaries.show_date(date,
                             {"the day of a criterion", kGaps, {"gaps/index.html", kJsonExport}});
  Pieces one;
  one.add(cat({"criteria:\n  - {text: ", pen_.yaml(place), ", agreed_with: ", pen_.yaml(place),
               ", agreed_on: ", iso_date(date), ", evidence: ["}));
  for (const EntrySketch& entry : sketch_.entries)
    if (draw_.chance(40)) one.add(entry.id + ", ", entry.readers);
  one.add("]}\n");
  out.add(one, kGaps);
}

void ConfigWriter::add_exceptions(Pieces& out) {
  constexpr std::array<std::string_view, 3> refs = {
      "technical/debt-reduction", "business/estimates", "leadership/mentored-to-next-level"};
  const Place place{
      "the reason why an item does not apply", kGaps, {"gaps/index.html", kJsonExport}};
  Pieces one;
  one.add("not_applicable:\n");
  for (const std::string_view ref : refs)
    if (draw_.chance(50)) one.add(cat({"  ", ref, ": ", pen_.yaml(place), "\n"}));
  one.add(cat({"  ", "communication/trade-off-analysis", ": ", pen_.yaml(place), "\n"}));
  out.add(one, kGaps);
}

void ConfigWriter::add_targets(Pieces& out) {
  out.add("targets:\n");
  for (const TargetSketch& target : sketch_.targets)
    out.add(this->target(target), only(target.audience));
}

std::string ConfigWriter::target(const TargetSketch& target) {
  const Readers readers = only(target.audience);
  const Place nowhere{"the name of a target", kNobody, {}};
  std::string base = draw_.chance(50) ? "/" : "/sub/folder/";
  std::string more = draw_.chance(50) ? ", urls: directory" : "";
  if (!target.host_word.empty()) {
    const std::string host = target.host_word + ".example";
    const Place shown{"the host of a target",
                      readers,
                      {"sitemap.xml", "feed.xml", "feed.atom", "feed.json", "index.html"}};
    sketch_.canaries.show(target.host_word, shown);
    base = "https://" + host + base;
    if (draw_.chance(50)) more += ", cname: " + host;
  }
  return cat({"  t-", pen_.word(nowhere), ": {audience: ", word_of(target.audience),
              ", base_url: ", quote_yaml(base), ", output: out-", pen_.word(nowhere), more, "}\n"});
}

}  // namespace dossier
