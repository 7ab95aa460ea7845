#include "serve/content_type.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("content type: by the name, text with its character set") {
  CHECK(content_type_of("index.html") == "text/html; charset=utf-8");
  CHECK(content_type_of("static/A.PNG") == "image/png");
  CHECK(content_type_of("assets/style.0123.css") == "text/css; charset=utf-8");
  CHECK(content_type_of("assets/icon.svg") == "image/svg+xml");
  CHECK(content_type_of("index.json") == "application/json");
}

TEST_CASE("content type: a feed is a feed") {
  CHECK(content_type_of("feed.xml") == "application/rss+xml; charset=utf-8");
  CHECK(content_type_of("checklist/a/b/feed.xml") == "application/rss+xml; charset=utf-8");
  CHECK(content_type_of("feed.atom") == "application/atom+xml; charset=utf-8");
  CHECK(content_type_of("feed.json") == "application/feed+json");
  CHECK(content_type_of("sitemap.xml") == "application/xml; charset=utf-8");
}

TEST_CASE("content type: what is not known is bytes") {
  for (const char* path : {"a", "a.unknown", ".html", "html", "a/.nojekyll"}) {
    CAPTURE(path);
    CHECK(content_type_of(path) == "application/octet-stream");
  }
}

}  // namespace
}  // namespace dossier
