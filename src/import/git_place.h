// Which repository it is, wherever it lies: by the address that it was cloned from.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

struct GitPlace {
  std::string
      name;  // "github.com/acme/pay"; of one that was cloned from no host, its folder: "pay"
  std::string
      web;  // "https://github.com/acme/pay", of hosts that are known to be read so; or empty
};

// `remote` is the address of `origin`, if it has one; names and passwords in it are left out.
// `folder` is where git keeps the repository: "/home/ada/pay/.git", "/srv/pay.git".
GitPlace git_place_of(std::string_view remote, std::string_view folder);

// What addresses of its files start with, as of a LinkBase; empty where there is none.
std::string files_address(const GitPlace& place);

// The page of a commit; empty where there is none.
std::string commit_address(const GitPlace& place, std::string_view hash);

}  // namespace dossier
