#include "publish/state/build_state.h"

#include <doctest/doctest.h>

#include "io/memory.h"

using namespace dossier;

namespace {

BuildState some_state() {
  BuiltTarget target;
  target.output.root = "/p";
  target.output.folder = "site";
  target.output.others = {"open", ""};
  target.place = "/p/site";
  target.label = "site";
  target.files = {"a.html", "b\nc.html"};
  target.withheld = 3;
  target.digest = "d";
  return {"key\n", "inputs", {{"/p/a.md", "1"}}, "1 warning\n", {target}};
}

}  // namespace

TEST_CASE("build state: what is written is read") {
  const std::string text = state_text(some_state());
  const auto state = parse_state(text);
  REQUIRE(state);
  CHECK(state_text(*state) == text);
  CHECK(state->said == "1 warning\n");
  CHECK(state->fresh == Digests{{"/p/a.md", "1"}});
  REQUIRE(state->targets.size() == 1);
  CHECK(state->targets[0].files == std::vector<std::string>{"a.html", "b\nc.html"});
  CHECK(state->targets[0].output.others == std::vector<std::string>{"open", ""});
  CHECK(state->targets[0].withheld == 3);
}

TEST_CASE("build state: cut short or changed in any byte, it is none") {
  const std::string text = state_text(some_state());
  for (std::size_t at = 0; at < text.size(); ++at) {
    CAPTURE(at);
    CHECK_FALSE(parse_state(text.substr(0, at)));
    std::string changed = text;
    changed[at] ^= 1;
    CHECK_FALSE(parse_state(changed));
  }
  CHECK_FALSE(parse_state(text + "\n"));
  // Sealed, and yet not ours.
  for (const char* body : {"dossier build 1\n", "dossier build 1\n9\nx\n",
                           "dossier build 1\n0\n\n0\n\n0\n\n0\n99999999999999999999\n",
                           "dossier build 1\n0\n\n0\n\n0\n\n0\n0\nmore"})
    CHECK_FALSE(parse_state(body + digest_of(body)));
}

TEST_CASE("build state: a file that cannot be written is passed over, and leaves none aside") {
  for (int call = 1; call <= 3; ++call) {
    CAPTURE(call);
    Memory files;
    files.fail_only(call);
    write_state(files, "/c/dossier/builds/x", some_state());
    CHECK(files.files().empty());
    CHECK_FALSE(read_state(files, "/c/dossier/builds/x"));
  }
  Memory files;
  write_state(files, "/c/x", some_state());
  CHECK(read_state(files, "/c/x"));
  CHECK(files.files().size() == 1);
}
