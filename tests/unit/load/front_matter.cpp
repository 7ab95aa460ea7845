#include "load/front_matter.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/faults.h"

namespace dossier {
namespace {

struct Parts {
  bool found = false;
  std::string yaml, body;
  int yaml_line = 0, body_line = 0;
  std::string faults;
};

Parts parts_of(std::string_view text) {
  Diagnostics out;
  const auto split = split_front_matter(text, "a.md", out);
  if (!split) return {false, "", "", 0, 0, faults(out)};
  return {true,
          std::string(split->yaml),
          std::string(split->body),
          split->yaml_line,
          split->body_line,
          faults(out)};
}

TEST_CASE("front matter stands between two lines of three hyphens") {
  const Parts parts = parts_of("---\ntitle: X\nkind: adr\n---\n\nBody\n---\nmore\n");
  CHECK(parts.faults == "");
  CHECK(parts.yaml == "title: X\nkind: adr\n");
  CHECK(parts.yaml_line == 2);
  CHECK(parts.body == "\nBody\n---\nmore\n");
  CHECK(parts.body_line == 5);
}

TEST_CASE("front matter and body may be empty") {
  const Parts empty = parts_of("---\n---\n");
  CHECK(empty.found);
  CHECK(empty.yaml == "");
  CHECK(empty.body == "");
  CHECK(empty.body_line == 3);
  const Parts no_line_end = parts_of("---\na: 1\n---");
  CHECK(no_line_end.found);
  CHECK(no_line_end.yaml == "a: 1\n");
  CHECK(no_line_end.body == "");
}

TEST_CASE("blanks behind the hyphens are passed over, other lines are content") {
  const Parts parts = parts_of("--- \t\na: |\n  ---\n----\n---x\n --- \n---  \nBody");
  CHECK(parts.yaml == "a: |\n  ---\n----\n---x\n --- \n");
  CHECK(parts.body == "Body");
  CHECK(parts.body_line == 8);
}

TEST_CASE("a file without front matter is refused") {
  for (const char* text :
       {"", "# Title\n", "\n---\na: 1\n---\n", " ---\na: 1\n---\n", "----\n---"}) {
    CAPTURE(text);
    CHECK(parts_of(text).faults ==
          "a.md:1:1 [no-front-matter] the file does not start with a '---' line (start it with "
          "'---', the keys title, date and kind, and another '---')");
  }
}

TEST_CASE("front matter that is never closed is refused") {
  for (const char* text : {"---", "---\n", "---\ntitle: X\n\nBody\n", "---\na: 1\n----\n"}) {
    CAPTURE(text);
    CHECK(parts_of(text).faults ==
          "a.md:1:1 [open-front-matter] the front matter is never closed (add a '---' line after "
          "its last key)");
  }
}

TEST_CASE("front matter may have 64 KiB and not a byte more") {
  const std::string most(64 * 1024 - 1, '#');
  CHECK(parts_of("---\n" + most + "\n---\n").found);
  const Parts over = parts_of("---\n#" + most + "\n---\n");
  CHECK_FALSE(over.found);
  CHECK(over.faults ==
        "a.md:1:1 [too-large] the front matter is over 64 KiB (move what is long into the body)");
  CHECK(parts_of("---\n---\n" + most + most).found);
}

}  // namespace
}  // namespace dossier
