// An http(s) address as it is asked for, and what can be said of it without asking.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

struct WebAddress {
  std::string url;        // without fragment; what may not stand in an address is percent-encoded
  std::string host;       // folded: "wiki.example"
  std::string origin;     // "https://wiki.example:8443", port as written: what answers
  bool has_user = false;  // "me:secret@" stands before the host
};

// Nothing of an address that is not http(s) or has no host.
std::optional<WebAddress> read_web_address(std::string_view url);

// "https://***@wiki.example/a" of "https://me:secret@wiki.example/a".
std::string without_user(std::string_view url);

// Whether the name of a host is known inside some network only: one of a single label, one below a
// name that is nobody's on the internet (.local, .internal, ...), or an address of a private
// network.
bool is_internal_name(std::string_view host);

// Whether "10.1.2.3" or "fd00::1" is of a private network or of this machine itself.
bool is_private_ip(std::string_view ip);

// Whether the address asks its reader to sign in, as far as its words tell.
bool is_login(std::string_view url);

}  // namespace dossier
