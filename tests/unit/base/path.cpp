#include "base/path.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

TEST_CASE("joining puts one slash between two paths, and an absolute one stands alone") {
  CHECK(join_path("a", "b/c") == "a/b/c");
  CHECK(join_path("a/", "b") == "a/b");
  CHECK(join_path("", "b") == "b");
  CHECK(join_path("a", "") == "a");
  CHECK(join_path("/", "b") == "/b");
  CHECK(join_path("a", "/b") == "/b");
}

TEST_CASE("a path is taken apart") {
  struct Row {
    const char *path, *parent, *name, *stem, *extension;
  };
  for (const Row& row :
       {Row{"a/b.md", "a", "b.md", "b", ".md"}, Row{"b.md", "", "b.md", "b", ".md"},
        Row{"/b", "/", "b", "b", ""}, Row{"/", "/", "", "", ""},
        Row{"a/b/c.tar.gz", "a/b", "c.tar.gz", "c.tar", ".gz"}, Row{"a.b/c", "a.b", "c", "c", ""},
        Row{"x/.md", "x", ".md", ".md", ""}, Row{"", "", "", "", ""}, Row{"a/", "a", "", "", ""},
        Row{"a.", "", "a.", "a", "."}}) {
    CAPTURE(row.path);
    CHECK(parent_path(row.path) == row.parent);
    CHECK(file_name(row.path) == row.name);
    CHECK(stem(row.path) == row.stem);
    CHECK(extension(row.path) == row.extension);
  }
}

TEST_CASE("a normal path has no dots and no doubled slashes") {
  CHECK(normal_path("a/./b//c/../d") == "a/b/d");
  CHECK(normal_path("a/..") == "");
  CHECK(normal_path("./a/") == "a");
  CHECK(normal_path("/a/../b") == "/b");
  CHECK(normal_path("") == "");
  CHECK(normal_path("a/...") == "a/...");
}

TEST_CASE("a path that climbs out has no normal form") {
  for (const char* path : {"..", "../a", "a/../..", "a/../../b", "./.."}) {
    CAPTURE(path);
    CHECK_FALSE(normal_path(path).has_value());
  }
}

TEST_CASE("the way from one file to another climbs to the folder they share") {
  CHECK(relative_path("a/b.html", "c/d.css") == "../c/d.css");
  CHECK(relative_path("index.html", "evidence/x/index.html") == "evidence/x/index.html");
  CHECK(relative_path("a/b/c.html", "a/d.html") == "../d.html");
  CHECK(relative_path("a/b.html", "a/b.html") == "b.html");
  CHECK(relative_path("a/b.html", "a/bc.html") == "bc.html");
  CHECK(relative_path("a/b/c.html", "index.html") == "../../index.html");
  CHECK(relative_path("a/index.html", "a/") == "./");
  CHECK(relative_path("ab/c.html", "a/d.html") == "../a/d.html");
}

TEST_CASE("a path lies within a folder only at a slash") {
  CHECK(is_within("content/a.md", "content"));
  CHECK(is_within("content", "content"));
  CHECK_FALSE(is_within("content2/a.md", "content"));
  CHECK_FALSE(is_within("cont", "content"));
  CHECK(is_within("/x", "/"));
  CHECK(is_within("a", ""));
}

}  // namespace
}  // namespace dossier
