// The parts of an address, read without asking whether it leads anywhere.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// "https" of "HTTPS://x", in lower case; empty for a path.
std::string scheme_of(std::string_view url);

// "wiki.example" of "https://me@Wiki.example:8443/a" and of "mailto:me@wiki.example"; empty for a
// path.
std::string host_of(std::string_view url);

}  // namespace dossier
