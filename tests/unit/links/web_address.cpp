#include "links/web_address.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

std::string asked(std::string_view url) {
  const auto address = read_web_address(url);
  return address ? address->url : "none";
}

TEST_CASE("an address is asked for without its fragment, and as addresses are written") {
  CHECK(asked("https://A.example") == "https://a.example/");
  CHECK(asked("HTTPS://a.example/B#c") == "https://a.example/B");
  CHECK(asked("https://a.example?q=1") == "https://a.example/?q=1");
  CHECK(asked("https://a.example:8443/a%20b?c=[d]&e='f'") ==
        "https://a.example:8443/a%20b?c=[d]&e='f'");
  CHECK(asked("https://a.example/a b\\c<d>") == "https://a.example/a%20b/c%3Cd%3E");
  CHECK(asked("https://a.example/é") == "https://a.example/%C3%A9");
  CHECK(asked("https:\\\\a.example\\b") == "https://a.example/b");
  CHECK(asked("https://[fd00::1]:80/a") == "https://[fd00::1]:80/a");
}

TEST_CASE("what is not of the web is no address") {
  for (const char* url : {"mailto:me@a.example", "ftp://a.example/", "a.md", "//a.example/", "",
                          "https://", "https:///", "http://#a"})
    CHECK(asked(url) == "none");
}

TEST_CASE("an address is read into host and origin") {
  const auto address = read_web_address("https://Wiki.example:8443/a");
  REQUIRE(address);
  CHECK(address->host == "wiki.example");
  CHECK(address->origin == "https://wiki.example:8443");
  CHECK(!address->has_user);
}

TEST_CASE("a user and a password are noticed, and neither asked with nor shown") {
  for (const char* url : {"https://me:secret@a.example/b@c", "https://me@a.example/b@c",
                          "https://@a.example/b@c", "https://me@you:secret@a.example/b@c"}) {
    const auto address = read_web_address(url);
    REQUIRE(address);
    CHECK(address->has_user);
    CHECK(address->url == "https://a.example/b@c");
    CHECK(without_user(url) == "https://***@a.example/b@c");
  }
  CHECK(!read_web_address("https://a.example/@me")->has_user);
}

TEST_CASE("names that nobody can own on the internet are internal") {
  for (const char* host : {"jenkins", "localhost", "printer.local", "build.internal", "a.b.corp",
                           "10.1.2.3", "[::1]", "[fd12::1]"})
    CHECK(is_internal_name(host));
  for (const char* host :
       {"a.example", "internal.example", "corp.example", "8.8.8.8", "[2001:db8::1]",
        "thelocal"
        ".example"})
    CHECK(!is_internal_name(host));
}

TEST_CASE("addresses of private networks and of this machine are private") {
  for (const char* ip : {"10.0.0.0", "10.255.255.255", "172.16.0.1", "172.31.255.255",
                         "192.168.1.1", "127.0.0.1", "169.254.1.1", "100.64.0.1", "0.0.0.0", "::1",
                         "::", "fc00::1", "FD12:3456::1", "fe80::1", "::ffff:10.1.2.3"})
    CHECK(is_private_ip(ip));
  for (const char* ip : {"9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1", "192.167.1.1",
                         "192.169.1.1", "128.0.0.1", "100.63.0.1", "100.128.0.1", "2001:db8::1",
                         "fec0::1", "fc::1", "::ffff:8.8.8.8", "10.1", "10.1.2.300", ""})
    CHECK(!is_private_ip(ip));
}

TEST_CASE("an address that asks its reader to sign in is known by a word of its host or path") {
  for (const char* url : {"https://a.example/login", "https://a.example/users/sign_in?to=/b",
                          "https://login.a.example/", "https://accounts.a.example/x",
                          "https://a.example/Login.aspx#top", "https://a.example/a/oauth2/b"})
    CHECK(is_login(url));
  for (const char* url :
       {"https://a.example/", "https://a.example/blogging-in", "https://a.example/?to=/login",
        "https://a.example/a#login", "https://authors.example/", "https://example.login/"})
    CHECK(!is_login(url));
}

}  // namespace
}  // namespace dossier
