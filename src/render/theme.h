// A theme, ready to render: each page template compiled once, with its layout and partials in it,
// and checked against the contract.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/theme_files.h"
#include "render/value.h"

namespace dossier {

class Theme {
 public:
  // Nothing, and every fault of every template in `out`, when the theme cannot be used.
  static std::optional<Theme> compile(const ThemeFiles& files, Diagnostics& out);

  Theme(Theme&&) noexcept;
  Theme& operator=(Theme&&) noexcept;
  ~Theme();

  // The page, from its template's name ("entry") and the records that names are looked up in, the
  // innermost last. May be called from several threads.
  std::string render(std::string_view page, const Fields& site, const Fields& content) const;

 private:
  struct Compiled;
  explicit Theme(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace dossier
