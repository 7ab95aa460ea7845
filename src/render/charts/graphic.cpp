#include "render/charts/graphic.h"

#include <array>
#include <charconv>

#include "base/text.h"

namespace dossier {
namespace {

std::string attribute(std::string_view name, double value, std::string_view unit = {}) {
  return " " + std::string(name) + "=\"" + decimal(value) + std::string(unit) + "\"";
}

std::string_view ink_attributes(Ink ink) {
  switch (ink) {
    case Ink::full:
      return {};
    case Ink::outline:
      return " fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"";
    case Ink::faint:
      return " fill-opacity=\"0.25\" stroke-opacity=\"0.3\"";
  }
  return {};
}

std::string_view anchor_attribute(Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return {};
    case Anchor::middle:
      return " text-anchor=\"middle\"";
    case Anchor::end:
      return " text-anchor=\"end\"";
  }
  return {};
}

}  // namespace

std::string decimal(double number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                 std::chars_format::fixed, 2);
  std::string_view text(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
  while (text.ends_with('0')) text.remove_suffix(1);
  if (text.ends_with('.')) text.remove_suffix(1);
  return text == "-0" ? "0" : std::string(text);
}

Graphic::Graphic(double height) : height_(height) {}

Graphic& Graphic::rect(double x, double y, double width, double height, Ink ink) {
  body_ += "<rect" + attribute("x", x, "%") + attribute("y", y) + attribute("width", width, "%") +
           attribute("height", height) + std::string(ink_attributes(ink)) + "/>";
  return *this;
}

Graphic& Graphic::circle(double x, double y, double radius, Ink ink) {
  body_ += "<circle" + attribute("cx", x, "%") + attribute("cy", y) + attribute("r", radius) +
           std::string(ink_attributes(ink)) + "/>";
  return *this;
}

Graphic& Graphic::line(double x1, double y1, double x2, double y2, Ink ink) {
  body_ += "<line" + attribute("x1", x1, "%") + attribute("y1", y1) + attribute("x2", x2, "%") +
           attribute("y2", y2) + " stroke=\"currentColor\"" +
           (ink == Ink::faint ? " stroke-opacity=\"0.3\"" : "") + "/>";
  return *this;
}

Graphic& Graphic::text(double x, double y, std::string_view words, Anchor anchor) {
  body_ += "<text" + attribute("x", x, "%") + attribute("y", y) +
           std::string(anchor_attribute(anchor)) + ">";
  append_html(body_, words);
  body_ += "</text>";
  return *this;
}

Html Graphic::take(std::string_view label) && {
  std::string svg = "<svg width=\"100%\"" + attribute("height", height_) +
                    " direction=\"ltr\" fill=\"currentColor\"";
  if (label.empty()) {
    svg += " aria-hidden=\"true\"";
  } else {
    svg += " role=\"img\" aria-label=\"";
    append_html(svg, label);
    svg += "\"";
  }
  return {svg + ">" + body_ + "</svg>"};
}

}  // namespace dossier
