#include "io/process.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "io/scratch_folder.h"
#include "unit/io/temp_folder.h"

namespace dossier {
namespace {

using std::chrono::seconds;

TEST_CASE("a program is found in the first folder that has it") {
  const TempFolder folder;
  std::ofstream(folder / "tool") << "#!/bin/sh\n";
  CHECK_FALSE(find_program("tool", folder.path()).has_value());  // no program yet
  REQUIRE(chmod((folder / "tool").c_str(), 0755) == 0);
  CHECK(find_program("tool", "/nowhere::" + folder.path()) == folder / "tool");
  CHECK_FALSE(find_program("tool", "").has_value());
  CHECK_FALSE(find_program("other", folder.path()).has_value());
  REQUIRE(mkdir((folder / "other").c_str(), 0755) == 0);
  CHECK_FALSE(find_program("other", folder.path()).has_value());
}

TEST_CASE("a program runs with its arguments as they are, and its end is told") {
  const TempFolder folder;
  const std::string file = folder / "a b; c";
  CHECK(run_program({"/usr/bin/touch", file}, seconds(20)).ok());
  CHECK(std::ifstream(file).good());
  CHECK(run_program({"/bin/sh", "-c", "exit 3"}, seconds(20)).error().reason == "it ended with 3");
  CHECK(run_program({"/bin/sh", "-c", "kill -9 $$"}, seconds(20)).error().reason ==
        "it was ended by a signal");
  CHECK(run_program({"/nowhere/tool"}, seconds(20)).error().reason == "No such file or directory");
  CHECK(run_program({"/bin/sh", "-c", "read line && exit 4; echo x; exit 0"}, seconds(20)).ok());
}

TEST_CASE("a program that does not end is ended, with all that it started") {
  CHECK(run_program({"/bin/sh", "-c", "sleep 1000"}, seconds(0)).error().reason ==
        "it took longer than 0 seconds");
}

TEST_CASE("a scratch folder goes with all that is in it") {
  std::string path;
  {
    const ScratchFolder scratch;
    path = scratch.path();
    REQUIRE(!path.empty());
    std::ofstream(scratch.at("a")) << "a";
    REQUIRE(mkdir(scratch.at("b").c_str(), 0755) == 0);
  }
  struct stat status = {};
  CHECK(stat(path.c_str(), &status) != 0);
}

}  // namespace
}  // namespace dossier
