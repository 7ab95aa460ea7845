#include "publish/assets/format.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "unit/publish/assets/pictures.h"

namespace dossier {
namespace {

TEST_CASE("pictures that can be cleaned are told by their first bytes") {
  CHECK(find_format(jpeg()).format == FileFormat::jpeg);
  CHECK(find_format(png()).format == FileFormat::png);
  CHECK(find_format(webp(kLossy)).format == FileFormat::webp);
  CHECK(find_format(jpeg()).name == "a JPEG");
  CHECK(find_format("\xFF\xD8").format == FileFormat::binary);
  CHECK(find_format("RIFF....WAVE").format == FileFormat::text);
  CHECK(find_format("XXXX....WEBP").format == FileFormat::text);
}

TEST_CASE("images of other formats are told by their first bytes") {
  struct Row {
    std::string bytes, name;
  };
  for (const Row& row :
       std::initializer_list<Row>{{"GIF87a", "a GIF"},
                                  {"GIF89a\1\0\1\0"s, "a GIF"},
                                  {"II*\0\x08\0\0\0"s, "a TIFF"},
                                  {"MM\0*\0\0\0\x08"s, "a TIFF"},
                                  {"II+\0"s, "a TIFF"},
                                  {"MM\0+"s, "a TIFF"},
                                  {"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"s, "a BMP"},
                                  {"\0\0\0\x1C"
                                   "ftypavif\0\0\0\0mif1miaf"s,
                                   "an AVIF"},
                                  {"\0\0\0\x18"
                                   "ftypheic\0\0\0\0"s,
                                   "a HEIC"},
                                  {"\0\0\0\x18"
                                   "ftypmsf1\0\0\0\0hevc"s,
                                   "a HEIC"},
                                  {"\0\0\0\x18"
                                   "ftypXXXX\0\0\0\0avif"s,
                                   "an AVIF"},
                                  {"\0\0\0\x18"
                                   "ftypcrx \0\0\0\1"s,
                                   "a raw image"},
                                  {"\xFF\x0A\x7F"s, "a JPEG XL"},
                                  {"\0\0\0\x0CJXL \r\n\x87\n"s, "a JPEG XL"},
                                  {"\0\0\0\x0CjP  \r\n\x87\n"s, "a JPEG 2000"},
                                  {"\xFF\x4F\xFF\x51", "a JPEG 2000"},
                                  {"II\xBC\x01", "a JPEG XR"},
                                  {"\0\0\1\0\1\0"s, "an icon (ICO)"},
                                  {"\0\0\2\0\1\0"s, "a cursor (CUR)"},
                                  {"8BPS\0\1"s, "a Photoshop image"},
                                  {"gimp xcf v011", "a GIMP image"},
                                  {"\x8AMNG\r\n\x1A\n", "an MNG"},
                                  {"\x8BJNG\r\n\x1A\n", "a JNG"}}) {
    CAPTURE(row.name);
    const FoundFormat found = find_format(row.bytes);
    CHECK(found.format == FileFormat::other_image);
    CHECK(found.name == row.name);
  }
}

TEST_CASE("texts and other files are no images") {
  for (const std::string& text : {""s, "a,b\n1,2\n"s, "BM stands for benchmark, and more words"s,
                                  "<html></html>"s, "MM\n"s, "\xEF\xBB\xBFn\xC3\xA9"s, "\rmac"s})
    CHECK(find_format(text).format == FileFormat::text);
  for (const std::string& bytes : {"%PDF-1.7\n"s, "PK\x03\x04\0"s, "caf\xE9"s, "\xFF\xFE<\0s\0"s,
                                   "\0\0\0\x18"
                                   "ftypisom\0\0\2\0mp41"s,
                                   "\x1F\x8B\x08\0"s})
    CHECK(find_format(bytes).format == FileFormat::binary);
}

TEST_CASE("an SVG is told by its first element") {
  for (const char* text :
       {"<svg/>", "<svg xmlns='x'>", "<SVG>", "<s:svg>", "\xEF\xBB\xBF \n<svg>", "<svg",
        "<?xml version='1.0'?><svg>", "<!-- a > b --><?x y?>\n<!DOCTYPE svg PUBLIC 'a' 'b'><svg>",
        "<!doctype svg [<!ENTITY a 'b'> <!ENTITY c 'd'>\n]>\n<svg>"}) {
    CAPTURE(text);
    CHECK(find_format(text).format == FileFormat::svg);
    CHECK(find_format(text).name == "an SVG");
  }
  for (const char* text : {"svg", "<svgs>", "<g><svg/></g>", "text <svg>", "<!-- <svg>", "<",
                           "<?svg", "<svg.x>", "<svg:x>"})
    CHECK_MESSAGE(find_format(text).format == FileFormat::text, text);
}

TEST_CASE("the end of a name says what a file should be, in any case") {
  CHECK(format_of_name("content/a.b/x.PNG")->format == FileFormat::png);
  CHECK(format_of_name("x.JPeg")->format == FileFormat::jpeg);
  CHECK(format_of_name("x.webp")->format == FileFormat::webp);
  CHECK(format_of_name("x.svg")->format == FileFormat::svg);
  CHECK(format_of_name("x.gif")->format == FileFormat::other_image);
  CHECK(format_of_name("x.heif")->name == "a HEIC");
  CHECK(format_of_name("x.svgz")->name == "a compressed SVG");
  for (const char* path : {"png", ".png", "x.png.txt", "a.png/x", "x.pdf", "x.csv", "x."})
    CHECK_FALSE(format_of_name(path).has_value());
}

}  // namespace
}  // namespace dossier
