// The parts of an address, read without asking whether it leads anywhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

// "https" of "HTTPS://x", in lower case; empty for a path.
std::string scheme_of(std::string_view url);

// "wiki.example" of "https://me@Wiki.example:8443/a" and of "mailto:me@wiki.example"; empty for a
// path.
std::string host_of(std::string_view url);

// Whether the name that stands at [begin, end) of a text is the whole end of a host: not
// "wiki.example" of "my-wiki.example", "wiki.example.org" or "wiki.example-corp.org". A name
// without a dot is one only behind `//` or `@`.
bool is_host_in_text(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace dossier
