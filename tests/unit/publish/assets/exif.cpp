#include "publish/assets/exif.h"

#include <doctest/doctest.h>

#include "unit/publish/assets/pictures.h"

namespace dossier {
namespace {

TEST_CASE("the orientation is read in either byte order") {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CHECK(read_orientation(exif_block(orientation, true)) == orientation);
    CHECK(read_orientation(exif_block(orientation, false)) == orientation);
  }
}

TEST_CASE("an orientation that does not exist turns nothing") {
  for (const int orientation : {0, 9, 255, 65535}) {
    CHECK(read_orientation(exif_block(orientation, true)) == 1);
    CHECK(read_orientation(exif_block(orientation, false)) == 1);
  }
}

TEST_CASE("a block that cannot be read turns nothing") {
  const std::string whole = exif_block(6);
  const std::size_t value_end = 10 + 12 + 12;  // header, count, one entry, and the one that counts
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK(read_orientation(whole.substr(0, length)) == (length < value_end ? 1 : 6));
  CHECK(read_orientation("XX" + whole.substr(2)) == 1);
  CHECK(read_orientation("MM\0*\xFF\xFF\xFF\xFF"s + whole.substr(8)) == 1);
  CHECK(read_orientation("MM\0*\0\0\0\x08\xFF\xFF"s) == 1);
  CHECK(read_orientation("MM\0*\0\0\0\0"s) == 1);
  std::string typed = whole;
  typed[10 + 12 + 3] = 4;  // a long number
  CHECK(read_orientation(typed) == 1);
}

TEST_CASE("an orientation is written alone") {
  for (int orientation = 2; orientation <= 8; ++orientation) {
    CHECK(orientation_exif(orientation) == clean_exif(orientation));
    CHECK(read_orientation(orientation_exif(orientation)) == orientation);
  }
}

TEST_CASE("a colour profile is as long as it says") {
  CHECK(colour_profile(profile()) == profile());
  CHECK(colour_profile(profile() + "PLANTED") == profile());
  CHECK(colour_profile(profile().substr(0, 199)) == "");
  CHECK(colour_profile(profile(128)) == profile(128));
  CHECK(colour_profile(profile(127)) == "");
  CHECK(colour_profile("") == "");
  std::string other = profile();
  other[36] = 'x';
  CHECK(colour_profile(other) == "");
}

}  // namespace
}  // namespace dossier
