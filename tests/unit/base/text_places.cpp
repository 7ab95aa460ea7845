#include "base/text_places.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

TEST_CASE("an offset stands in a line and a column, counted in code points") {
  TextPlaces places("ab\ncäd\n\ne", 1);
  CHECK(places.last() == Position{1, 1});
  CHECK(places.of(0) == Position{1, 1});
  CHECK(places.of(2) == Position{1, 3});  // the end of the line
  CHECK(places.of(3) == Position{2, 1});
  CHECK(places.of(6) == Position{2, 3});  // behind two bytes of one character
  CHECK(places.of(8) == Position{3, 1});
  CHECK(places.of(9) == Position{4, 1});
  CHECK(places.of(10) == Position{4, 2});
  CHECK(places.last() == Position{4, 2});
}

TEST_CASE("offsets may be asked for in any order") {
  const std::string text = "ab\ncäd\n\ne";
  for (std::size_t first = 0; first <= text.size(); ++first)
    for (std::size_t second = 0; second <= text.size(); ++second) {
      TextPlaces places(text, 1), direct(text, 1);
      places.of(first);
      CHECK(places.of(second) == direct.of(second));
    }
}

TEST_CASE("the first line may be any of the file") {
  TextPlaces places("a\nb", 7);
  CHECK(places.of(0) == Position{7, 1});
  CHECK(places.of(2) == Position{8, 1});
  CHECK(places.of(0) == Position{7, 1});
}

}  // namespace
}  // namespace dossier
