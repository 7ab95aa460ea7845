#include "base/list_marker.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("a list marker is a bullet or a number of up to nine digits") {
  CHECK(list_marker("- x") == 1);
  CHECK(list_marker("* x") == 1);
  CHECK(list_marker("+\tx") == 1);
  CHECK(list_marker("-") == 1);
  CHECK(list_marker("12. x") == 3);
  CHECK(list_marker("1) x") == 2);
  CHECK(list_marker("123456789. x") == 10);
  CHECK(list_marker("1234567890. x") == 0);
  CHECK(list_marker("-x") == 0);
  CHECK(list_marker("1 x") == 0);
  CHECK(list_marker("x") == 0);
  CHECK(list_marker("") == 0);
}

}  // namespace
}  // namespace dossier
