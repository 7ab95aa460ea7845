#include "cli/git_program.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("of what git says the fault is the reason, else its last line, else how it ended") {
  CHECK(git_reason("warning: x\nfatal: not a git repository\nUse --help\n", "it ended with 128") ==
        "not a git repository");
  CHECK(git_reason("a\nerror: b\n\n", "it ended with 1") == "error: b");
  CHECK(git_reason("", "it took longer than 120 seconds") ==
        "git: it took longer than 120 seconds");
  CHECK(git_reason("fatal: detected dubious ownership in repository at '/x'\n", "")
            .find("belongs to somebody else") != std::string::npos);
}

TEST_CASE("without git the reason says what to do") {
  CHECK(run_git("/nowhere", "/", {"log"}).fault ==
        "there is no program git here, which reads it: install git");
}

}  // namespace
}  // namespace dossier
