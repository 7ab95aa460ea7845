#include "model/base_url.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::string_view kLocalOrigin = "http://localhost:8000";
constexpr std::array<std::string_view, 2> kSchemes = {"https://", "http://"};
constexpr std::size_t kLongestHost = 253;

bool is_authority(std::string_view authority) {
  const auto colon = authority.find(':');
  const std::string_view port = colon == authority.npos ? "0" : authority.substr(colon + 1);
  return is_host(authority.substr(0, colon)) && !port.empty() &&
         port.find_first_not_of("0123456789") == port.npos;
}

}  // namespace

bool is_host(std::string_view host) {
  if (host.empty() || host.size() > kLongestHost || host.front() == '.' || host.back() == '.')
    return false;
  return std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
  });
}

std::optional<std::string> normal_base_url(std::string_view url) {
  if (url.find_first_of(" \t\r\n\"<>\\?#") != url.npos) return std::nullopt;
  bool fits = url.starts_with('/') && !url.starts_with("//");
  for (const std::string_view scheme : kSchemes) {
    if (!url.starts_with(scheme)) continue;
    const std::string_view rest = url.substr(scheme.size());
    fits = is_authority(rest.substr(0, rest.find('/')));
  }
  if (!fits) return std::nullopt;
  return std::string(url) + (url.ends_with('/') ? "" : "/");
}

BaseUrl split_base_url(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == url.npos) return {false, std::string(kLocalOrigin), std::string(url)};
  const auto slash = std::min(url.find('/', scheme + 3), url.size());
  return {true, std::string(url.substr(0, slash)),
          slash < url.size() ? std::string(url.substr(slash)) : "/"};
}

}  // namespace dossier
