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

constexpr std::size_t kLongestHost = 253;

bool is_in_label(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// Hyphens and underscores included.
bool is_in_host(char c) { return is_in_label(c) || c == '-' || c == '_' || c == '.'; }

// Whether characters that may stand in a host lead on to a further label: ".org", "-corp.org".
bool has_more_labels(std::string_view rest) {
  for (std::size_t i = 0; i + 1 < std::min(rest.size(), kLongestHost) && is_in_host(rest[i]); ++i)
    if (rest[i] == '.' && is_in_label(rest[i + 1])) return true;
  return false;
}

bool introduces_host(std::string_view text) {
  return text.ends_with("//") || text.ends_with('@') || text.ends_with("%2F%2F") ||
         text.ends_with("%2f%2f");
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

bool is_host_in_text(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view name = text.substr(begin, end - begin);
  std::string_view before = text.substr(0, begin);
  const std::string_view after = text.substr(end);
  const bool has_dot = name.find('.') != name.npos;
  if (has_more_labels(after)) return false;
  if (before.ends_with('-') || before.ends_with('_')) {
    const auto letter = before.find_last_not_of("-_");
    if (letter != before.npos && is_in_label(before[letter])) return false;
  }
  if (has_dot) return true;
  if (after.starts_with('-') || after.starts_with('_')) return false;
  for (std::size_t i = 0; i < kLongestHost && !introduces_host(before); ++i) {
    if (before.empty() || !is_in_host(before.back())) return false;
    before.remove_suffix(1);
  }
  return introduces_host(before);
}

}  // namespace dossier
