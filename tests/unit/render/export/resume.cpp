#include "render/export/resume.h"

#include "unit/render/export/exporting.h"

namespace dossier {
namespace {

std::string resume_of(const std::string& keys, const std::string& title = "A relay",
                      Audience reader = Audience::internal) {
  return exported(PortfolioFiles({{"content/a.md", entry_text(title, keys)}}), reader,
                  resume_markdown);
}

const std::string kWhole =
    "kind: design-doc\nengineers_affected: 24\nteams: [Ledger, ledger, Data]\n"
    "impact: [{metric: events lost, before: 37, after: 0, unit: in a week}]\n";

TEST_CASE("a line says what was done, at what scope, with what outcome") {
  CHECK(resume_of(kWhole) ==
        "# Ada\n\n- **Designed** a relay (24 engineers, 2 teams); events lost: from 37 to 0 in a "
        "week.\n");
}

TEST_CASE("the outcome is the first that was measured") {
  const auto outcome = [](const std::string& impact) {
    const std::string line = resume_of("kind: feature\nteams: [A]\nimpact: [" + impact + "]\n");
    return line.substr(line.find("; ") + 2);
  };
  CHECK(outcome("{text: much better}, {metric: p99, after: 840, unit: ms}") == "p99: 840 ms.\n");
  CHECK(outcome("{metric: share, before: 1.50, after: 2, unit: '%'}") ==
        "share: from 1.50 to 2%.\n");
  CHECK(outcome("{metric: files sent twice, before: 1, after: 0, unit: Files}") ==
        "files sent twice: from 1 to 0.\n");
  CHECK(outcome("{metric: 'state:', before: red, after: green.}") == "state: from red to green.\n");
}

TEST_CASE("what makes no line is listed with what it lacks") {
  const std::string start = "# Ada\n\n## Not a line yet, and why\n\n- A relay (2026-05-01): ";
  CHECK(resume_of("role: contributor\n") ==
        start + "not own work (contributor), no measured outcome, no scope\n");
  CHECK(resume_of("teams: [A]\nimpact: [{text: better}]\n") == start + "no measured outcome\n");
  CHECK(resume_of("engineers_affected: 0\nimpact: [{metric: a, after: 0}]\n") ==
        start + "no scope\n");
  CHECK(
      resume_of("kind: code-review\nrole: reviewer\nteams: [A]\nimpact: [{metric: a, after: 0}]\n")
          .find("- **Led** the code review “A relay” (1 team); a: 0.") != std::string::npos);
}

TEST_CASE("talks, posts and open source need no scope: their outcome says how far they reach") {
  CHECK(resume_of("kind: talk\nimpact: [{metric: rating, after: 4.6}]\n", "Paid Once") ==
        "# Ada\n\n- **Gave** the talk “Paid Once”; rating: 4.6.\n");
}

TEST_CASE("the strongest line comes first") {
  PortfolioFiles files({{"content/a.md", entry_text("A one", kWhole)},
                        {"content/b.md", entry_text("A two", kWhole + "featured: 2\n")},
                        {"content/c.md", entry_text("A three", kWhole + "featured: 1\n")}});
  const std::string text = exported(std::move(files), Audience::internal, resume_markdown);
  CHECK(text.find("a three") < text.find("a two"));
  CHECK(text.find("a two") < text.find("a one"));
}

TEST_CASE("an empty portfolio has no lines") {
  CHECK(exported(PortfolioFiles({}), Audience::everyone, resume_markdown) == "# Ada\n");
}

TEST_CASE("the public reads the public words only") {
  const std::string keys =
      kWhole + "public: {title: A queue, teams: [x], impact: [{text: fewer}]}\n";
  CHECK(resume_of(keys, "A relay", Audience::everyone) ==
        "# Ada\n\n## Not a line yet, and why\n\n- A queue (2026-05-01): no measured outcome\n");
}

}  // namespace
}  // namespace dossier
