#include "render/charts/graphic.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("numbers have at most two decimals and no more than they need") {
  CHECK(decimal(0) == "0");
  CHECK(decimal(-0.001) == "0");
  CHECK(decimal(12) == "12");
  CHECK(decimal(12.5) == "12.5");
  CHECK(decimal(100.0 / 3) == "33.33");
  CHECK(decimal(-2.25) == "-2.25");
  CHECK(decimal(1e6) == "1000000");
}

TEST_CASE("what is drawn stands in percent across and in pixels down") {
  Graphic graphic(40);
  graphic.rect(0, 1, 50, 8, Ink::full)
      .circle(25, 20, 3.5, Ink::outline)
      .line(0, 39, 100, 39, Ink::faint);
  CHECK(std::move(graphic).take("Two & <three>").text ==
        "<svg width=\"100%\" height=\"40\" direction=\"ltr\" fill=\"currentColor\" role=\"img\" "
        "aria-label=\"Two &amp; "
        "&lt;three&gt;\"><rect x=\"0%\" y=\"1\" width=\"50%\" height=\"8\"/><circle cx=\"25%\" "
        "cy=\"20\" r=\"3.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><line "
        "x1=\"0%\" y1=\"39\" x2=\"100%\" y2=\"39\" stroke=\"currentColor\" "
        "stroke-opacity=\"0.3\"/></svg>");
}

TEST_CASE("text is escaped and anchored, and a graphic beside its words is passed over") {
  Graphic graphic(20);
  graphic.text(0, 10, "a < b").text(50, 10, "m", Anchor::middle).text(100, 10, "e", Anchor::end);
  CHECK(std::move(graphic).take({}).text ==
        "<svg width=\"100%\" height=\"20\" direction=\"ltr\" fill=\"currentColor\" "
        "aria-hidden=\"true\"><text x=\"0%\" "
        "y=\"10\">a &lt; b</text><text x=\"50%\" y=\"10\" text-anchor=\"middle\">m</text><text "
        "x=\"100%\" y=\"10\" text-anchor=\"end\">e</text></svg>");
}

}  // namespace
}  // namespace dossier
