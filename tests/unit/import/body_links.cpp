#include "import/body_links.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

const LinkBase kRecord{"https://x.example/p/", "docs/adr", true};
const LinkBase kPull{"https://x.example/p/", "", false};

TEST_CASE("a link leads to where it led from its file") {
  CHECK(resolve_link("2.md", kRecord) == "https://x.example/p/docs/adr/2.md");
  CHECK(resolve_link("../../src/a%20b.cpp?x=1#L 2", kRecord) ==
        "https://x.example/p/src/a%20b.cpp?x=1#L%202");
  CHECK(resolve_link("/README.md", kRecord) == "https://x.example/p/README.md");
  CHECK(resolve_link("./a.md", kPull) == "https://x.example/p/a.md");
}

TEST_CASE("what leads out of the repository, or where nobody knows, is not resolved") {
  for (const char* url :
       {"../../../a.md", "#part", "", "//host/a", "a:b", "a\\b", "../..", "/../a"}) {
    CAPTURE(url);
    CHECK_FALSE(resolve_link(url, kRecord).has_value());
  }
  CHECK_FALSE(resolve_link("/acme/pay", kPull).has_value());
  CHECK_FALSE(resolve_link("../issues/3", kPull).has_value());
  CHECK_FALSE(resolve_link("a.md", LinkBase()).has_value());
}

TEST_CASE("links of a text are resolved in place, or become text") {
  CHECK(settle_links("[a](b.md) ![c](<d e.png> \"t\") [f](https://x) [g](#g)", kPull) ==
        "[a](https://x.example/p/b.md) ![c](https://x.example/p/d%20e.png \"t\") [f](https://x) "
        "[g] (#g)");
  CHECK(settle_links("[a]\n\n[a]: b.md 'title'", kPull) ==
        "[a]\n\n[a]: https://x.example/p/b.md 'title'");
  CHECK(settle_links("[a](b(c).md)", kPull) == "[a] (b(c).md)");
  CHECK(settle_links("[a](b.md)\n\n```\n[a](b.md)\n```", kPull) ==
        "[a](https://x.example/p/b.md)\n\n```\n[a](b.md)\n```");
}

}  // namespace
}  // namespace dossier
