#include "base/url.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

struct Row {
  const char *url, *part;
};

TEST_CASE("the scheme of an address is in lower case, and a path has none") {
  for (const Row& row :
       {Row{"https://x", "https"}, Row{"HTTPS:x", "https"}, Row{"mailto:a@b", "mailto"},
        Row{"git+ssh://x", "git+ssh"}, Row{"a.b-1:", "a.b-1"}, Row{"", ""}, Row{"a/b:c", ""},
        Row{"//x:80", ""}, Row{":x", ""}, Row{"1a:x", ""}, Row{"a b:c", ""}, Row{"?a:b", ""},
        Row{"\u00E9:x", ""}}) {
    CAPTURE(row.url);
    CHECK(scheme_of(row.url) == row.part);
  }
}

TEST_CASE("the host of an address is folded, without user, port and dot") {
  for (const Row& row :
       {Row{"https://wiki.example/a", "wiki.example"}, Row{"https://Wiki.EXAMPLE", "wiki.example"},
        Row{"https://me:pw@wiki.example:8443/a@b", "wiki.example"}, Row{"//go/x", "go"},
        Row{"http://wiki.example?q=//other.example", "wiki.example"},
        Row{"http://wiki.example#x", "wiki.example"}, Row{"http://wiki.example./", "wiki.example"},
        Row{"https://wiki%2Eexample/", "wiki.example"},
        Row{"https://B\u00DCCHER.example/", "b\u00FCcher.example"},
        Row{"ssh://git@wiki.example:22/x", "wiki.example"},
        Row{"https://[FD00::1]:8080/x", "[fd00::1]"}, Row{"https://10.0.0.5:80", "10.0.0.5"},
        Row{"https://evil.example\\@wiki.example/", "evil.example"},
        Row{"https://wiki.example@evil.example/", "evil.example"}}) {
    CAPTURE(row.url);
    CHECK(host_of(row.url) == row.part);
  }
}

TEST_CASE("an address of mail has the host that it is sent to") {
  CHECK(host_of("mailto:me@Wiki.Example") == "wiki.example");
  CHECK(host_of("mailto:me@wiki.example?cc=you@other.example") == "wiki.example");
  CHECK(host_of("mailto:me@wiki.example,you@other.example") == "wiki.example");
}

TEST_CASE("browsers find a host behind too few slashes, too many or backslashes") {
  for (const char* url :
       {"https:wiki.example/a", "https:/wiki.example/a", "https:///wiki.example/a",
        "https:\\\\wiki.example\\a", "\\\\wiki.example/a", "/\\wiki.example"}) {
    CAPTURE(url);
    CHECK(host_of(url) == "wiki.example");
  }
}

TEST_CASE("a path has no host") {
  for (const char* url : {"", "wiki.example/a", "/a//b", "a@b", "#//x", "?//x", "ftp:wiki.example",
                          "file:/x", "https://", "https:///"}) {
    CAPTURE(url);
    CHECK(host_of(url) == "");
  }
}

}  // namespace
}  // namespace dossier
