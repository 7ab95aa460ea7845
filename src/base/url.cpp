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

// "me@Wiki.example:8443" of what follows the scheme.
std::string_view authority_of(std::string_view rest, bool is_mail) {
  if (!is_mail) {
    if (!rest.starts_with("//")) return {};
    rest.remove_prefix(2);
  }
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
  std::string_view host = authority_of(url, scheme == "mailto");
  if (const auto user = host.rfind('@'); user != host.npos) host.remove_prefix(user + 1);
  if (!host.starts_with('[')) host = host.substr(0, host.find(':'));
  while (host.ends_with('.')) host.remove_suffix(1);
  return fold(percent_decode(host));
}

}  // namespace dossier
