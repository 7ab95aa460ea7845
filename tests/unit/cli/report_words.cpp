#include "cli/report_words.h"

#include "unit/assess/support.h"

namespace dossier {
namespace {

FrameworkAssessment assessed(std::size_t covered, std::size_t strong, std::size_t total,
                             std::size_t waived, Verdict verdict = Verdict::targets) {
  FrameworkAssessment made;
  made.id = "f";
  made.covered = covered;
  made.strong = strong;
  made.total = total;
  made.not_applicable = waived;
  made.verdict = verdict;
  return made;
}

TEST_CASE("a tally counts what applies") {
  CHECK(tally_of(assessed(9, 4, 17, 3)) == "9 of 14 have evidence, 4 strong; 3 do not apply");
  CHECK(tally_of(assessed(1, 0, 3, 1)) == "1 of 2 has evidence, 0 strong; 1 does not apply");
  CHECK(tally_of(assessed(0, 0, 2, 0)) == "0 of 2 have evidence, 0 strong");
  CHECK(tally_of(assessed(0, 0, 2, 2)) == "none of 2 items applies");
}

TEST_CASE("a verdict comes with what it takes, as counts") {
  const Framework framework = make_framework("f", {"x"});
  CHECK(reason_of(framework, assessed(9, 2, 17, 3)) ==
        "Ready takes 8 with evidence and 3 strong: 1 more strong.");
  CHECK(reason_of(framework, assessed(5, 0, 10, 0)) ==
        "Ready takes 6 with evidence and 2 strong: 1 more with evidence and 2 more strong.");
  CHECK(reason_of(framework, assessed(2, 0, 7, 0, Verdict::too_little)) ==
        "A judgment takes at least 3 with recent evidence.");
  CHECK(reason_of(framework, assessed(2, 0, 5, 3, Verdict::too_little)) ==
        "Only 2 of 5 items apply: too few to judge a level by.");
}

TEST_CASE("ready needs every checkpoint and every verdict") {
  Assessment made;
  made.frameworks = {assessed(2, 2, 2, 0, Verdict::ready)};
  CHECK_FALSE(is_ready(made));  // no checkpoint
  made.checkpoints.resize(2);
  made.checkpoints[0].passes = true;
  CHECK_FALSE(is_ready(made));
  made.checkpoints[1].passes = true;
  CHECK(is_ready(made));
  made.frameworks.push_back(assessed(1, 0, 2, 0));
  CHECK_FALSE(is_ready(made));
}

TEST_CASE("the pattern names the strongest and the thinnest category, when they differ") {
  Framework framework = make_framework("f", {"x"});
  framework.categories.push_back({"d", "D", {}, {make_item("y")}});
  FrameworkAssessment made = assessed(1, 1, 2, 0);
  made.categories = {{"c", 1, 1, 1, 0, {}}, {"d", 0, 0, 1, 0, {}}};
  CHECK(pattern_of(framework, made) ==
        "Strongest in c (1 of 1 has evidence, 1 strong), thinnest in D (0 of 1 have evidence, 0 "
        "strong).");
  made.categories = {{"c", 1, 0, 1, 0, {}}, {"d", 0, 0, 1, 0, {}}};
  CHECK(pattern_of(framework, made) == "");  // nothing is strong
}

TEST_CASE("the person is told by what is set") {
  Config config;
  CHECK(position_of(config) == "individual contributor track");
  config.level = {"Mid", "Senior\n"};
  config.team = "Core";
  config.track = Track::em;
  CHECK(position_of(config) == "Mid, aiming for Senior; engineering manager track; team Core");
}

}  // namespace
}  // namespace dossier
