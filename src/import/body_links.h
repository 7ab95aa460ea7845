// Relative links of a body that now lies elsewhere: they lead to where they led, when the web
// address of their repository is known, and are plain text otherwise.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// Where relative links lead from.
struct LinkBase {
  std::string files;     // "https://github.com/acme/pay/blob/HEAD/"; empty: not known
  std::string folder;    // "docs/adr": what they are relative to below `files`
  bool is_file = false;  // of a file of the repository, in which "/" is the repository's folder
};

// The address that a relative link leads to, or nothing when that is not known.
std::optional<std::string> resolve_link(std::string_view url, const LinkBase& base);

// The Markdown without relative links.
std::string settle_links(std::string markdown, const LinkBase& base);

}  // namespace dossier
