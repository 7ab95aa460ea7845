// A page of a site as a file that needs no other: its styles and pictures inside, its links
// complete addresses, and without what belongs to the site around it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/site.h"

namespace dossier {

// The complete address of a path in the output, or nothing when it has none: then the words of a
// link stay, and the link goes.
using AddressOf = std::function<std::optional<std::string>(const std::string& path)>;

// `page` is the path of an HTML file of `site`. Navigation, scripts, the icon and feeds go; `style`
// is added to the stylesheet.
std::string make_one_file(const Site& site, const std::string& page, const AddressOf& address_of,
                          std::string_view style);

}  // namespace dossier
