#include "import/git_place.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("a repository has the name of where it was cloned from, without names and passwords") {
  for (const char* remote :
       {"https://github.com/acme/pay.git", "https://ada:secret@GitHub.com:443/acme/pay/\n",
        "git@github.com:acme/pay.git", "ssh://git@github.com:22/acme/pay",
        "github.com:/acme/pay"}) {
    CAPTURE(remote);
    const GitPlace place = git_place_of(remote, "/home/ada/other/.git");
    CHECK(place.name == "github.com/acme/pay");
    CHECK(place.web == "https://github.com/acme/pay");
  }
  CHECK(git_place_of("https://git.corp.example/pay.git?x=secret", "").name ==
        "git.corp.example/pay");
  CHECK(git_place_of("https://git.corp.example/pay", "").web == "");
}

TEST_CASE("without a host its folder names it") {
  CHECK(git_place_of("", "/home/ada/pay/.git").name == "pay");
  CHECK(git_place_of("", "/srv/pay.git").name == "pay");
  CHECK(git_place_of("/srv/pay.git/", "/home/ada/other/.git").name == "pay");
  CHECK(git_place_of("../pay", "/home/ada/other/.git").name == "pay");
  CHECK(git_place_of("file:///srv/pay", "/x/.git").name == "pay");
  CHECK(git_place_of("C:/pay", "/x/.git").name == "pay");
}

TEST_CASE("a commit has a page where the host is known") {
  CHECK(commit_address(git_place_of("git@gitlab.com:a/b/c.git", ""), "12") ==
        "https://gitlab.com/a/b/c/-/commit/12");
  CHECK(commit_address(git_place_of("https://github.com/a b/c", ""), "12") ==
        "https://github.com/a%20b/c/commit/12");
  CHECK(commit_address(git_place_of("https://github.com.evil.example/a", ""), "12") == "");
}

}  // namespace
}  // namespace dossier
