#include "io/interrupt.h"

#include <doctest/doctest.h>
#include <signal.h>

#include <initializer_list>

namespace dossier {
namespace {

TEST_CASE(
    "interrupt: the signals that end a program are told, and do what they did before afterwards") {
  struct sigaction before = {};
  REQUIRE(sigaction(SIGINT, nullptr, &before) == 0);
  for (const int signal : {SIGINT, SIGTERM}) {
    const Interrupt interrupt;
    CHECK(!interrupt.came());
    REQUIRE(::raise(signal) == 0);
    CHECK(interrupt.came());
  }
  struct sigaction now = {};
  REQUIRE(sigaction(SIGINT, nullptr, &now) == 0);
  CHECK((now.sa_handler == before.sa_handler));
}

}  // namespace
}  // namespace dossier
