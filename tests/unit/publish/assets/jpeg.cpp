// JPEG through clean_jpeg().
#include <doctest/doctest.h>

#include <string>

#include "unit/publish/assets/pictures.h"

namespace dossier {
namespace {

const std::string kJfif = jpeg_segment(0xE0, "JFIF\0\x01\x02\x01\0\x48\0\x48\0\0"s);
const std::string kAdobe = jpeg_segment(0xEE, "Adobe\0\x64\0\0\0\0\x01"s);

std::string exif(int orientation, bool is_big = true) {
  return jpeg_segment(0xE1, "Exif\0\0"s + exif_block(orientation, is_big));
}

std::string part_of_profile(int number, int count, const std::string& bytes) {
  return jpeg_segment(
      0xE2, "ICC_PROFILE\0"s + static_cast<char>(number) + static_cast<char>(count) + bytes);
}

std::string clean(const std::string& bytes) { return cleaned(clean_jpeg(bytes)); }

TEST_CASE("a JPEG without metadata stays as it is") {
  CHECK(clean(jpeg()) == jpeg());
  CHECK(clean(jpeg(kJfif + kAdobe)) == jpeg(kJfif + kAdobe));
  CHECK(clean(jpeg(kJfif + exif(1))) == jpeg(kJfif));
}

TEST_CASE("whatever a JPEG says beside its picture is gone") {
  std::string planted =
      exif(1) + exif(8, false) + jpeg_segment(0xFE, "PLANTED comment") +
      jpeg_segment(0xE0, "JFXX\0\x10PLANTED thumbnail"s) + jpeg_segment(0xE0, "PLANTED") +
      jpeg_segment(0xE0, "JFIF\0"s) +
      jpeg_segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>PLANTED</x>"s) +
      jpeg_segment(0xE1, "http://ns.adobe.com/xmp/extension/\0PLANTED"s) +
      jpeg_segment(0xE2, "MPF\0PLANTED"s) + jpeg_segment(0xE2, "FPXR\0PLANTED"s) +
      jpeg_segment(0xE2, "ICC_PROFILE\0\x01\x01PLANTED"s) + jpeg_segment(0xE2, "ICC_PROFILE\0"s) +
      jpeg_segment(0xED, "Photoshop 3.0\08BIM PLANTED"s) + jpeg_segment(0xEE, "Adobe") +
      jpeg_segment(0xEE, "PLANTED") + jpeg_segment(0xFE, "");
  for (int app = 3; app <= 15; ++app) planted += jpeg_segment(0xE0 + app, "PLANTED");
  const std::string after = jpeg_segment(0xFE, "PLANTED") + exif(5) + kAdobe;
  const std::string dirty = jpeg(kJfif + planted, after, jpeg("PLANTED") + "PLANTED");
  CHECK(clean(dirty) == jpeg(kJfif, kAdobe));
}

TEST_CASE("a JPEG keeps its density without the thumbnail, and its colour transform alone") {
  const std::string thumbnail = jpeg_segment(0xE0, "JFIF\0\x01\x02\x01\0\x48\0\x48\x02\x01PLANTD"s);
  const std::string longer = jpeg_segment(0xEE, "Adobe\0\x64\0\0\0\0\x01PLANTED"s);
  CHECK(clean(jpeg(thumbnail + longer)) == jpeg(kJfif + kAdobe));
}

TEST_CASE("a JPEG keeps its orientation, in the place of its Exif") {
  for (int orientation = 2; orientation <= 8; ++orientation) {
    const std::string kept = jpeg_segment(0xE1, "Exif\0\0"s + clean_exif(orientation));
    CHECK(clean(jpeg(kJfif + exif(orientation) + kAdobe)) == jpeg(kJfif + kept + kAdobe));
    CHECK(clean(jpeg(exif(orientation, false) + kJfif + exif(1))) == jpeg(kept + kJfif));
    CHECK(clean(jpeg(kept)) == jpeg(kept));
  }
}

TEST_CASE("a JPEG keeps its colour profile, whatever the order of its parts") {
  const std::string whole = profile(100000);
  const std::string one = part_of_profile(1, 2, whole.substr(0, 65519));
  const std::string two = part_of_profile(2, 2, whole.substr(65519));
  std::string before_scan = jpeg();
  before_scan.insert(before_scan.find("\xFF\xDA"), one + two);
  CHECK(clean(jpeg(one + two)) == before_scan);
  CHECK(clean(jpeg(two + one)) == before_scan);
  CHECK(clean(before_scan) == before_scan);
  CHECK(clean(jpeg(one)) == jpeg());
  CHECK(clean(jpeg(two)) == jpeg());
  CHECK(clean(jpeg(one + two + part_of_profile(0, 2, "PLANTED"))) == before_scan);
}

TEST_CASE("fill bytes before markers are no fault") {
  std::string filled = jpeg(kJfif);
  filled.insert(2, "\xFF\xFF");
  filled.insert(filled.size() - 2, "\xFF");
  std::string wanted = jpeg(kJfif);
  wanted.insert(wanted.size() - 2, "\xFF");  // belongs to the compressed data
  CHECK(clean(filled) == wanted);
}

TEST_CASE("a malformed JPEG is refused, and told where") {
  const std::string start = "\xFF\xD8"s, end = "\xFF\xD9"s;
  const std::string frame = jpeg_segment(0xC0, "\x08\0\x01\0\x01\x01\x01\x11\0"s);
  const std::string scan = jpeg_segment(0xDA, "\x01\x01\0\0\x3F\0"s) + "x";
  const auto segment = [&](int marker, const std::string& payload) {
    return start + jpeg_segment(marker, payload) + frame + scan + end;
  };
  CHECK(clean(start + frame + scan + end) == start + frame + scan + end);
  CHECK(clean(start + end) == "fault: it holds no picture");
  CHECK(clean(start + frame + end) == "fault: it holds no picture");
  CHECK(clean(start + scan + end) == "fault: the size of the picture is missing at byte 4");
  CHECK(clean(start + frame + frame + scan + end) == "fault: a second picture begins at byte 17");
  CHECK(clean(start + frame + "text" + scan + end) == "fault: a marker is missing at byte 15");
  CHECK(clean(start + "\xFF\xE1\0\x01"s + end) == "fault: a segment has no end at byte 4");
  CHECK(clean(start + "\xFF\xFE\xFF\xFF text"s) == "fault: a segment has no end at byte 4");
  CHECK(clean(start + frame + scan) == "fault: it ends too early at byte 26");
  struct Row {
    int marker;
    std::string payload;
  };
  for (const Row& row :
       std::initializer_list<Row>{{0xC0, "\x08\0\x01\0\x01\x01\x01\x11\0PLANTED"s},
                                  {0xC0, "\x08\0\0\0\x01\x01\x01\x11\0"s},
                                  {0xC0, "\x08\0\x01\0\0\x01\x01\x11\0"s},
                                  {0xC0, ""},
                                  {0xDA, "\x01\x01\0\0\x3F\0PLANTED"s},
                                  {0xDA, ""},
                                  {0xDB, "PLANTED"},
                                  {0xDB, "\x10"s + std::string(127, 'x')},
                                  {0xC4, "PLANTED"},
                                  {0xC4, "\0\xFF"s + std::string(15, '\0') + "PLANTED"s},
                                  {0xCC, "odd"},
                                  {0xDD, "long"},
                                  {0xDC, "PLANTED"},
                                  {0x01, "PLANTED"},
                                  {0xC8, "PLANTED"},
                                  {0xDE, "PLANTED"},
                                  {0xF7, "PLANTED"}}) {
    CAPTURE(row.marker);
    CAPTURE(row.payload);
    CHECK(clean(segment(row.marker, row.payload)) ==
          "fault: a segment is not as it has to be at byte 4");
  }
}

TEST_CASE("a JPEG cut anywhere is refused") {
  check_cuts(jpeg(kJfif + exif(6) + part_of_profile(1, 1, profile()) + kAdobe, exif(2)),
             clean_jpeg);
}

TEST_CASE("a damaged JPEG is refused or clean") {
  check_damage(jpeg(kJfif + exif(6) + part_of_profile(1, 1, profile()) + kAdobe, exif(2)),
               clean_jpeg);
}

}  // namespace
}  // namespace dossier
