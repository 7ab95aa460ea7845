#include "cli/source_lines.h"

#include <doctest/doctest.h>

#include "io/memory.h"

namespace dossier {
namespace {

TEST_CASE("source lines: the line of a place, and nothing where there is none") {
  Memory files;
  files.put("/p/a.md", "one\ntwo\r\nthree");
  const std::string root = "/p";
  SourceLines lines(files, root);
  CHECK(lines.at({"a.md", {2, 1}, 1}) == "two");
  CHECK(lines.at({"a.md", {3, 2}, 1}) == "three");
  CHECK(lines.at({"a.md", {4, 1}, 1}).empty());
  CHECK(lines.at({"b.md", {2, 1}, 1}).empty());
}

TEST_CASE("source lines: a fault of the whole file has none") {
  Memory files;
  files.put("/p/a.md", "one\n");
  const std::string root = "/p";
  SourceLines lines(files, root);
  CHECK(lines.at({"a.md", {}, 1}).empty());
  CHECK(lines.at({"a.md", {1, 2}, 1}) == "one");
}

TEST_CASE("source lines: each file is read once") {
  Memory files;
  files.put("/p/a.md", "one\ntwo\n");
  const std::string root = "/p";
  SourceLines lines(files, root);
  lines.at({"a.md", {2, 1}, 1});
  const int calls = files.calls();
  CHECK(lines.at({"a.md", {1, 2}, 1}) == "one");
  CHECK(files.calls() == calls);
}

}  // namespace
}  // namespace dossier
