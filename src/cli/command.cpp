#include "cli/command.h"

#include <array>

#include "cli/export.h"
#include "load/frameworks.h"
#include "load/theme.h"

namespace dossier {
namespace {

std::vector<std::string> theme_files() {
  std::vector<std::string> names;
  if (const auto theme = builtin_theme("default"))
    for (const auto& [name, file] : theme->files) names.push_back(name);
  return names;
}

std::vector<std::string> export_names() {
  std::vector<std::string> names;
  for (const ExportFormat& format : export_formats()) names.emplace_back(format.name);
  return names;
}

constexpr std::array kGlobal = {
    OptionRow{"-C,--directory", "DIR", "Work in DIR instead of the current folder",
              &Options::directory},
    OptionRow{"--as-of", "DATE", "Count windows back from DATE (YYYY-MM-DD)", &Options::as_of},
    OptionRow{"--audience", "A", "self, manager, internal or public", &Options::audience},
    OptionRow{"--format", "F", "Diagnostics as text, json or github annotations", &Options::format},
    OptionRow{"--color", "WHEN", "auto, always or never", &Options::color},
    OptionRow{"-q,--quiet", "", "Say nothing but what is wrong", &Options::quiet},
    OptionRow{"-v,--verbose", "", "Say what is skipped, too", &Options::verbose},
};

constexpr std::array kInit = {
    OptionRow{"DIR", "", "The folder to start in; the current one by default", &Options::folder},
    OptionRow{"--name", "NAME", "Whose portfolio it is", &Options::name},
    OptionRow{"--github-pages", "", "Add a workflow that publishes what is public",
              &Options::github_pages},
};

// A portfolio may have more of these.
std::vector<std::string> kind_ids() {
  std::vector<std::string> ids;
  for (const Kind& kind : builtin_kinds()) ids.push_back(kind.id);
  return ids;
}

std::vector<std::string> framework_ids() {
  std::vector<std::string> ids;
  for (const Framework& framework : builtin_frameworks()) ids.push_back(framework.id);
  return ids;
}

constexpr std::array kNew = {
    OptionRow{"KIND", "", "What it is: adr, design-doc, post-mortem, ...", &Options::kind,
              kind_ids},
    OptionRow{"TITLE", "", "Its title", &Options::words},
    OptionRow{"--date", "DATE", "The day it stands for; today by default", &Options::date},
    OptionRow{"--checklist", "ITEM", "An item that it shows; may be repeated", &Options::checklist},
    OptionRow{"--tag", "TAG", "A tag; may be repeated", &Options::tags},
    OptionRow{"-e,--edit", "", "Open it in $EDITOR", &Options::edit},
};

constexpr std::array kLog = {
    OptionRow{"TEXT", "", "What you got done, in a line", &Options::words},
    OptionRow{"--date", "DATE", "The day it stands for; today by default", &Options::date},
    OptionRow{"--checklist", "ITEM", "An item that it shows; may be repeated", &Options::checklist},
    OptionRow{"--tag", "TAG", "A tag; may be repeated", &Options::tags},
    OptionRow{"-e,--edit", "", "Open it in $EDITOR", &Options::edit},
};

constexpr std::array kBuild = {
    OptionRow{"TARGET", "", "Targets of portfolio.yaml; the first by default", &Options::targets},
    OptionRow{"-o,--output", "DIR", "Write to DIR instead of the target's output",
              &Options::output},
    OptionRow{"--base-url", "URL", "Where the site will be found", &Options::base_url},
    OptionRow{"--no-cache", "", "Build anew even when nothing has changed since the last build",
              &Options::no_cache},
    OptionRow{"-j,--jobs", "N", "Work on N threads; the result is the same", &Options::jobs},
    OptionRow{"--strict", "", "Take warnings for errors", &Options::strict},
    OptionRow{"--all", "", "Build all targets", &Options::all},
};

constexpr std::array kCheck = {
    OptionRow{"--external", "", "Ask for http(s) links, too, and report those that are broken",
              &Options::external},
    OptionRow{"--no-cache", "", "Ask also for links that answered in the last 7 days",
              &Options::no_cache},
    OptionRow{"-j,--jobs", "N", "Work on N threads", &Options::jobs},
    OptionRow{"--strict", "", "Take warnings for errors", &Options::strict},
};

constexpr std::array kServe = {
    OptionRow{"-p,--port", "N", "Listen on port N, 8000 by default; 0 picks one that is free",
              &Options::port},
    OptionRow{"--open", "", "Open the browser", &Options::open},
    OptionRow{"-j,--jobs", "N", "Work on N threads", &Options::jobs},
};

constexpr std::array kReport = {
    OptionRow{"--format", "F", "The report as text, json or markdown", &Options::report_format},
    OptionRow{"--since", "DATE", "Compare with how things stood on DATE", &Options::since},
};

constexpr std::array kExplain = {
    OptionRow{"ENTRY", "", "An entry or page, by id or file; all of them in short by default",
              &Options::entry},
};

constexpr std::array kRender = {
    OptionRow{"FILE", "", "The Markdown to render; standard input by default", &Options::file},
    OptionRow{"--raw-html", "", "Let raw HTML through instead of showing it as text",
              &Options::raw_html},
};

constexpr std::array kExport = {
    OptionRow{"FORMAT", "", "json, packet, resume or jsonresume", &Options::export_format,
              export_names},
    OptionRow{"--format", "F", "The packet as markdown, html (one file) or pdf",
              &Options::export_form},
    OptionRow{"--paper", "P", "Of a PDF: a4 or letter", &Options::paper},
    OptionRow{"-o,--output", "FILE", "Write to FILE instead of standard output", &Options::output},
};

constexpr std::array kImport = {
    OptionRow{"WHAT", "", "adr, brag, git, github, gitlab, jira or ladder", &Options::importer,
              import_names},
    OptionRow{"PATH", "", "The folder or file to read; of git the current folder by default",
              &Options::file},
    OptionRow{"--dry-run", "", "Say what would be taken, and write nothing", &Options::dry_run},
    OptionRow{"--all", "", "Take what is of others, too", &Options::all},
    OptionRow{"--kind", "KIND", "The kind of what is taken, in place of a guess", &Options::kind,
              kind_ids},
    OptionRow{"--since", "DATE", "One draft of all commits from DATE on", &Options::since},
    OptionRow{"--grep", "TEXT", "One draft of all commits that say TEXT, in any case",
              &Options::grep},
    OptionRow{"--level", "LEVEL", "The level of a ladder that has several", &Options::level},
};

constexpr std::array kFrameworks = {
    OptionRow{"ID", "", "Show this framework instead of the list", &Options::framework,
              framework_ids},
    OptionRow{"--yaml", "", "Print its file, to start an own ladder from", &Options::yaml},
};

constexpr std::array kTheme = {
    OptionRow{"ACTION", "", "list: the themes there are; eject: copy built-in files to be changed",
              &Options::theme_action, theme_actions},
    OptionRow{"FILE", "", "Eject this file (entry.mustache, assets/style.css); all by default",
              &Options::file, theme_files},
    OptionRow{"--theme", "NAME", "Eject files of NAME, not of the first target's theme",
              &Options::theme},
};

constexpr std::array kSchema = {
    OptionRow{"FILE", "", "portfolio, entry (its front matter) or framework", &Options::schema},
};

constexpr std::array kCompletions = {
    OptionRow{"SHELL", "", "bash, zsh or fish", &Options::shell},
};

constexpr std::array kCommands = {
    Command{"init", "Start a portfolio that builds at once", kInit, run_init},
    Command{"new", "Start an entry with the shape of its kind", kNew, run_new},
    Command{"log", "Note a win in a line", kLog, run_log},
    Command{"build", "Make the site of one or more targets", kBuild, run_build},
    Command{"check", "Report all that a build would refuse, and advise on the evidence", kCheck,
            run_check},
    Command{"serve", "Show the site in a browser, and anew after every change", kServe, run_serve},
    Command{"report", "Say where the evidence stands, and what is missing", kReport, run_report},
    Command{"explain", "Say what becomes of an entry in each target, and what it counts for",
            kExplain, run_explain},
    Command{"export", "Print the case as JSON, a packet or resume lines", kExport, run_export},
    Command{"import", "Make drafts of what lies elsewhere: decision records and the like", kImport,
            run_import},
    Command{"render", "Markdown to an HTML fragment, as a build would", kRender, run_render},
    Command{"frameworks", "List the checklists and ladders, or show one", kFrameworks,
            run_frameworks},
    Command{"schema", "Print the JSON Schema of a file, for editors and CI", kSchema, run_schema},
    Command{"completions", "Print what a shell needs to complete commands and options",
            kCompletions, run_completions},
    Command{"man", "Print the manual page", {}, run_man},
    Command{"theme", "List the themes, or copy files of one to be changed", kTheme, run_theme},
};

constexpr int kUsage = 2;

// By the type of the member that an option sets.
struct WordsOfMember {
  template <class T>
  std::vector<std::string> operator()(T Options::*) const {
    return {};
  }
  template <class E>
  requires std::is_enum_v<E> std::vector<std::string>
  operator()(E Options::*) const { return words_of<E>(); }
  template <class E>
  requires std::is_enum_v<E> std::vector<std::string>
  operator()(std::optional<E> Options::*) const { return words_of<E>(); }
};

}  // namespace

std::span<const Command> commands() { return kCommands; }
std::span<const OptionRow> global_options() { return kGlobal; }

std::vector<std::string> words_for(const OptionRow& row) {
  return row.words != nullptr ? row.words() : std::visit(WordsOfMember{}, row.into);
}

int usage_error(Session& session, std::string_view message, std::string_view hint) {
  Console& console = session.console;
  console.err() << "dossier: " << message << '\n';
  if (!hint.empty())
    console.err() << "    " << console.styled(Style::cyan, "hint:") << ' ' << hint << '\n';
  return kUsage;
}

}  // namespace dossier
