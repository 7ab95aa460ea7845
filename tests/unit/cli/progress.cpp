#include "cli/progress.h"

#include <doctest/doctest.h>

#include <sstream>

namespace dossier {
namespace {

struct Shown {
  std::istringstream in;
  std::ostringstream out, err;

  std::string of(bool is_terminal, bool wanted) {
    Console console(in, out, err, false, false, is_terminal);
    {
      Progress progress(console, wanted);
      progress.show("1 of 2");
      progress.show("2 of 2");
    }
    return err.str();
  }
};

TEST_CASE("progress on a terminal is one line that is gone in the end") {
  CHECK(Shown().of(true, true) == "\r\x1b[K1 of 2\r\x1b[K2 of 2\r\x1b[K");
}

TEST_CASE("progress is shown on a terminal alone, and where it is wanted") {
  CHECK(Shown().of(false, true) == "");
  CHECK(Shown().of(true, false) == "");
}

TEST_CASE("a line that has been taken away is not taken away again") {
  Shown shown;
  Console console(shown.in, shown.out, shown.err, false, false, true);
  {
    Progress progress(console, true);
    progress.show("1 of 2");
    progress.clear();
    console.err() << "said\n";
  }
  CHECK(shown.err.str() == "\r\x1b[K1 of 2\r\x1b[Ksaid\n");
}

}  // namespace
}  // namespace dossier
