// An SVG drawing that stands inside a page. x and widths are in percent of the box, so that it
// fills any width without its text growing or shrinking; y, heights and radii are in CSS pixels.
// Everything is drawn in the colour of the text around it, and told apart by shape: it is right in
// light, in dark and on paper.
#pragma once

#include <string>
#include <string_view>

#include "render/value.h"

namespace dossier {

enum class Ink { full, outline, faint };

enum class Anchor { start, middle, end };

class Graphic {
 public:
  explicit Graphic(double height);

  Graphic& rect(double x, double y, double width, double height, Ink ink);
  Graphic& circle(double x, double y, double radius, Ink ink);
  Graphic& line(double x1, double y1, double x2, double y2, Ink ink);
  Graphic& text(double x, double y, std::string_view words, Anchor anchor = Anchor::start);

  // For whoever cannot see it `label` stands in its place; without one it is passed over, because
  // the text beside it says the same.
  Html take(std::string_view label) &&;

 private:
  std::string body_;
  double height_;
};

// At most two decimals, with a point in any locale.
std::string decimal(double number);

}  // namespace dossier
