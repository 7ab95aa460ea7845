#include "import/git_place.h"

#include <array>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/git_log.h"

namespace dossier {
namespace {

struct Forge {
  std::string_view host;
  std::string_view commit;  // between the address of the repository and the hash
  std::string_view files;   // and the path of a file
};

constexpr std::array kForges = {
    Forge{"github.com", "/commit/", "/blob/HEAD/"},
    Forge{"gitlab.com", "/-/commit/", "/-/blob/HEAD/"},
    Forge{"codeberg.org", "/commit/", ""},
    Forge{"bitbucket.org", "/commits/", "/src/HEAD/"},
};

const Forge* forge_of(std::string_view name) {
  for (const Forge& forge : kForges)
    if (name.starts_with(forge.host) && name.substr(forge.host.size(), 1) == "/") return &forge;
  return nullptr;
}

std::string_view without_end(std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.ends_with("/.git")) path.remove_suffix(5);
  if (path.ends_with(".git")) path.remove_suffix(4);
  while (path.ends_with('/')) path.remove_suffix(1);
  return path;
}

// "https://ada:secret@host:8443/acme/pay", "git@host:acme/pay" -> "host/acme/pay". Empty for a
// path.
std::string shared_name(std::string_view remote) {
  const auto scheme = remote.find("://");
  const bool is_local = lower_ascii(remote.substr(0, 7)) == "file://";
  if (scheme == remote.npos) {
    const auto colon = remote.find(':');
    const bool is_host = colon != remote.npos && remote.substr(0, colon).find('/') == remote.npos;
    if (!is_host || colon < 2) return {};  // "C:" is a disk
    const std::string_view host = remote.substr(0, colon);
    const std::string_view path = remote.substr(colon + 1);
    return lower_ascii(host.substr(host.rfind('@') + 1)) + '/' +
           std::string(path.substr(std::min(path.find_first_not_of('/'), path.size())));
  }
  if (is_local) return {};
  const std::string_view rest = remote.substr(scheme + 3);
  const auto slash = std::min(rest.find('/'), rest.size());
  std::string_view host = rest.substr(0, slash);
  host.remove_prefix(host.rfind('@') + 1);
  return lower_ascii(host.substr(0, host.find(':'))) + std::string(rest.substr(slash));
}

std::string plain(std::string_view text) { return clean_line(git_text(text)); }

}  // namespace

GitPlace git_place_of(std::string_view remote, std::string_view folder) {
  const std::string_view address =
      without_end(trim(remote).substr(0, trim(remote).find_first_of("?#")));
  const std::string shared = shared_name(address);
  if (shared.empty())
    return {plain(file_name(without_end(address.empty() ? trim(folder) : address))), ""};
  GitPlace place{plain(shared), ""};
  if (forge_of(place.name) != nullptr) place.web = "https://" + percent_encode(place.name, "/~");
  return place;
}

std::string files_address(const GitPlace& place) {
  const Forge* forge = forge_of(place.name);
  if (forge == nullptr || place.web.empty() || forge->files.empty()) return {};
  return place.web + std::string(forge->files);
}

std::string commit_address(const GitPlace& place, std::string_view hash) {
  const Forge* forge = forge_of(place.name);
  if (forge == nullptr || place.web.empty()) return {};
  return place.web + std::string(forge->commit) + std::string(hash);
}

}  // namespace dossier
