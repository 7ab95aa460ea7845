#include "model/block_mark.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("a block mark stands behind blanks, quotes and list markers") {
  CHECK(find_block_mark("::: manager") == 0);
  CHECK(find_block_mark("  :::") == 2);
  CHECK(find_block_mark("> - 12. \t:::x") == 9);
  for (const char* line : {"", "   ", "x :::", "::", "-:::", "`:::`", "\\:::", "- x :::"}) {
    CAPTURE(line);
    CHECK(find_block_mark(line) == std::string_view::npos);
  }
}

}  // namespace
}  // namespace dossier
