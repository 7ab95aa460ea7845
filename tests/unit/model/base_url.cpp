#include "model/base_url.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("hosts are letters, digits, hyphens and dots") {
  for (const char* host : {"a", "a.b", "A-1.example", "127.0.0.1", "xn--nxasmq6b.example"})
    CHECK(is_host(host));
  for (const char* host : {"", ".a", "a.", "a b", "a/b", "a:80", "ü.de", "a_b", "[::1]", "a@b"})
    CHECK_FALSE(is_host(host));
  CHECK(is_host(std::string(253, 'a')));
  CHECK_FALSE(is_host(std::string(254, 'a')));
}

TEST_CASE("a base_url is an http(s) address or a path, with a slash at its end") {
  const auto normal = [](std::string_view url) { return normal_base_url(url).value_or("(none)"); };
  CHECK(normal("/") == "/");
  CHECK(normal("/a") == "/a/");
  CHECK(normal("/a/b/") == "/a/b/");
  CHECK(normal("https://a.b") == "https://a.b/");
  CHECK(normal("http://a.b:8080/c") == "http://a.b:8080/c/");
  CHECK(normal("http://localhost:8000/") == "http://localhost:8000/");
  for (const char* url : {"",
                          "a",
                          "a.b/",
                          "//a.b/",
                          "ftp://a.b/",
                          "https://",
                          "https:///a",
                          "https://a b/",
                          "https:/a",
                          "https://a.b/?c",
                          "https://a.b/#c",
                          "/a b",
                          "/a\"b",
                          "/<a>",
                          "/a\\b",
                          "https://u@a.b/",
                          "https://a.b:/",
                          "https://a.b:8x/",
                          "/a\nb",
                          "/a\tb",
                          "javascript:x"}) {
    CAPTURE(url);
    CHECK(normal(url) == "(none)");
  }
}

TEST_CASE("a base_url is taken apart") {
  const BaseUrl full = split_base_url("https://a.b:8/c/d/");
  CHECK(full.has_host);
  CHECK(full.origin == "https://a.b:8");
  CHECK(full.path == "/c/d/");
  const BaseUrl path = split_base_url("/c/");
  CHECK_FALSE(path.has_host);
  CHECK(path.origin == "http://localhost:8000");
  CHECK(path.path == "/c/");
  CHECK(split_base_url("https://a.b").path == "/");
}

}  // namespace
}  // namespace dossier
