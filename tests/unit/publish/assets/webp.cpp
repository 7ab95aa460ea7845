// WebP through clean_webp().
#include <doctest/doctest.h>

#include <string>

#include "unit/publish/assets/pictures.h"

namespace dossier {
namespace {

constexpr int kAnimation = 0x02, kXmp = 0x04, kExif = 0x08, kAlpha = 0x10, kProfile = 0x20;

std::string clean(const std::string& bytes) { return cleaned(clean_webp(bytes)); }

const std::string kPlanted = webp_chunk("XMP ", "<x>PLANTED</x>") + webp_chunk("abcd", "PLANTED") +
                             webp_chunk("EXIF", exif_block(1)) + webp_chunk("C2PA", "PLANTED") +
                             webp_chunk("EXIF", exif_block(7)) + webp_chunk("ICCP", "PLANTED");

std::string frame(const std::string& chunks) {
  return webp_chunk("ANMF", std::string(16, '\0') + chunks);
}
const std::string kRounds = webp_chunk("ANIM", "\xFF\xFF\xFF\xFF\0\0"s);

TEST_CASE("a WebP without metadata stays as it is") {
  const std::string alpha = webp_chunk("ALPH", "odd");
  CHECK(clean(webp(kLossless)) == webp(kLossless));
  CHECK(clean(webp(kLossy)) == webp(kLossy));
  CHECK(clean(webp(webp_description(kAlpha) + alpha + kLossy)) ==
        webp(webp_description(kAlpha) + alpha + kLossy));
  CHECK(clean(webp(webp_description(kAnimation) + kRounds + frame(kLossy) + frame(kLossless))) ==
        webp(webp_description(kAnimation) + kRounds + frame(kLossy) + frame(kLossless)));
}

TEST_CASE("whatever a WebP says beside its picture is gone, and its flags say so") {
  CHECK(clean(webp(kLossy + kPlanted, "PLANTED")) == webp(kLossy));
  CHECK(clean(webp(webp_description(kXmp | kExif | kProfile | kAlpha | 0xC1) + kPlanted + kLossy +
                       kPlanted + kLossless,
                   "PLANTED")) == webp(webp_description(kAlpha) + kLossy));
  CHECK(clean(webp(webp_description(kAnimation | kXmp) + kRounds + kPlanted +
                   frame(kPlanted + kLossy + kPlanted + kLossless) + kLossy)) ==
        webp(webp_description(kAnimation) + kRounds + frame(kLossy)));
}

TEST_CASE("reserved bytes of the description are made zero") {
  const std::string size = "\x01\0\0\x02\0\0"s;
  CHECK(clean(webp(webp_chunk("VP8X", "\0abc"s + size) + kLossy)) ==
        webp(webp_chunk("VP8X", "\0\0\0\0"s + size) + kLossy));
}

TEST_CASE("a WebP keeps its orientation, in the place of its Exif") {
  for (int orientation = 2; orientation <= 8; ++orientation) {
    const std::string wanted =
        webp(webp_description(kExif) + kLossy + webp_chunk("EXIF", clean_exif(orientation)));
    for (const std::string& name : {""s, "Exif\0\0"s})
      CHECK(clean(webp(webp_description(kExif | kXmp) + kLossy +
                       webp_chunk("EXIF", name + exif_block(orientation)) + kPlanted)) == wanted);
    CHECK(clean(wanted) == wanted);
  }
}

TEST_CASE("a WebP keeps its colour profile") {
  const std::string kept = webp_chunk("ICCP", profile());
  CHECK(clean(webp(webp_description(0) + webp_chunk("ICCP", profile() + "PLANTED") + kLossy)) ==
        webp(webp_description(kProfile) + kept + kLossy));
}

TEST_CASE("a malformed WebP is refused, and told where") {
  const std::string description = webp_description(0);
  CHECK(clean("RIFF\0\0\0\0WEBP"s) == "fault: it ends too early");
  CHECK(clean("RIFF\xFF\xFF\xFF\xFFWEBP" + kLossy) == "fault: it ends too early");
  CHECK(clean(webp("")) == "fault: it holds no picture");
  CHECK(clean(webp(description)) == "fault: it holds no picture");
  CHECK(clean(webp(description + kPlanted)) == "fault: it holds no picture");
  CHECK(clean(webp(kPlanted + kLossy)) ==
        "fault: it begins with neither a picture nor its description at byte 12");
  CHECK(clean(webp(kLossy + "text")) == "fault: a chunk has no end at byte 44");
  CHECK(clean(webp("VP8 \xFF\xFF\xFF\xFF")) == "fault: a chunk has no end at byte 12");
  CHECK(clean(webp(webp_chunk("VP8 ", "PLANTED"))) ==
        "fault: the picture does not begin as it has to at byte 12");
  CHECK(clean(webp(webp_chunk("VP8 ", "\x31\x01\0\x9D\x01\x2A"s))) ==
        "fault: the picture does not begin as it has to at byte 12");
  CHECK(clean(webp(webp_chunk("VP8L", ""))) ==
        "fault: the picture does not begin as it has to at byte 12");
  CHECK(clean(webp(kLossy + description)) ==
        "fault: the description is not as it has to be at byte 44");
  CHECK(clean(webp(webp_chunk("VP8X", "PLANTED PLANTED") + kLossy)) ==
        "fault: the description is not as it has to be at byte 12");
  CHECK(clean(webp(description + webp_chunk("ANIM", "PLANTED"))) ==
        "fault: the animation is not as it has to be at byte 30");
  CHECK(clean(webp(description + webp_chunk("ANMF", "short"))) ==
        "fault: a frame is not as it has to be at byte 30");
  CHECK(clean(webp(description + frame(kPlanted))) ==
        "fault: a frame without a picture at byte 30");
  CHECK(clean(webp(description + frame("text"))) == "fault: a chunk has no end at byte 54");
}

TEST_CASE("a WebP cut anywhere is refused") {
  check_cuts(webp(kLossy), clean_webp);
  check_cuts(webp(webp_description(kAnimation) + kRounds + frame(kLossy) + kPlanted +
                  webp_chunk("EXIF", exif_block(6)) + webp_chunk("ICCP", profile())),
             clean_webp);
}

TEST_CASE("a damaged WebP is refused or clean") {
  check_damage(webp(webp_description(kAnimation) + kRounds + frame(kLossy) + frame(kLossless) +
                    webp_chunk("EXIF", exif_block(6)) + webp_chunk("ICCP", profile())),
               clean_webp);
}

}  // namespace
}  // namespace dossier
