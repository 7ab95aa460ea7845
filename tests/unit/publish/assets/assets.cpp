#include "publish/assets/assets.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/publish/assets/pictures.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

// A site of one static file, cleaned: its bytes, or every fault.
std::string published(const std::string& source, const std::string& bytes,
                      Audience reader = Audience::internal) {
  Site site;
  site.files["static/x"] = {bytes, source, source};
  Diagnostics out;
  clean_assets(site, reader, 1, out);
  return out.items().empty() ? site.files["static/x"].bytes : faults(out);
}

const std::string kText = "a,b\n1,2\n";
const std::string kPdf = "%PDF-1.7\n\0\xFF\n"s;

TEST_CASE("an image is cleaned as what its bytes say") {
  CHECK(published("a.png", png(png_chunk("tEXt", "PLANTED"))) == png());
  CHECK(published("a.JPG", jpeg(jpeg_segment(0xFE, "PLANTED"))) == jpeg());
  CHECK(published("a.webp", webp(kLossy, "PLANTED")) == webp(kLossy));
  CHECK(published("a.svg", "<svg><!-- PLANTED --></svg>") == "<svg></svg>");
  CHECK(published("image", png(png_chunk("tEXt", "PLANTED"))) == png());
  CHECK(published("a.txt", jpeg("", "", "PLANTED")) == jpeg());
  CHECK(published("a.xml", "<svg><!-- PLANTED --></svg>") == "<svg></svg>");
}

TEST_CASE("an image that is damaged is refused") {
  CHECK(
      published("content/a.png", png().substr(0, 64)) ==
      "content/a.png:1:1 [broken-image] a PNG that is cut short or damaged: a chunk has no end at "
      "byte 54 (export it again from where it comes from)");
  CHECK(published("a.svg", "<svg>\n<script/></svg>") ==
        "a.svg:2:2 [unsafe-svg] <script>, which does more than draw (remove it, or export the "
        "drawing "
        "as a plain SVG or a PNG)");
}

TEST_CASE("an image of another format is refused under any name") {
  const std::string refusal =
      ":1:1 [refused-image] a GIF, from which metadata cannot be removed (convert it to PNG, JPEG "
      "or "
      "WebP)";
  for (const std::string& name : {"a.gif"s, "a.png"s, "a.svg"s, "a.pdf"s, "a"s})
    CHECK(published(name, "GIF89a") == name + refusal);
  CHECK(published("a.gif", "\xFF\xFF binary"s) == "a.gif" + refusal);
  CHECK(
      published("a.svgz", "\x1F\x8B\x08\0"s) ==
      "a.svgz:1:1 [refused-image] a compressed SVG, from which metadata cannot be removed (convert "
      "it to PNG, JPEG or WebP)");
}

TEST_CASE("a file named as another image than it is is published as what it is") {
  const std::string is_none = ", but it is no image (put the image in its place, or rename it)";
  CHECK(published("a.png", kText) == "a.png:1:1 [misnamed-image] named as a PNG" + is_none);
  CHECK(
      published("a.jpeg", kPdf) ==
      "a.jpeg:1:1 [refused-image] named as a JPEG, but nothing here can read it (put the image in "
      "its place, or rename it)");
  CHECK(published("a.webp", "") == "a.webp:1:1 [misnamed-image] named as a WebP" + is_none);
  CHECK(published("a.gif", kText).starts_with("a.gif:1:1 [refused-image] a GIF"));
  CHECK(published("a.png", jpeg()) ==
        "a.png:1:1 [misnamed-image] named as a PNG, but it is a JPEG (rename it after what it is)");
  CHECK(published("a.svg", png()) ==
        "a.svg:1:1 [misnamed-image] named as an SVG, but it is a PNG (rename it after what it is)");
  CHECK(published("a.png", "<svg/>") ==
        "a.png:1:1 [misnamed-image] named as a PNG, but it is an SVG (rename it after what it is)");
  CHECK(published("a.svg", "<html/>").starts_with("a.svg:1:2 [unsafe-svg]"));
  CHECK(published("a.svg", "\xFF\xFE<\0s\0v\0g\0"s).starts_with("a.svg:1:1 [bad-utf8]"));
}

TEST_CASE("texts stay as they are, HTML with a drawing first among them") {
  for (const Audience reader : {Audience::internal, Audience::everyone}) {
    CHECK(published("a.csv", kText, reader) == kText);
    CHECK(published("a.html", "<svg><script/></svg>", reader) == "<svg><script/></svg>");
    CHECK(published("a.js", "alert(1)", reader) == "alert(1)");
  }
}

TEST_CASE("what nothing can look into is published, and listed for the public") {
  CHECK(published("a.pdf", kPdf) == kPdf);
  CHECK(
      published("a.pdf", kPdf, Audience::everyone) ==
      "a.pdf:1:1 [unchecked-file] published as it is: nothing here can look into it (see yourself "
      "whether it names what is withheld, also in its properties)");
  Site site;
  site.files["static/a.zip"] = {"PK\x03\x04\0"s, "content/a.zip", "content/a.zip"};
  Diagnostics out;
  clean_assets(site, Audience::everyone, 1, out);
  CHECK_FALSE(out.has_errors());
  CHECK(out.warnings() == 1);
  CHECK(site.files["static/a.zip"].bytes == "PK\x03\x04\0"s);
}

TEST_CASE("of what dossier makes, only the theme's icon is looked at") {
  Site site;
  site.files["index.html"] = {"GIF89a <!-- kept -->", "the index", {}};
  site.files["assets/icon.1.svg"] = {"<svg><!-- gone --></svg>", "themes/x/assets/icon.svg", {}};
  Diagnostics out;
  clean_assets(site, Audience::everyone, 1, out);
  CHECK(faults(out) == "");
  CHECK(site.files["index.html"].bytes == "GIF89a <!-- kept -->");
  CHECK(site.files["assets/icon.1.svg"].bytes == "<svg></svg>");
}

TEST_CASE("any number of threads makes the same, and says it in the same order") {
  const auto run = [](unsigned jobs) {
    Site site;
    for (int i = 0; i < 40; ++i) {
      const std::string name = "x" + std::to_string(i) + ".png";
      site.files["static/" + name] = {i % 3 == 0 ? kText : png(png_chunk("tEXt", name)), name,
                                      name};
    }
    Diagnostics out;
    clean_assets(site, Audience::internal, jobs, out);
    std::string all = faults(out);
    for (const auto& [path, file] : site.files) all += path + file.bytes;
    return all;
  };
  CHECK(run(1) == run(4));
}

}  // namespace
}  // namespace dossier
