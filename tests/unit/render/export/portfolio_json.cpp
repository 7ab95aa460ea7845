#include "render/export/portfolio_json.h"

#include <nlohmann/json.hpp>

#include "unit/render/export/exporting.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

const std::string kConfig =
    "team: Core\nlevel: {current: Mid, target: Senior}\nplan: {start: 2026-09-01}\n"
    "criteria: [{text: Xcriterion, evidence: [a, x]}]\n"
    "not_applicable: {leadership/mentored-to-next-level: Xreason}\n"
    "confidential: [{term: Xterm, say: it}]\nme: [Xhandle]\n";

const std::string kKeys =
    "date: 2026-05-01\nsummary: S.\nrole: lead\norigin: self-identified\ndecision: "
    "true\nchanged_team: true\n"
    "engineers_affected: 3\nteams: [T]\nasked_by: {team: U, name: Bo}\n"
    "checklist: {technical/debt-reduction: {why: w, attested_by: Bo, attested_on: 2026-05-02}}\n"
    "category: communication\nimpact: [{metric: m, before: 37, after: 0.5, unit: s}, "
    "{metric: n, after: green}, {text: t}]\n"
    "business: b\nartifacts: [{label: L, url: 'https://x.example/'}, {label: M, url: x.md}, x.md]\n"
    "feedback: [{text: f, from: g}, {text: Xfeedback, visibility: manager}]\n"
    "updates: [{date: 2026-06-01, text: u}]\ntags: [t]\nwin: true\nfeatured: 1\n"
    "source: 'Xsource'\naliases: [/old/]\nignore: [no-measure]\n";

Json json_of(Audience reader) {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A", kKeys, "A [link](x.md).\n\n::: manager\nXblock\n:::\n")},
       {"content/x.md",
        entry_text("Xtitle", "visibility: private\nkind: win\nchecklist: [business/estimates]\n")},
       {"content/pages/about.md", page_text("About", "order: 1\n", "Hello.\n")}},
      kConfig);
  return exported(std::move(files), reader, portfolio_json);
}

bool has_null(const Json& json) {
  if (json.is_null()) return true;
  if (!json.is_structured()) return false;
  for (const Json& part : json)
    if (has_null(part)) return true;
  return false;
}

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

TEST_CASE("an entry has the keys that its author set, in a stable order") {
  const Json entry = json_of(Audience::everyone)["entries"][0];
  const Json expected = Json::parse(R"({
    "id": "a", "title": "A", "date": "2026-05-01", "kind": "adr", "stage": "artifacts",
    "visibility": "public", "summary": "S.", "role": "lead", "origin": "self-identified",
    "decision": true, "changed_team": true, "engineers_affected": 3, "teams": ["T"],
    "asked_by": {"team": "U", "name": "Bo"},
    "claims": [{"item": "senior-checklist:technical/debt-reduction", "why": "w",
                "attested_by": "Bo", "attested_on": "2026-05-02"}],
    "category": ["communication"],
    "impact": [{"metric": "m", "before": 37, "after": 0.5, "unit": "s"},
               {"metric": "n", "after": "green"}, {"text": "t"}],
    "business": "b",
    "artifacts": [{"label": "L", "url": "https://x.example/"}, {"label": "M"}],
    "feedback": [{"text": "f", "from": "g"}],
    "updates": [{"date": "2026-06-01", "text": "u"}],
    "tags": ["t"], "win": true, "featured": 1,
    "body": {"markdown": "A link.\n", "text": "A link."}})");
  CHECK(entry.dump() == expected.dump());
}

TEST_CASE("a number that is confidential is what is said instead, and no number") {
  const PortfolioFiles files(
      {{"content/a.md", entry_text("A", "impact: [{metric: m, before: 7, after: 1200000}]\n")}},
      "confidential: [{term: \"1200000\", say: a lot}]\n");
  const auto impact = [&](Audience reader) {
    return exported(files, reader, portfolio_json)["entries"][0]["impact"].dump();
  };
  CHECK(impact(Audience::internal) == R"([{"metric":"m","before":7,"after":1200000}])");
  CHECK(impact(Audience::everyone) == R"([{"metric":"m","before":7,"after":"a lot"}])");
}

TEST_CASE("an entry with nothing but what it must have") {
  const Json json = exported(PortfolioFiles({{"content/a.md", entry_text("A")}}),
                             Audience::everyone, portfolio_json);
  CHECK(keys_of(json["entries"][0]) == std::vector<std::string>{"id", "title", "date", "kind",
                                                                "stage", "visibility", "role",
                                                                "body"});
}

TEST_CASE("the owner also sees where things stand in the files") {
  const Json json = json_of(Audience::self);
  const Json& entry = json["entries"][0]["id"] == "a" ? json["entries"][0] : json["entries"][1];
  CHECK(entry["file"] == "content/a.md");
  CHECK(entry["source"] == "Xsource");
  CHECK(entry["aliases"] == Json::array({"/old/"}));
  CHECK(entry["ignore"] == Json::array({"no-measure"}));
  CHECK(entry["artifacts"][1]["url"] == "/evidence/x/");
}

TEST_CASE("the owner and the manager see what is missing") {
  const Json json = json_of(Audience::manager);
  CHECK(keys_of(json) == std::vector<std::string>{"audience", "as_of", "portfolio", "criteria",
                                                  "not_applicable", "plan", "kinds", "frameworks",
                                                  "entries", "pages"});
  CHECK(json["criteria"][0]["evidence"] == Json::array({"a"}));  // x is withheld
  CHECK(json["not_applicable"][0] ==
        Json{{"item", "leadership/mentored-to-next-level"}, {"reason", "Xreason"}});
  CHECK(json["plan"]["start"] == "2026-09-01");
  CHECK(json["frameworks"][0]["categories"].size() == 4);
  CHECK(!has(json.dump(), "Xtitle"));
  CHECK(!has(json.dump(), "Xsource"));
  CHECK(has(json.dump(), "Xblock"));
}

TEST_CASE("readers outside see nothing withheld and no trace of a gap") {
  for (const Audience reader : {Audience::internal, Audience::everyone}) {
    const Json json = json_of(reader);
    const std::string text = json.dump();
    CHECK(keys_of(json) == std::vector<std::string>{"audience", "as_of", "portfolio", "kinds",
                                                    "frameworks", "entries", "pages"});
    for (const char* word : {"X", "x.md", "strength", "verdict", "report", "criteri", "also",
                             "estimates", "ignore", "no-measure"}) {
      CAPTURE(word);
      CHECK(!has(text, word));
    }
    CHECK(json["kinds"].size() == 1);
    CHECK(json["frameworks"][0]["categories"].size() == 1);
    CHECK(json["frameworks"][0]["categories"][0]["items"].size() == 1);
    CHECK(json["frameworks"][1]["stages"].size() == 1);
  }
}

TEST_CASE("nothing is null, and an empty portfolio has empty lists") {
  for (const Audience reader :
       {Audience::self, Audience::manager, Audience::internal, Audience::everyone})
    CHECK(!has_null(json_of(reader)));
  const Json json = exported(PortfolioFiles({}), Audience::everyone, portfolio_json);
  CHECK(json.dump() ==
        R"({"audience":"public","as_of":"2026-11-01","portfolio":{"name":"Ada","id":"ada",)"
        R"("track":"ic","language":"en"},"kinds":[],"frameworks":[],"entries":[],"pages":[]})");
}

}  // namespace
}  // namespace dossier
