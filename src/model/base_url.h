// The address that a target will be found at: https://me.example/portfolio/, or only a path.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// A host name: letters, digits, hyphens and dots.
bool is_host(std::string_view host);

// The address with a slash at its end; nothing when it is neither an http(s) address nor a path.
std::optional<std::string> normal_base_url(std::string_view url);

// A base_url taken apart: "https://me.example/portfolio/" has a host and the path "/portfolio/".
struct BaseUrl {
  bool has_host = false;
  std::string origin;  // "https://me.example"; without a host, where a local preview would be
  std::string path;    // "/portfolio/", starts and ends with '/'
};
BaseUrl split_base_url(std::string_view url);

}  // namespace dossier
