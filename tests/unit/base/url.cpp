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

// Whether each of `name` in the text is the end of a host: "yes no".
std::string hosts(std::string_view name, std::string_view text) {
  std::string out;
  for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1))
    out += (out.empty() ? "" : " ") +
           std::string(is_host_in_text(text, at, at + name.size()) ? "yes" : "no");
  return out;
}

TEST_CASE("a host is found in text as a whole, and below itself") {
  for (const char* text :
       {"wiki.example", "see wiki.example.", "https://wiki.example/",
        "https://en.wiki.example:8443", "me@wiki.example", "(wiki.example)", "wiki.example...",
        "wiki.example-based", "wiki.example_", "//wiki.example.", "- wiki.example",
        "\u2014wiki.example", "x.wiki.example"}) {
    CAPTURE(text);
    CHECK(hosts("wiki.example", text) == "yes");
  }
  for (const char* text :
       {"wiki.example.org", "https://wiki.example.org/", "my-wiki.example", "my_wiki.example",
        "my--wiki.example", "wiki.example-corp.org", "wiki.example_1.org", "wiki.example.\u5317"}) {
    CAPTURE(text);
    CHECK(hosts("wiki.example", text) == "no");
  }
}

TEST_CASE("a name without a dot is a host only where an address has it") {
  for (const char* text : {"http://go", "//go/x", "https://go:80/", "git@go:x", "https://me@go/",
                           "https://my.go/", "u=https%3A%2F%2Fgo%2Fx", "https%3a%2f%2fgo"}) {
    CAPTURE(text);
    CHECK(hosts("go", text) == "yes");
  }
  for (const char* text : {"go", "we go.", "/go", "http://go.example", "http://go-x/",
                           "http://x-go/", "http://go_x", "my.go", "http://x/go", "@ go"}) {
    CAPTURE(text);
    CHECK(hosts("go", text) == "no");
  }
}

TEST_CASE("hosts are found in time that grows with the text") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "a.b-";
  CHECK(hosts("a.b", text).size() > 20'000);
}

}  // namespace
}  // namespace dossier
