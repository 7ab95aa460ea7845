#include "publish/assets/embedded.h"

#include <doctest/doctest.h>

#include "publish/assets/base64.h"
#include "unit/publish/assets/pictures.h"

namespace dossier {
namespace {

TEST_CASE("an address with data in it is told from others") {
  CHECK(is_embedded("data:image/png;base64,AAAA"));
  CHECK(is_embedded("DATA:,"));
  CHECK_FALSE(is_embedded("dat"));
  CHECK_FALSE(is_embedded("#data:"));
  CHECK_FALSE(is_embedded("https://data:/"));
}

TEST_CASE("a picture inside is cleaned, and its kind told by its bytes") {
  const std::string dirty = base64_encode(png(png_chunk("tEXt", "PLANTED")));
  const std::string wanted = "data:image/png;base64," + base64_encode(png());
  CHECK(cleaned(clean_embedded("data:image/png;base64," + dirty)) == wanted);
  CHECK(cleaned(clean_embedded("DATA:IMAGE/PNG;name=PLANTED.png;BASE64, " + dirty)) == wanted);
  CHECK(cleaned(clean_embedded("data:image/jpeg;base64," + dirty)) == wanted);
  CHECK(cleaned(clean_embedded(wanted)) == wanted);
  CHECK(cleaned(clean_embedded("data:image/jpg;base64," + base64_encode(jpeg()))) ==
        "data:image/jpeg;base64," + base64_encode(jpeg()));
  CHECK(cleaned(clean_embedded("data:image/webp;base64," + base64_encode(webp(kLossy)))) ==
        "data:image/webp;base64," + base64_encode(webp(kLossy)));
}

TEST_CASE("data that cannot be cleaned is refused") {
  const std::string picture = base64_encode(png());
  for (const std::string& address :
       {"data:text/html;base64," + picture, "data:;base64," + picture, "data:image/png," + picture,
        "data:image/png;base64"s, "data:"s, ""s})
    CHECK(cleaned(clean_embedded(address)) ==
          "fault: it is not given as data:image/...;base64,...");
  CHECK(cleaned(clean_embedded("data:image/png;base64,%41" + picture)) ==
        "fault: its base64 cannot be read");
  for (const std::string& bytes : {"GIF89a"s, "<svg/>"s, ""s})
    CHECK(cleaned(clean_embedded("data:image/svg+xml;base64," + base64_encode(bytes))) ==
          "fault: it is neither PNG, JPEG nor WebP");
  CHECK(cleaned(clean_embedded("data:image/png;base64," + base64_encode(png().substr(0, 40)))) ==
        "fault: it ends too early at byte 33");
}

}  // namespace
}  // namespace dossier
