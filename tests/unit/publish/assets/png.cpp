// PNG through clean_png().
#include <doctest/doctest.h>

#include <string>

#include "unit/publish/assets/pictures.h"

namespace dossier {
namespace {

std::string clean(const std::string& bytes) { return cleaned(clean_png(bytes)); }

// Everything that tells how to show a picture.
const std::string kShown =
    png_chunk("gAMA", "\0\0\xB1\x8F"s) + png_chunk("cHRM", std::string(32, 'c')) +
    png_chunk("sRGB", "\0"s) + png_chunk("sBIT", "\x08"s) + png_chunk("cICP", "\x01\x0D\0\x01"s) +
    png_chunk("mDCV", std::string(24, 'm')) + png_chunk("cLLI", std::string(8, 'l')) +
    png_chunk("pHYs", std::string(9, 'h')) + png_chunk("PLTE", "rgb") +
    png_chunk("tRNS", "\0\x01"s) + png_chunk("bKGD", "\0\0"s);

const std::string kPlanted =
    png_chunk("tEXt", "Comment\0PLANTED"s) + png_chunk("zTXt", "Comment\0\0PLANTED"s) +
    png_chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x>PLANTED</x>"s) +
    png_chunk("tIME", "\x07\xEA\x0B\x01\0\0\0"s) + png_chunk("eXIf", exif_block(1)) +
    png_chunk("sPLT", "PLANTED\0\x08"s) + png_chunk("hIST", "\0\0"s) +
    png_chunk("pCAL", "PLANTED") + png_chunk("sCAL", "PLANTED") + png_chunk("dSIG", "PLANTED") +
    png_chunk("iDOT", "PLANTED") + png_chunk("caBX", "PLANTED") + png_chunk("prVt", "PLANTED") +
    png_chunk("eXIf", exif_block(7));

TEST_CASE("a PNG without metadata stays as it is") {
  CHECK(clean(png()) == png());
  CHECK(clean(png(kShown)) == png(kShown));
}

TEST_CASE("whatever a PNG says beside its picture is gone") {
  CHECK(clean(png(kPlanted + kShown, kPlanted, "PLANTED")) == png(kShown));
}

TEST_CASE("a PNG keeps its orientation, in the place of its Exif") {
  for (int orientation = 2; orientation <= 8; ++orientation) {
    const std::string kept = png_chunk("eXIf", clean_exif(orientation));
    CHECK(clean(png(png_chunk("eXIf", exif_block(orientation)) + kShown)) == png(kept + kShown));
    CHECK(clean(png("", png_chunk("eXIf", exif_block(orientation, false)))) == png("", kept));
    CHECK(clean(png(kept)) == png(kept));
  }
}

TEST_CASE("a PNG keeps its colour profile without its name") {
  CHECK(clean(png(png_chunk("iCCP", "PLANTED name\0\0zlib"s))) ==
        png(png_chunk("iCCP", "icc\0\0zlib"s)));
  CHECK(clean(png(png_chunk("iCCP", std::string(79, 'n') + "\0\0zlib"s))) ==
        png(png_chunk("iCCP", "icc\0\0zlib"s)));
  for (const std::string& data : {""s, "no end"s, std::string(80, 'n') + "\0\0zlib"s})
    CHECK(clean(png(png_chunk("iCCP", data))) ==
          "fault: a colour profile without a name at byte 33");
}

TEST_CASE("a PNG keeps its animation, and no frame that nobody shows") {
  const std::string control = png_chunk("acTL", "\0\0\0\x01\0\0\0\0"s);
  const std::string frame = png_chunk("fcTL", std::string(26, '\0'));
  const std::string data = png_chunk("fdAT", "\0\0\0\x01zlib"s);
  CHECK(clean(png(control + frame, frame + data)) == png(control + frame, frame + data));
  CHECK(clean(png(frame, frame + data)) == png());
}

TEST_CASE("a malformed PNG is refused, and told where") {
  const std::string signature = "\x89PNG\r\n\x1A\n"s;
  const std::string header = png_chunk("IHDR", "\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"s);
  const std::string data = png_chunk("IDAT", "zlib"), end = png_chunk("IEND", "");
  const std::string text = png_chunk("tEXt", "x");
  CHECK(clean(signature + header + data + end) == signature + header + data + end);
  CHECK(clean(signature) == "fault: it ends too early at byte 8");
  CHECK(clean(signature + header + data) == "fault: it ends too early at byte 49");
  CHECK(clean(signature + header + end) == "fault: it holds no picture at byte 33");
  CHECK(clean(signature + text + header + data + end) ==
        "fault: the header is missing or not the first at byte 8");
  CHECK(clean(signature + header + header + data + end) ==
        "fault: the header is missing or not the first at byte 33");
  CHECK(clean(signature + header + data + text + data + end) ==
        "fault: the data of the picture is not in one run at byte 62");
  CHECK(clean(signature + header + png_chunk("CgBI", "") + data + end) ==
        "fault: a chunk of an unknown kind at byte 33");
  CHECK(clean(signature + header + png_chunk("tE t", "") + data + end) ==
        "fault: there is no chunk at byte 33");
  CHECK(clean(signature + header + "\xFF\xFF\xFF\xFFtEXt" + data + end) ==
        "fault: there is no chunk at byte 33");
  CHECK(clean(signature + header + "\x7F\xFF\xFF\xFFtEXt" + data + end) ==
        "fault: a chunk has no end at byte 33");
  CHECK(clean(signature + png_chunk("IHDR", "short") + data + end) ==
        "fault: a chunk is not as long as it has to be at byte 8");
  for (const char* type :
       {"gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "cICP", "mDCV", "cLLI", "acTL"}) {
    CAPTURE(type);
    CHECK(clean(png(png_chunk(type, std::string(100, 'x')))) ==
          "fault: a chunk is not as long as it has to be at byte 33");
  }
  std::string wrong = png(text);
  wrong[33 + 8] = 'y';
  CHECK(clean(wrong) == "fault: a chunk has a wrong checksum at byte 33");
}

TEST_CASE("a PNG cut anywhere is refused") {
  check_cuts(png(kPlanted + kShown, kPlanted + png_chunk("eXIf", exif_block(6))), clean_png);
}

TEST_CASE("a damaged PNG is refused or clean") { check_damage(png(kPlanted + kShown), clean_png); }

}  // namespace
}  // namespace dossier
