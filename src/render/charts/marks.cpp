#include "render/charts/marks.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "render/charts/graphic.h"

namespace dossier {
namespace {

constexpr double kLargest = 8;  // radius

std::string_view shape_of(Strength strength) {
  switch (strength) {
    case Strength::strong:
      return "<circle cx=\"6\" cy=\"6\" r=\"5\"/>";
    case Strength::thin:
      return "<circle cx=\"6\" cy=\"6\" r=\"4.5\" fill=\"none\" stroke=\"currentColor\"/>"
             "<path d=\"M6 1a5 5 0 0 1 0 10z\"/>";
    case Strength::stale:
      return "<circle cx=\"6\" cy=\"6\" r=\"4.5\" fill=\"none\" stroke=\"currentColor\" "
             "stroke-dasharray=\"2.5 1.5\"/>";
    case Strength::none:
      return "<circle cx=\"6\" cy=\"6\" r=\"4.5\" fill=\"none\" stroke=\"currentColor\"/>";
    case Strength::not_applicable:
      return "<path d=\"M2 5.4h8v1.2H2z\"/>";
  }
  return {};
}

}  // namespace

Html count_mark(std::size_t count) {
  if (count == 0) return {};
  const double radius = std::min(kLargest, 3 * std::sqrt(static_cast<double>(count)));
  return {
      "<svg width=\"18\" height=\"18\" fill=\"currentColor\" aria-hidden=\"true\"><circle cx=\"9\" "
      "cy=\"9\" r=\"" +
      decimal(radius) + "\"/></svg>"};
}

Html strength_mark(Strength strength) {
  return {"<svg width=\"12\" height=\"12\" fill=\"currentColor\" aria-hidden=\"true\">" +
          std::string(shape_of(strength)) + "</svg>"};
}

}  // namespace dossier
