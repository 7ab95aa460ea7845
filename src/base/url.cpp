#include "base/url.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "base/unicode.h"

namespace dossier {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

bool is_scheme_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.';
}

// "me@Wiki.example:8443" of what follows the scheme. Browsers take a backslash for a slash, and do
// not count slashes behind http and https.
std::string_view authority_of(std::string_view rest, std::string_view scheme) {
  const bool is_mail = scheme == "mailto", is_web = scheme == "http" || scheme == "https";
  const auto begin = std::min(rest.find_first_not_of("/\\"), rest.size());
  if (!is_mail && !is_web && begin != 2) return {};
  if (!is_mail) rest.remove_prefix(begin);
  return rest.substr(0, rest.find_first_of(is_mail ? "?,#" : "/?#\\"));
}

}  // namespace

std::string scheme_of(std::string_view url) {
  const auto colon = url.find(':');
  if (colon == url.npos || colon == 0 || !is_letter(url[0])) return {};
  std::string scheme;
  for (const char c : url.substr(0, colon)) {
    if (!is_scheme_character(c)) return {};
    scheme += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return scheme;
}

std::string host_of(std::string_view url) {
  const std::string scheme = scheme_of(url);
  if (!scheme.empty()) url.remove_prefix(scheme.size() + 1);
  std::string_view host = authority_of(url, scheme);
  if (const auto user = host.rfind('@'); user != host.npos) host.remove_prefix(user + 1);
  host = host.substr(0, host.find(':', host.starts_with('[') ? host.find(']') : 0));
  while (host.ends_with('.')) host.remove_suffix(1);
  return fold(percent_decode(host));
}

}  // namespace dossier
