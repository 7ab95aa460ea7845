// The script by which a page in the browser asks for itself again once there is another version of
// the site. It is added to pages when they are served, and to nothing that is published.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// `page` with the script in its head. It comes from the page's own origin, which the pages' policy
// allows (script-src and connect-src 'self'). `version` is that of the page; letters and digits.
std::string with_reload(std::string_view page, std::string_view version);

}  // namespace dossier
