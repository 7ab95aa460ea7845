#include "load/blocks.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/faults.h"

namespace dossier {
namespace {

struct Found {
  std::string blocks;  // "2-4 manager", "0-2 only public"
  std::string faults;
  std::string places;
};

Found find(std::string_view markdown, int first_line = 10) {
  Diagnostics out;
  Found found;
  for (const Block& block : find_blocks(markdown, "a.md", first_line, out)) {
    if (!found.blocks.empty()) found.blocks += ", ";
    found.blocks += std::to_string(block.first) + "-" + std::to_string(block.last) +
                    (block.only ? " only " : " ") + std::string(word_of(block.audience));
  }
  found.faults = faults(out);
  found.places = places(out);
  return found;
}

std::string blocks_of(std::string_view markdown) {
  const Found found = find(markdown);
  CHECK(found.faults == "");
  return found.blocks;
}

TEST_CASE("a block runs from its opener to its closer") {
  CHECK(blocks_of("a\n::: manager\nb\n:::\nc") == "1-3 manager");
  CHECK(blocks_of("::: self\n:::\n::: internal\nx\n:::\n") == "0-1 self, 2-4 internal");
  CHECK(blocks_of("::: public\nx\n:::") == "0-2 public");
  CHECK(blocks_of("::: private\nx\n:::") == "0-2 self");
  CHECK(blocks_of("no blocks\n\n- at all\n") == "");
  CHECK(blocks_of("") == "");
}

TEST_CASE("a block may be for one audience alone") {
  CHECK(blocks_of("::: only public\nx\n:::") == "0-2 only public");
  CHECK(blocks_of("::: only manager\nx\n:::") == "0-2 only manager");
}

TEST_CASE("blanks around the words do not matter") {
  CHECK(blocks_of(":::manager\nx\n:::  ") == "0-2 manager");
  CHECK(blocks_of(":::   only   public  \nx\n:::\t") == "0-2 only public");
}

TEST_CASE("marks in fenced code are text") {
  for (const char* fence : {"```", "~~~", "`````"}) {
    CAPTURE(fence);
    const std::string mark = fence;
    CHECK(blocks_of(mark + "\n::: manager\n:::\n- ::: x\n" + mark + "\n") == "");
  }
  CHECK(blocks_of("::: manager\n```\n:::\n```\nx\n:::\n") == "0-5 manager");
  CHECK(blocks_of("- ```\n  ::: manager\n  ```\n") == "");
  CHECK(blocks_of("text with ::: inside\n") == "");
}

TEST_CASE("a mark in a fence that is never closed is an error") {
  CHECK(find("a\n```\n::: manager\nsecret\n:::\n").faults ==
        "a.md:12:1 [bad-block] ':::' inside a code fence that is never closed (close the fence "
        "that line 11 opens)\n"
        "a.md:14:1 [bad-block] ':::' inside a code fence that is never closed (close the fence "
        "that line 11 opens)");
  CHECK(find("```\nx\n").faults == "");
  CHECK(find("::: manager\n```\n:::\n").places == "10:1 bad-block\n12:1 bad-block");
}

TEST_CASE("a fence that ends with its quote or list item hides no block behind it") {
  CHECK(blocks_of("> ```\n> x\n\n::: manager\nsecret\n:::\n\n```\ny\n```\n") == "3-5 manager");
  CHECK(blocks_of("- ```\n  x\n\n::: manager\nsecret\n:::\n\n```\ny\n```\n") == "3-5 manager");
  CHECK(blocks_of("    ```\n\n::: manager\nsecret\n:::\n\n```\ny\n```\n") == "2-4 manager");
  CHECK(find("- ```\n  ::: manager\ntext\n").faults ==
        "a.md:11:1 [bad-block] ':::' inside a code fence that is never closed (close the fence "
        "that line 10 opens)");
}

TEST_CASE("what only looks like raw HTML hides no block behind it") {
  CHECK(blocks_of("<x[y>\n```\n\n```\n::: self\nsecret\n:::\n```\n") == "4-6 self");
}

TEST_CASE("a mark stands at the start of a line, outside lists and quotes") {
  for (const char* line :
       {" ::: manager", "    :::", "\t::: self", "> ::: manager", "- ::: manager",
        "* :::", "1. ::: manager", "2) :::", "> - ::: x", "- > 3. :::"}) {
    CAPTURE(line);
    CHECK(find("a\n\n" + std::string(line)).faults ==
          "a.md:12:1 [bad-block] ':::' must stand at the start of a line, outside lists and quotes "
          "(move it to column 1, or put it in backquotes)");
  }
}

TEST_CASE("an opener names an audience") {
  for (const char* line : {"::: everyone", "::: Manager", "::: only", "::: only everyone",
                           "::: manager internal", "::::", "::: {.note}", ":::: manager"}) {
    CAPTURE(line);
    CHECK(find(line).faults ==
          "a.md:10:1 [bad-block] a ':::' line that names no audience (write '::: manager' (or "
          "self, internal, public, or 'only' and one of them))");
  }
}

TEST_CASE("blocks do not nest, and the outer one stays open") {
  const Found found = find("::: manager\n::: self\nx\n:::\n");
  CHECK(found.faults ==
        "a.md:11:1 [bad-block] ':::' blocks do not nest (close the block before with ':::')");
  CHECK(found.blocks == "0-3 manager");
}

TEST_CASE("a closer closes something, and an opener is closed") {
  CHECK(find("a\n:::\n").faults == "a.md:11:1 [bad-block] a ':::' that closes nothing (remove it)");
  CHECK(
      find("a\n::: self\nb\n").faults ==
      "a.md:11:1 [bad-block] a ':::' block that is never closed (add a line ':::' where it ends)");
  CHECK(find("::: self\nx\n:::\n:::\n").places == "13:1 bad-block");
}

}  // namespace
}  // namespace dossier
