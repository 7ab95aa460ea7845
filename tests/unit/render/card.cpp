#include "render/card.h"

#include <doctest/doctest.h>
#include <tinyxml2.h>

#include <algorithm>
#include <string>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

// The lines of the card, one a line.
std::string lines_of(const std::string& config) {
  PortfolioFiles files({}, config);
  const std::string svg = make_card(files.viewed(Audience::everyone)->view);
  tinyxml2::XMLDocument document;
  REQUIRE(document.Parse(svg.c_str(), svg.size()) == tinyxml2::XML_SUCCESS);
  std::string lines;
  const auto* root = document.FirstChildElement("svg");
  for (const auto* text = root->FirstChildElement("text"); text != nullptr;
       text = text->NextSiblingElement("text"))
    lines += std::string(text->GetText()) + "\n";
  return lines;
}

TEST_CASE("the card says who, what for and how much") {
  CHECK(lines_of("headline: I pay carriers\nlevel: {target: Senior}\n") ==
        "Ada\nI pay carriers\nThe case for Senior\n0 pieces of evidence\n");
  CHECK(lines_of("") == "Ada\n0 pieces of evidence\n");
}

TEST_CASE("a long headline is broken between words, and ends after three lines") {
  const std::string long_text =
      "twelve words of about equal length that go on and on and on and on";
  CHECK(lines_of("headline: " + long_text + "\n") ==
        "Ada\ntwelve words of about equal length that go on\nand on and on and on\n0 pieces of "
        "evidence\n");
  std::string longer;
  for (int i = 0; i < 10; ++i) longer += long_text + " ";
  const std::string lines = lines_of("headline: " + longer + "\n");
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 5);
}

TEST_CASE("markup in a name is text, and only a host gives the card an address") {
  CHECK(lines_of("headline: a < b & \"c\"\n").find("a < b & \"c\"\n") != std::string::npos);
  PortfolioFiles files({});
  Target target = PortfolioFiles::target_for(Audience::everyone);
  target.base_url = "https://ada.example/p/";
  CHECK(card_address(files.viewed(target)->view) == "https://ada.example/p/card.svg");
  target.base_url = "/p/";
  CHECK(card_address(files.viewed(target)->view) == "");
}

}  // namespace
}  // namespace dossier
