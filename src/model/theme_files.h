// The files of a theme: templates, stylesheet, icon, script, and theme.yaml, whether built in or
// the user's.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace dossier {

// The edition of the theme contract (themes/README.md) that this program keeps.
inline constexpr int kContractVersion = 1;

inline constexpr std::string_view kThemeManifest = "theme.yaml";
inline constexpr std::string_view kStylesheet = "assets/style.css";
inline constexpr std::string_view kIcon = "assets/icon.svg";
inline constexpr std::string_view kFilterScript = "assets/filter.js";  // a theme may do without

struct ThemeFile {
  std::string bytes;
  std::string origin;  // for diagnostics: themes/mine/entry.mustache
  bool own = false;    // of the portfolio's themes/ folder, not built in
};

struct ThemeFiles {
  std::string name;
  std::string base;                        // the built-in theme under it, or itself
  std::string title;                       // of theme.yaml; an own theme without one has none
  int contract = kContractVersion;         // of theme.yaml
  std::map<std::string, ThemeFile> files;  // by path inside the theme: "partials/row.mustache"

  // Other files under assets/ (a logo), the same way, and where they are: published as they lie
  // there, and only when a template or the stylesheet refers to them.
  std::map<std::string, std::string> extras;
};

}  // namespace dossier
