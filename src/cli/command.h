// A command is a row of one table: its name, what it does in a line, its options, and the function
// that runs it. Parsing, help and spelling hints all come from the row.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"
#include "io/file_system.h"
#include "io/http.h"

namespace dossier {

// What a command runs in.
struct Session {
  FileSystem& files;
  Console& console;
  std::string folder;  // where it was started, absolute, --directory applied
  std::string home;
  Date today{};             // SOURCE_DATE_EPOCH, or the UTC day it is
  std::string search_path;  // PATH
  std::string editor;       // VISUAL, or EDITOR
  std::string workspace;    // GITHUB_WORKSPACE, the repository on GitHub's machines
  HttpClient& http = no_http();
  std::string cache_folder;  // of this program; empty when the user has none
};

struct OptionRow {
  using Into =
      std::variant<bool Options::*, unsigned Options::*, std::uint16_t Options::*,
                   std::string Options::*, std::vector<std::string> Options::*,
                   std::optional<Date> Options::*, std::optional<Audience> Options::*,
                   std::optional<ReportFormat> Options::*, std::optional<ExportForm> Options::*,
                   std::optional<SchemaFile> Options::*, std::optional<Shell> Options::*,
                   Paper Options::*, Format Options::*, ColorMode Options::*>;
  std::string_view names;  // "-q,--quiet", or for an argument its name: "TARGET"
  std::string_view value;  // "DIR"; empty for a flag and for an argument
  std::string_view help;
  Into into;
  std::vector<std::string> (*words)() = nullptr;  // that a shell offers for a text
};

// The words that an option or argument takes, or that a shell offers for it.
std::vector<std::string> words_for(const OptionRow& row);

struct Command {
  std::string_view name;
  std::string_view summary;
  std::span<const OptionRow> options;
  int (*run)(const Options&, Session&);
};

std::span<const Command> commands();
std::span<const OptionRow> global_options();

// The commands, each in a file of its own; they return the exit code.
int run_init(const Options& options, Session& session);
int run_new(const Options& options, Session& session);
int run_log(const Options& options, Session& session);
int run_build(const Options& options, Session& session);
int run_serve(const Options& options, Session& session);
int run_check(const Options& options, Session& session);
int run_report(const Options& options, Session& session);
int run_explain(const Options& options, Session& session);
int run_export(const Options& options, Session& session);
int run_import(const Options& options, Session& session);
int run_render(const Options& options, Session& session);
int run_frameworks(const Options& options, Session& session);
int run_schema(const Options& options, Session& session);
int run_completions(const Options& options, Session& session);
int run_man(const Options& options, Session& session);
int run_theme(const Options& options, Session& session);

// What `import` can read.
std::vector<std::string> import_names();

// What `theme` can do.
std::vector<std::string> theme_actions();

// Says what is wrong with the command line, and returns its exit code.
int usage_error(Session& session, std::string_view message, std::string_view hint = {});

}  // namespace dossier
