#include "serve/answer.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/rules.h"

namespace dossier {
namespace {

constexpr unsigned kPort = 8000;

Request get(std::string target) { return {"GET", std::move(target), {"localhost:8000"}}; }

Preview preview_of(std::map<std::string, std::string> files, std::string base = "/") {
  Site site;
  for (auto& [path, bytes] : files) site.files[path].bytes = std::move(bytes);
  return {std::make_shared<const Site>(std::move(site)), std::move(base), {}};
}

Preview small_site(std::string base = "/") {
  return preview_of({{"index.html", "<head></head>start"},
                     {"404.html", "<head></head>missing"},
                     {"evidence/outbox/index.html", "<head></head>outbox"},
                     {"assets/style.css", "a{}"},
                     {".nojekyll", ""}},
                    std::move(base));
}

std::string header(const Answer& answer, std::string_view name) {
  for (const auto& [key, value] : answer.headers)
    if (key == name) return value;
  return {};
}

int refused(std::string method, std::vector<std::string> hosts, unsigned port = kPort) {
  const auto refusal = refuse({std::move(method), "/", std::move(hosts)}, port);
  return refusal ? refusal->status : 0;
}

TEST_CASE("answer: pages have the script that reloads them, other files are as they were made") {
  const Preview preview = small_site();
  const Answer page = answer(get("/"), preview, "7-1");
  CHECK(page.status == 200);
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(*page.body ==
        "<head><script src=\"/.dossier/reload.js?7-1\" defer></script>\n</head>start");
  const Answer style = answer(get("/assets/style.css?v=1#x"), preview, "7-1");
  CHECK(style.status == 200);
  CHECK(style.type == "text/css; charset=utf-8");
  CHECK(*style.body == "a{}");
  CHECK(answer(get("/.nojekyll"), preview, "1").body->empty());
}

TEST_CASE("answer: nothing is kept by a browser or read by another site") {
  for (const char* target : {"/", "/assets/style.css", "/none", "/evidence", "/.dossier/reload.js"})
    for (const Preview& preview : {small_site(), small_site("/repo/")}) {
      const Answer given = answer(get(target), preview, "1");
      CHECK(header(given, "Cache-Control") == "no-store");
      CHECK(header(given, "Cross-Origin-Resource-Policy") == "same-origin");
      CHECK(header(given, "X-Content-Type-Options") == "nosniff");
    }
}

TEST_CASE("answer: a folder is its index, and without its slash leads there") {
  const Preview preview = small_site("/repo/");
  CHECK(answer(get("/repo/evidence/outbox/"), preview, "1").status == 200);
  CHECK(answer(get("/repo/evidence/outbox/index.html"), preview, "1").status == 200);
  const Answer bare = answer(get("/repo/evidence/outbox?a=b"), preview, "1");
  CHECK(bare.status == 302);
  CHECK(header(bare, "Location") == "/repo/evidence/outbox/?a=b");
}

TEST_CASE("answer: a site is under its base path alone") {
  const Preview preview = small_site("/a b/");
  CHECK(header(answer(get("/"), preview, "1"), "Location") == "/a%20b/");
  CHECK(header(answer(get("/a%20b"), preview, "1"), "Location") == "/a%20b/");
  CHECK(answer(get("/a%20b/"), preview, "1").status == 200);
  CHECK(answer(get("/index.html"), preview, "1").status == 404);
  CHECK(answer(get("/a"), preview, "1").status == 404);
}

TEST_CASE("answer: there is no way out of what is in memory") {
  const Preview preview = small_site();
  for (const char* target :
       {"/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/..\\..\\etc\\passwd",
        "//etc/passwd", "//index.html", "/index.html%00", "/index.html%00.css", "/./index.html",
        "/evidence/../index.html", "/%", "/%zz", "/.dossier/", "/.dossier/../kinds.yaml",
        "/.dossier/%2e%2e/kinds.yaml"}) {
    CAPTURE(target);
    const Answer given = answer(get(target), preview, "1");
    CHECK(given.status == 404);
    const bool is_site_page = given.body->find("missing") != std::string::npos;
    CHECK(is_site_page == given.type.starts_with("text/html"));
  }
}

TEST_CASE("answer: before there is a site, nothing is found") {
  CHECK(answer(get("/"), Preview{}, "1").status == 404);
  CHECK(*answer(get("/"), Preview{}, "1").body == "There is nothing at this address.\n");
}

TEST_CASE("answer: faults stand in for every page, and for no other file") {
  Preview preview = small_site();
  Diagnostics out;
  out.add(rule("bad-date"), {"content/a.md", {3, 7}, 4}, "<no date>", "mend & save");
  preview.faults = {{out.items()[0], "date: <x>"}};
  for (const char* target : {"/", "/evidence/outbox/", "/evidence/outbox", "/none", "/none.html"}) {
    CAPTURE(target);
    const Answer given = answer(get(target), preview, "5");
    CHECK(given.status == 500);
    CHECK(given.body->find("&lt;no date&gt;") != std::string::npos);
    CHECK(given.body->find("/.dossier/reload.js?5") != std::string::npos);
  }
  CHECK(answer(get("/assets/style.css"), preview, "5").status == 200);
  CHECK(answer(get("/assets/none.css"), preview, "5").status == 404);
  CHECK(answer(get("/.dossier/faults.css"), preview, "5").type == "text/css; charset=utf-8");
  preview.site = nullptr;
  CHECK(answer(get("/"), preview, "5").status == 500);
}

TEST_CASE("refuse: all but looking") {
  CHECK(refused("GET", {"localhost:8000"}) == 0);
  CHECK(refused("HEAD", {"localhost:8000"}) == 0);
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "get", ""}) {
    CAPTURE(method);
    CHECK(refused(method, {"localhost:8000"}) == 405);
  }
  CHECK(header(*refuse({"POST", "/", {}}, kPort), "Allow") == "GET, HEAD");
}

TEST_CASE("refuse: a host that is not this machine at this port") {
  for (const char* host : {"127.0.0.1:8000", "localhost:8000", "LocalHost:8000"}) {
    CAPTURE(host);
    CHECK(refused("GET", {host}) == 0);
  }
  for (const char* host : {"", "evil.example", "evil.example:8000", "localhost", "127.0.0.1",
                           "localhost:80", "localhost:80000", "localhost.evil.example:8000",
                           "evil-localhost:8000", "localhost:8000:8000", "localhost:8000 ",
                           "127.0.0.1.evil.example:8000", "[::1]:8000", "localhost.:8000"}) {
    CAPTURE(host);
    CHECK(refused("GET", {host}) == 403);
  }
  CHECK(refused("GET", {}) == 403);
  CHECK(refused("GET", {"localhost:8000", "localhost:8000"}) == 403);
  CHECK(refused("GET", {"localhost"}, 80) == 0);
  CHECK(refused("GET", {"localhost:80"}, 80) == 0);
}

TEST_CASE("refuse: a target that is no path") {
  for (const char* target : {"", "*", "http://localhost:8000/", "index.html"})
    CHECK(refuse(get(target), kPort)->status == 400);
}

}  // namespace
}  // namespace dossier
