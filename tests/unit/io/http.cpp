#include "io/http.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>

#include "support/web_server.h"

namespace dossier {
namespace {

using End = HttpAnswer::End;

// The real client, and a server on this machine that it can reach without a proxy.
struct Web {
  WebServer server;
  WebClient client;

  Web() {
    for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
      unsetenv(name);
  }
  std::string url(const std::string& path) const { return "http://" + server.address() + path; }
  HttpAnswer head(const std::string& path) { return client.ask(HttpMethod::head, url(path)); }
  HttpAnswer get(const std::string& path) { return client.ask(HttpMethod::get, url(path)); }
};

TEST_CASE("an answer has a status, an address and who gave it") {
  Web web;
  for (const HttpAnswer& answer : {web.head("/fine"), web.get("/fine")}) {
    CHECK(answer.end == End::answered);
    CHECK(answer.status == 200);
    CHECK(answer.url == web.url("/fine"));
    CHECK(answer.ip == "127.0.0.1");
    CHECK(answer.reached);
    CHECK(!answer.moved_for_good);
  }
  CHECK(web.server.requests() == std::vector<std::string>{"HEAD /fine", "GET /fine"});
  CHECK(web.head("/missing").status == 404);
  CHECK(web.head("/no-head").status == 405);
  CHECK(web.get("/no-head").status == 200);
}

TEST_CASE("a request names the program, and carries no cookie and no password") {
  Web web;
  web.head("/fine");
  const std::string head = web.server.last_head();
  CHECK(head.find("User-Agent: dossier/") != head.npos);
  CHECK(head.find("Cookie") == head.npos);
  CHECK(head.find("Authorization") == head.npos);
}

TEST_CASE("a busy server says so, and when to ask again") {
  Web web;
  CHECK(web.head("/busy").status == 503);
  CHECK(web.get("/busy").status == 200);
  const HttpAnswer later = web.head("/later");
  CHECK(later.status == 429);
  CHECK(later.retry_after == 3600);
  CHECK(!web.head("/too-many").retry_after.value_or(0));
}

TEST_CASE("redirects are followed, five times, to http and https alone") {
  Web web;
  const HttpAnswer moved = web.head("/moved");
  CHECK(moved.status == 200);
  CHECK(moved.url == web.url("/here"));
  CHECK(moved.moved_for_good);
  const HttpAnswer login = web.get("/sends-to-login");
  CHECK(login.url == web.url("/login?to=/"));
  CHECK(!login.moved_for_good);
  const auto before = web.server.requests().size();
  CHECK(web.head("/loop").end == End::too_many_redirects);
  CHECK(web.server.requests().size() == before + 6);
  CHECK(web.get("/sends-to-a-file").end == End::bad_redirect);
}

TEST_CASE("a body is not read") {
  Web web;
  const HttpAnswer answer = web.get("/endless");
  CHECK(answer.end == End::answered);
  CHECK(answer.status == 200);
  CHECK(web.server.bytes_sent() < 16 * 1024 * 1024);  // what the system had buffered
}

TEST_CASE("a connection that ends too soon, and what is no HTTP, are broken off") {
  Web web;
  CHECK(web.head("/closes").end == End::broken_off);
  CHECK(web.head("/closes").reached);
  CHECK(web.get("/garbage").end == End::broken_off);
}

TEST_CASE("a server that says nothing is not waited for any longer than was agreed") {
  Web web;
  WebClient hasty(std::chrono::seconds(1));
  const HttpAnswer answer = hasty.ask(HttpMethod::head, web.url("/silent"));
  CHECK(answer.end == End::timed_out);
  CHECK(answer.reached);
}

TEST_CASE("where nobody listens there is no connection") {
  Web web;
  std::string nobody;
  {
    const WebServer gone;
    nobody = "http://" + gone.address() + "/";
  }
  const HttpAnswer answer = web.client.ask(HttpMethod::head, nobody);
  CHECK(answer.end == End::no_connection);
  CHECK(!answer.reached);
  CHECK(no_http().ask(HttpMethod::head, web.url("/fine")).end == End::no_connection);
}

TEST_CASE("what is no address of the web is not asked for") {
  Web web;
  for (const char* url : {"http://a b/", "http://", "file:///etc/passwd", "gopher://127.0.0.1/"})
    CHECK(web.client.ask(HttpMethod::head, url).end == End::bad_address);
}

TEST_CASE("a server that speaks no TLS has no certificate to trust") {
  Web web;
  const HttpAnswer answer =
      web.client.ask(HttpMethod::head, "https://" + web.server.address() + "/fine");
  CHECK(answer.end == End::bad_certificate);
  CHECK(answer.reason != "");
}

TEST_CASE("a proxy is taken from the environment, and its address is not that of the host") {
  Web web;
  setenv("http_proxy", ("http://" + web.server.address()).c_str(), 1);
  const HttpAnswer answer = web.client.ask(HttpMethod::head, "http://blog.example/fine");
  unsetenv("http_proxy");
  CHECK(answer.status == 200);
  CHECK(answer.url == "http://blog.example/fine");
  CHECK(answer.ip == "");
}

}  // namespace
}  // namespace dossier
