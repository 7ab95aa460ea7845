#include "import/git_log.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

const std::string kHash(40, 'a');

std::string record(const std::string& hash, const std::string& message) {
  std::string out;
  for (const std::string& field : {hash, std::string("2025-03-05T10:00:00Z"),
                                   std::string("Ada <a@x>"), std::string("p q"), message})
    out += field + '\0';
  return out;
}

TEST_CASE("commits are read, and one that breaks off is left out") {
  const std::string bytes = record(kHash, "One\n") + record(std::string(64, 'b'), "");
  const GitLog log = read_git_log(bytes);
  REQUIRE(log.commits.size() == 2);
  CHECK(log.whole);
  CHECK(log.commits[0].author == "Ada <a@x>");
  CHECK(log.commits[0].is_merge());
  CHECK(log.commits[1].message == "");
  const GitLog half = read_git_log(std::string_view(bytes).substr(0, bytes.size() - 1));
  CHECK(half.commits.size() == 1);
  CHECK_FALSE(half.whole);
  CHECK_FALSE(read_git_log(record("warning: x", "One")).whole);
  CHECK(read_git_log("").whole);
}

TEST_CASE("trailers are the paragraphs at the end that hold nothing else") {
  const GitMessage message = read_git_message(
      "Add\nthe outbox\n\nNote: no trailer.\nIt goes on.\n\nWhy.\n\nWin: a\n  b\nIMPACT : c\n\n"
      "---------\n\nCo-authored-by: Bob <b@x>\n(cherry picked from commit 12)\n\n");
  CHECK(message.subject == "Add the outbox");
  CHECK(message.text == "Note: no trailer.\nIt goes on.\n\nWhy.");
  REQUIRE(message.trailers.size() == 3);
  CHECK(message.values("win") == std::vector<std::string>{"a b"});
  CHECK(message.values("impact") == std::vector<std::string>{"c"});
  CHECK(message.values("co-authored-by") == std::vector<std::string>{"Bob <b@x>"});
}

TEST_CASE("other lines may stand among trailers that are known, if they are not too many") {
  CHECK(read_git_message("S\n\nSome words\nWin: a").values("win").size() == 1);
  CHECK(read_git_message("S\n\n1\n2\n3\n4\nWin: a").trailers.empty());
  CHECK(read_git_message("S\n\nSome words\nKey: a").trailers.empty());
  CHECK(read_git_message("S\n\n  Win: indented").trailers.empty());
}

TEST_CASE("a subject is no trailer, nor is an address or a sentence") {
  CHECK(read_git_message("Win: a").trailers.empty());
  CHECK(read_git_message("Win: a\nWin: b\n").subject == "Win: a Win: b");
  CHECK(read_git_message("S\n\nSee also this: x").trailers.empty());
  CHECK(read_git_message("S\n\nWin:").trailers.size() == 1);
  CHECK(read_git_message("S\n\nWin:").values("win").empty());
  CHECK(read_git_message("").subject == "");
  CHECK(read_git_message("\n\n  S\n\n\n").subject == "S");
}

TEST_CASE("bytes that are no UTF-8 are Latin-1, and control characters go") {
  CHECK(git_text("Gr\xFC\xC3\xBC\xE2") == "Gr\xC3\xBC\xC3\xBC\xC3\xA2");
  CHECK(read_git_message("a\x1B[31m\r\n\r\nWin: \x01x\r\n").values("win") ==
        std::vector<std::string>{"x"});
}

}  // namespace
}  // namespace dossier
