#include "io/process.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>

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

Heard heard_from(const std::string& script, std::size_t most = 1000,
                 std::chrono::milliseconds longest = seconds(20)) {
  return capture({{"/bin/sh", "-c", script}, {"WORD=a b", "PATH=/usr/bin:/bin"}, most, longest});
}

TEST_CASE("what a program writes is heard, on both streams, byte by byte") {
  const Heard heard = heard_from("printf 'a\\000b'; echo no >&2; printf \"$WORD$HOME\"");
  CHECK(heard.out == std::string("a\0ba b", 6));
  CHECK(heard.err == "no\n");
  CHECK(heard.fault == "");
  CHECK_FALSE(heard.cut);
}

TEST_CASE("a program that ends badly is heard, and its end is told") {
  const Heard heard = heard_from("echo half; exit 128");
  CHECK(heard.out == "half\n");
  CHECK(heard.fault == "it ended with 128");
  CHECK(heard_from("kill -9 $$").fault == "it was ended by a signal");
  CHECK(capture({{"/nowhere/tool"}, {}, 10, seconds(20)}).fault == "No such file or directory");
}

TEST_CASE("a program that says too much is ended, and what fits is kept") {
  const Heard heard = heard_from("while :; do echo 0123456789; done", 25);
  CHECK(heard.out == "0123456789\n0123456789\n012");
  CHECK(heard.cut);
  CHECK(heard.fault == "");
  CHECK_FALSE(heard_from("printf 12345", 5).cut);
  CHECK(heard_from("while :; do echo 0123456789 >&2; done", 5, std::chrono::milliseconds(300))
            .err.size() <= 65536);
}

TEST_CASE("a program that does not end is ended with all that it started, and none is left") {
  const TempFolder folder;
  const Heard heard =
      heard_from("echo start; (sleep 1; touch " + folder.path() + "/late) & sleep 1000", 1000,
                 std::chrono::milliseconds(300));
  CHECK(heard.out == "start\n");
  CHECK(heard.fault == "it took longer than 0 seconds");
  CHECK(waitpid(-1, nullptr, WNOHANG) == -1);
  std::this_thread::sleep_for(std::chrono::milliseconds(1200));
  CHECK_FALSE(std::ifstream(folder / "late").good());
}

TEST_CASE("who is left holding the streams does not keep anybody waiting") {
  const Heard heard = heard_from("sleep 1000 & echo done", 1000, seconds(60));
  CHECK(heard.out == "done\n");
  CHECK(heard.fault == "");
}

TEST_CASE("a program gets no file of ours but its streams") {
  int streams = 3 + 1;  // and the folder that ls reads
  for (int file = 3; file < 1000; ++file) {
    const int flags = fcntl(file, F_GETFD);
    if (flags >= 0 && (flags & FD_CLOEXEC) == 0) ++streams;  // those of whoever runs this test
  }
  const Heard heard = heard_from("ls /proc/self/fd 2>/dev/null | wc -l");
  CHECK(heard.fault == "");
  if (std::ifstream("/proc/self/stat").good()) CHECK(heard.out == std::to_string(streams) + "\n");
}

TEST_CASE("an environment is changed by name") {
  setenv("DOSSIER_TEST_GONE", "1", 1);
  setenv("DOSSIER_TEST_KEPT", "2", 1);
  const std::array<std::string_view, 1> without = {"DOSSIER_TEST_GONE"};
  const auto changed = changed_environment(without, {"DOSSIER_TEST_KEPT=3"});
  const auto count = [&](std::string_view start) {
    return std::count_if(changed.begin(), changed.end(),
                         [&](const std::string& one) { return one.starts_with(start); });
  };
  CHECK(count("DOSSIER_TEST_GONE") == 0);
  CHECK(count("DOSSIER_TEST_KEPT=3") == 1);
  CHECK(count("DOSSIER_TEST_KEPT") == 1);
  CHECK(changed.size() > 1);
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
