#include "links/web_address.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/text.h"
#include "base/url.h"

namespace dossier {
namespace {

// Nobody can own these on the internet [RFC 2606, RFC 6762, RFC 8375, ICANN on .internal], or they
// are so common inside that nobody may [ICANN on .corp, .home and .mail].
constexpr std::array<std::string_view, 8> kInternalEnds = {
    ".local", ".localhost", ".internal", ".intranet", ".corp", ".lan", ".home", ".private"};

// Words of an address that shows a form to sign in.
constexpr std::array<std::string_view, 13> kLoginWords = {
    "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "sso",
    "saml",  "oauth",  "oauth2", "auth",   "adfs",    "accounts"};

// Where "me@host:80" of "https://me@host:80/a" begins and ends.
struct Authority {
  std::size_t begin = 0, end = 0;
};

// Browsers take a backslash for a slash, and do not count the slashes.
Authority authority_in(std::string_view url) {
  const std::size_t begin = std::min(url.find_first_not_of("/\\", url.find(':') + 1), url.size());
  return {begin, std::min(url.find_first_of("/?#\\", begin), url.size())};
}

std::size_t user_length(std::string_view authority) {
  const auto sign = authority.rfind('@');
  return sign == authority.npos ? 0 : sign + 1;
}

std::string encode_path(std::string_view path) {
  constexpr std::string_view kept = "/?#[]@!$&'()*+,;=:%";
  return percent_encode(replace_all(path, "\\", "/"), kept);
}

// The numbers of "10.1.2.3"; of "10.1" none.
std::optional<std::array<int, 4>> read_ipv4(std::string_view text) {
  std::array<int, 4> numbers = {};
  const auto parts = split(text, '.');
  if (parts.size() != numbers.size()) return std::nullopt;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const char* all = parts[i].data() + parts[i].size();
    const auto [end, error] = std::from_chars(parts[i].data(), all, numbers[i]);
    if (error != std::errc() || end != all || numbers[i] < 0 || numbers[i] > 255)
      return std::nullopt;
  }
  return numbers;
}

// This machine, the networks of RFC 1918, those of carriers (RFC 6598), and what has no router.
bool is_private_ipv4(const std::array<int, 4>& ip) {
  const int a = ip[0], b = ip[1];
  return a == 0 || a == 10 || a == 127 || (a == 100 && b >= 64 && b < 128) ||
         (a == 169 && b == 254) || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168);
}

bool is_login_word(std::string_view word) {
  return std::find(kLoginWords.begin(), kLoginWords.end(), word) != kLoginWords.end();
}

}  // namespace

std::optional<WebAddress> read_web_address(std::string_view url) {
  const std::string scheme = scheme_of(url);
  if (scheme != "http" && scheme != "https") return std::nullopt;
  url = url.substr(0, url.find('#'));
  const auto [begin, end] = authority_in(url);
  const std::string_view authority = url.substr(begin, end - begin);
  const std::size_t user = user_length(authority);
  WebAddress address{.host = host_of(url), .has_user = user > 0};
  if (address.host.empty()) return std::nullopt;
  address.origin = scheme + "://" + lower_ascii(authority.substr(user));
  const std::string path = encode_path(url.substr(end));
  address.url = address.origin + (path.starts_with('/') ? "" : "/") + path;
  return address;
}

std::string without_user(std::string_view url) {
  const auto [begin, end] = authority_in(url);
  const std::size_t user = user_length(url.substr(begin, end - begin));
  return std::string(url.substr(0, begin)).append("***@").append(url.substr(begin + user));
}

bool is_internal_name(std::string_view host) {
  if (host.starts_with('[')) return is_private_ip(host.substr(1, host.find(']') - 1));
  if (read_ipv4(host)) return is_private_ip(host);
  if (host.find('.') == host.npos) return true;
  return std::any_of(kInternalEnds.begin(), kInternalEnds.end(),
                     [&](std::string_view end) { return host.ends_with(end); });
}

bool is_private_ip(std::string_view ip) {
  if (const auto numbers = read_ipv4(ip)) return is_private_ipv4(*numbers);
  const std::string folded = lower_ascii(ip);
  constexpr std::string_view mapped = "::ffff:";
  if (folded.starts_with(mapped)) return is_private_ip(folded.substr(mapped.size()));
  if (folded == "::1" || folded == "::") return true;
  // fc00::/7 and fe80::/10
  const std::string_view first = std::string_view(folded).substr(0, folded.find(':'));
  return first.size() == 4 && (first.starts_with("fc") || first.starts_with("fd") ||
                               (first >= "fe80" && first <= "febf"));
}

bool is_login(std::string_view url) {
  const auto [begin, end] = authority_in(url);
  const std::string host = lower_ascii(url.substr(begin, end - begin));
  const auto path_end = std::min(url.find_first_of("?#", end), url.size());
  const std::string path = lower_ascii(url.substr(end, path_end - end));
  if (is_login_word(host.substr(0, host.find('.')))) return true;
  for (const std::string_view segment : split(path, '/'))
    if (is_login_word(segment.substr(0, segment.find('.')))) return true;
  return false;
}

}  // namespace dossier
