// The picture that stands for the site where somebody links to it: 1200 by 630, as such places want
// it, in SVG.
#pragma once

#include <string>
#include <string_view>

#include "render/site_view.h"

namespace dossier {

inline constexpr std::string_view kCardPath = "card.svg";

// Its complete address, as those places need it; nothing without a host, and then there is no card.
std::string card_address(const SiteView& view);

std::string make_card(const SiteView& view);

}  // namespace dossier
