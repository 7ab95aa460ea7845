// The files of a theme: templates, stylesheet, icon, and theme.yaml, whether built in or the
// user's.
#pragma once

#include <map>
#include <string>

namespace dossier {

// The edition of the theme contract (themes/README.md) that this program keeps.
inline constexpr int kContractVersion = 1;

struct ThemeFile {
  std::string bytes;
  std::string origin;  // for diagnostics: themes/mine/entry.mustache
};

struct ThemeFiles {
  std::string name;
  std::map<std::string, ThemeFile> files;  // by path inside the theme: "partials/row.mustache"
};

}  // namespace dossier
