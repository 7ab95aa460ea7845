#include "publish/one_file.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

// The page packet/index.html with this in it.
std::string made_of(const std::string& html, bool has_host = true) {
  Site site;
  site.files["packet/index.html"] = {html, "", ""};
  site.files["evidence/a/index.html"] = {"", "", ""};
  site.files["static/a b.svg"] = {"<svg/>", "", ""};
  site.files["assets/style.1.css"] = {"a{b:c}", "", ""};
  const AddressOf address_of = [&](const std::string& path) -> std::optional<std::string> {
    if (!has_host || !site.files.contains(path)) return std::nullopt;
    return "https://x.example/" + path;
  };
  return make_one_file(site, "packet/index.html", address_of, "@page{size:A4}");
}

TEST_CASE("styles and pictures stand in the file") {
  CHECK(made_of("<link rel=\"stylesheet\" href=\"../assets/style.1.css\">") ==
        "<style>a{b:c}@page{size:A4}</style>");
  CHECK(made_of("<p><img alt=\"A\" src=\"../static/a%20b.svg\"></p>") ==
        "<p><img alt=\"A\" src=\"data:image/svg+xml;base64,PHN2Zy8+\"></p>");
}

TEST_CASE("links are complete, and without a host their words stay") {
  const std::string link = "<a class=\"t\" href=\"../evidence/a/index.html#why\">A</a>";
  CHECK(made_of(link) ==
        "<a class=\"t\" href=\"https://x.example/evidence/a/index.html#why\">A</a>");
  CHECK(made_of(link, false) == "<span>A</span>");
  CHECK(made_of("<a href=\"../evidence/a/\">A</a>") ==
        "<a href=\"https://x.example/evidence/a/index.html\">A</a>");
  CHECK(made_of("<a href=\"../nowhere/index.html\">A</a>") == "<span>A</span>");
  for (const char* kept : {"<a href=\"https://y.example/?a=1&amp;b\">A</a>",
                           "<a href=\"#top\">A</a>", "<a href=\"mailto:a@y.example\">A</a>"}) {
    CAPTURE(kept);
    CHECK(made_of(kept, false) == kept);
  }
}

TEST_CASE("what belongs to the site around it goes") {
  CHECK(made_of("a<nav aria-label=\"Main\"><ul><li><a href=\"x\">x</a></li></ul></nav>b") == "ab");
  CHECK(made_of("a<script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>b") == "ab");
  CHECK(
      made_of("<link rel=\"icon\" href=\"../assets/i.svg\"><link rel=\"alternate\" href=\"f\">") ==
      "");
  CHECK(made_of("<link rel=\"canonical\" href=\"https://x.example/\">") ==
        "<link rel=\"canonical\" href=\"https://x.example/\">");
  CHECK(made_of("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">") ==
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; img-src data:\">");
  CHECK(made_of("<p class=\"x\">1 &lt; 2</p>") == "<p class=\"x\">1 &lt; 2</p>");
}

}  // namespace
}  // namespace dossier
