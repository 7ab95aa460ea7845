// What the command line asked for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/audience.h"
#include "model/names.h"

namespace dossier {

enum class Format { text, json, github };
enum class ReportFormat { text, json, markdown };
enum class ColorMode { automatic, always, never };

inline std::span<const Named<Format>> names(Format) {
  static constexpr std::array<Named<Format>, 3> table = {
      {{"text", Format::text}, {"json", Format::json}, {"github", Format::github}}};
  return table;
}

inline std::span<const Named<ReportFormat>> names(ReportFormat) {
  static constexpr std::array<Named<ReportFormat>, 3> table = {
      {{"text", ReportFormat::text},
       {"json", ReportFormat::json},
       {"markdown", ReportFormat::markdown}}};
  return table;
}

inline std::span<const Named<ColorMode>> names(ColorMode) {
  static constexpr std::array<Named<ColorMode>, 3> table = {
      {{"auto", ColorMode::automatic}, {"always", ColorMode::always}, {"never", ColorMode::never}}};
  return table;
}

// How an export is written; the last three say how its diagnostics are, as everywhere.
enum class ExportForm { markdown, html, pdf, text, json, github };

inline std::span<const Named<ExportForm>> names(ExportForm) {
  static constexpr std::array<Named<ExportForm>, 6> table = {{{"markdown", ExportForm::markdown},
                                                              {"html", ExportForm::html},
                                                              {"pdf", ExportForm::pdf},
                                                              {"text", ExportForm::text},
                                                              {"json", ExportForm::json},
                                                              {"github", ExportForm::github}}};
  return table;
}

enum class Paper { a4, letter };

inline std::span<const Named<Paper>> names(Paper) {
  static constexpr std::array<Named<Paper>, 2> table = {
      {{"a4", Paper::a4}, {"letter", Paper::letter}}};
  return table;
}

// The files that `schema` describes.
enum class SchemaFile { portfolio, entry, framework };

inline std::span<const Named<SchemaFile>> names(SchemaFile) {
  static constexpr std::array<Named<SchemaFile>, 3> table = {
      {{"portfolio", SchemaFile::portfolio},
       {"entry", SchemaFile::entry},
       {"framework", SchemaFile::framework}}};
  return table;
}

// Those that complete the command line.
enum class Shell { bash, zsh, fish };

inline std::span<const Named<Shell>> names(Shell) {
  static constexpr std::array<Named<Shell>, 3> table = {
      {{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}}};
  return table;
}

struct Options {
  // Of every command.
  std::string directory;
  std::optional<Date> as_of;
  std::optional<Audience> audience;
  Format format = Format::text;
  ColorMode color = ColorMode::automatic;
  bool quiet = false;
  bool verbose = false;

  // build and check
  std::vector<std::string> targets;
  std::string output;
  std::string base_url;
  unsigned jobs = 0;  // 0: as many as there are processors
  bool strict = false;
  bool all = false;
  bool external = false;
  bool no_cache = false;

  // report
  std::optional<ReportFormat> report_format;  // its own --format, in place of the one above
  std::optional<Date> since;                  // of import, too

  // init
  std::string folder;
  std::string name;
  bool github_pages = false;

  // new, log and import
  std::string kind;
  std::vector<std::string> words;  // of the title
  std::optional<Date> date;
  std::vector<std::string> checklist;
  std::vector<std::string> tags;
  bool edit = false;

  // explain
  std::string entry;

  // export
  std::string export_format;
  std::optional<ExportForm> export_form;
  Paper paper = Paper::a4;

  // render, theme and import
  std::string file;
  bool raw_html = false;

  // import
  std::string importer;
  std::string grep;
  std::string level;
  bool dry_run = false;

  // frameworks
  std::string framework;
  bool yaml = false;

  // schema
  std::optional<SchemaFile> schema;

  // completions
  std::optional<Shell> shell;

  // serve
  std::uint16_t port = 8000;  // 0: any that is free
  bool open = false;

  // theme
  std::string theme_action;
  std::string theme;
};

}  // namespace dossier
