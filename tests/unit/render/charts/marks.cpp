#include "render/charts/marks.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace dossier {
namespace {

TEST_CASE("the area of a mark grows with the count, up to its cell") {
  CHECK(count_mark(0).text == "");
  CHECK(count_mark(1).text.find(" r=\"3\"") != std::string::npos);
  CHECK(count_mark(4).text.find(" r=\"6\"") != std::string::npos);
  CHECK(count_mark(100).text.find(" r=\"8\"") != std::string::npos);
  CHECK(count_mark(1).text.find("aria-hidden=\"true\"") != std::string::npos);
}

TEST_CASE("every strength has a shape of its own, and none a colour") {
  std::set<std::string> shapes;
  for (const auto& row : names(Strength{})) {
    const std::string mark = strength_mark(row.value).text;
    CAPTURE(row.word);
    CHECK(shapes.insert(mark).second);
    CHECK(mark.find('#') == std::string::npos);
    CHECK(mark.starts_with("<svg "));
    CHECK(mark.ends_with("</svg>"));
  }
}

}  // namespace
}  // namespace dossier
