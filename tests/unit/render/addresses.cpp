#include "render/addresses.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

Addresses addresses_of(std::string base_url, UrlStyle urls = UrlStyle::file) {
  Target target;
  target.base_url = std::move(base_url);
  target.urls = urls;
  return {target};
}

TEST_CASE("paths of the pages") {
  CHECK(entry_path("outbox") == "evidence/outbox/index.html");
  CHECK(page_path("about") == "about/index.html");
  CHECK(framework_path("f") == "checklist/f/index.html");
  CHECK(category_path("f", "c") == "checklist/f/c/index.html");
  CHECK(category_feed_path("f", "c") == "checklist/f/c/feed.xml");
  CHECK(stage_path("scope") == "stages/scope/index.html");
  CHECK(tag_path("Event Sourcing, é") == "tags/event-sourcing-e/index.html");
}

TEST_CASE("links name the file, or end in a slash") {
  const Addresses file = addresses_of("/"), folder = addresses_of("/", UrlStyle::directory);
  CHECK(file.tail("a/é/index.html") == "a/%C3%A9/index.html");
  CHECK(folder.tail("a/é/index.html") == "a/%C3%A9/");
  CHECK(folder.tail("index.html") == "");
  CHECK(folder.tail("404.html") == "404.html");
  CHECK(folder.tail("feed.xml") == "feed.xml");
  CHECK(folder.tail("a/not-index.html") == "a/not-index.html");
}

TEST_CASE("the way to the top") {
  CHECK(Addresses::root("index.html") == "");
  CHECK(Addresses::root("about/index.html") == "../");
  CHECK(Addresses::root("evidence/x/index.html") == "../../");
}

TEST_CASE("links between pages") {
  const Addresses file = addresses_of("/"), folder = addresses_of("/", UrlStyle::directory);
  CHECK(file.link("evidence/a/index.html", "evidence/b/index.html") == "../b/index.html");
  CHECK(file.link("evidence/a/index.html", "evidence/a/index.html") == "index.html");
  CHECK(file.link("index.html", "feed.xml") == "feed.xml");
  CHECK(folder.link("evidence/a/index.html", "evidence/b/index.html") == "../b/");
  CHECK(folder.link("evidence/a/index.html", "evidence/a/index.html") == "./");
  CHECK(folder.link("evidence/a/index.html", "index.html") == "../../");
  CHECK(folder.link("about/index.html", "static/a b.png") == "../static/a%20b.png");
}

TEST_CASE("complete addresses have the folder form whatever the links look like") {
  for (const UrlStyle urls : {UrlStyle::file, UrlStyle::directory}) {
    const Addresses host = addresses_of("https://a.b/c/", urls);
    CHECK(host.absolute("index.html") == "https://a.b/c/");
    CHECK(host.absolute("evidence/é/index.html") == "https://a.b/c/evidence/%C3%A9/");
    CHECK(host.absolute("feed.xml") == "https://a.b/c/feed.xml");
    CHECK(addresses_of("/c/", urls).absolute("x/index.html") == "http://localhost:8000/c/x/");
  }
}

}  // namespace
}  // namespace dossier
