#include "render/complexity/reference_load.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

namespace dossier {
namespace {

// A blank line ends a paragraph.
std::size_t load(std::string_view markdown) {
  ReferenceLoad references;
  for (const std::string_view line : split(markdown, '\n')) {
    if (line.empty()) references.end_paragraph();
    references.take_line(read_prefix(line), line.size());
  }
  return references.bytes();
}

constexpr std::size_t kLong = 1000;
const std::string kUrl = "/" + std::string(kLong, 'u') + "\n\n";

TEST_CASE("each use of a label costs the bytes of its definition") {
  CHECK(load("") == 0);
  CHECK(load("[a] [b](c) d]") == 0);  // nothing is defined
  CHECK(load("[b]: /u") == 8);        // its own label counts; a line end is a byte
  CHECK(load("[b]: /u\n\n[b] [b]") == 3 * 8);
  CHECK(load("[b] [b]\n\n[b]: /u") == 3 * 8);
  CHECK(load("[b]: /u\n\n[b]: /uvw\n\n[b]") == 3 * 10);  // the longest
  CHECK(load("[b]: /u\n'v'\n\n[b]") == 2 * 12);          // two lines
  CHECK(load("[b]: /u\n\n'v'\n\n[b]") == 2 * 8);
}

TEST_CASE("labels that differ do not share a definition") {
  CHECK(load("[b]: " + kUrl + "[c] [d] [bb] [b1] [b") < 2 * kLong);
  CHECK(load("[b]: /u\n\n[c]: " + kUrl + "[b] [b]") < 2 * kLong);
}

TEST_CASE("labels that the parser takes for equal share one") {
  struct {
    const char *defined, *used;
  } const rows[] = {
      {"b", "B"},
      {"b c", "b \t C"},
      {"b c", "b\nc"},
      {"k", "\xE2\x84\xAA"},
      {"fi", "\xEF\xAC\x81"},
      {"ss", "\xE1\xBA\x9E"},
      {"b\\]c", "b\\]c"},
      {"b\\[c", "b\\[c"},
      {"b\\\\", "b\\\\"},
      {"\xC3\xA9", "\xC3\x89"},
      {"^b", "^b"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.used);
    const std::string use = std::string("[") + row.used + "]";
    CHECK(load("x\n\n    [" + std::string(row.defined) + "]: " + kUrl + use) >= 2 * kLong);
    CHECK(load(use + "\n\n[" + row.defined + "]: " + kUrl) >= 2 * kLong);
  }
}

TEST_CASE("a definition starts where a block may") {
  const std::string definition = "[b]: " + kUrl + "[b]";
  for (const char* start : {"", "   ", "> ", "- ", "1. > ", "- [ ] ", "- [x]\t", "[ ] ",
                            "[^a]: ", "    [^a]: ", "[^a]: [ ] ", "> [^a]: - "})
    CHECK_MESSAGE(load(start + definition) >= 2 * kLong, start);
  for (const char* start : {"a ", "! ", "\\", "[y] ", "[c]", "#"})
    CHECK_MESSAGE(load(start + definition) == 0, start);
  CHECK(load("[b] : " + kUrl + "[b]") == 0);
}

TEST_CASE("a label that goes on behind a mark may be any") {
  CHECK(load("[b\n> c]: " + kUrl + "[d]") >= 2 * kLong);
  CHECK(load("[d]: " + kUrl + "[b\n> c]") >= 2 * kLong);
  CHECK(load("[d]\n\n[b\n> c]: " + kUrl) >= 2 * kLong);
  CHECK(load("[b\n\nc]: " + kUrl + "[d]") == 0);  // a label ends with its paragraph
}

}  // namespace
}  // namespace dossier
