// What `dossier export` can write.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/portfolio.h"
#include "model/seen.h"
#include "render/export/source.h"

namespace dossier {

struct ExportFormat {
  std::string_view name;
  std::string_view file;  // what a file of it would be called
  bool for_the_owner;  // who reads it when --audience does not say: the owner, or whoever the first
                       // target is for
  std::string (*make)(const ExportSource&);
};

std::span<const ExportFormat> export_formats();

// The target whose site this very audience reads; null when there is none: a wider one lacks pages,
// a narrower one is closed to it.
const Target* site_of(const Portfolio& portfolio, Audience reader);

// The export of what is seen, as yet unguarded.
std::string write_export(const ExportFormat& format, const Seen& seen);

// The export for one audience; nothing, with diagnostics, when the leak guard refuses it.
std::optional<std::string> make_export(const ExportFormat& format, const Portfolio& portfolio,
                                       Audience reader, unsigned jobs, Diagnostics& out);

}  // namespace dossier
