// Themes of a few lines, written as files.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "model/theme_files.h"
#include "render/contract.h"

namespace dossier {

// Only these files.
inline ThemeFiles theme_files(std::initializer_list<std::pair<const char*, std::string>> files) {
  ThemeFiles theme;
  theme.name = "mine";
  for (const auto& [name, bytes] : files)
    theme.files[name] = {bytes, std::string("themes/mine/") + name};
  return theme;
}

// A whole theme: these files, and an empty template for every other page.
inline ThemeFiles whole_theme(std::initializer_list<std::pair<const char*, std::string>> files) {
  ThemeFiles theme = theme_files(files);
  theme.files.try_emplace("layout.mustache",
                          ThemeFile{"{{> content}}", "themes/mine/layout.mustache"});
  for (const std::string_view name : template_names()) {
    const std::string file = std::string(name) + ".mustache";
    theme.files.try_emplace(file, ThemeFile{"", "themes/mine/" + file});
  }
  return theme;
}

}  // namespace dossier
