#include "cli/manual.h"

#include <array>
#include <string_view>

#include "cli/command.h"

namespace dossier {
namespace {

// Text that roff shows as it is: hyphens that can be copied, and no line taken for a request.
std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (const char c : text) {
    if (c == '-') {
      out += "\\-";
    } else if (c == '\\') {
      out += "\\e";
    } else {
      out += c;
    }
  }
  return out;
}

struct Term {
  std::string_view name;
  std::string_view meaning;
};

constexpr std::array kExitStatus = {
    Term{"0", "Done; there may be warnings."},
    Term{"1", "The content is at fault."},
    Term{"2", "The command line is at fault."},
    Term{"3", "The machine is: a file cannot be read or written, a program is missing."},
    Term{"4", "The leak guard refused what would have shown something withheld."},
};

constexpr std::array kFiles = {
    Term{"portfolio.yaml",
         "What is published, for whom and where. It is looked for in the folder "
         "that the program is started in, and above it."},
    Term{"content/", "The evidence: an entry a Markdown file, with front matter."},
    Term{"frameworks/*.yaml", "Own checklists and ladders."},
    Term{"themes/", "Own themes, and files that replace those of a built-in one."},
    Term{"site/.dossier.json",
         "In every output folder: which files are dossier's own. No other "
         "file is ever replaced or removed."},
};

constexpr std::array kEnvironment = {
    Term{"SOURCE_DATE_EPOCH",
         "Seconds since 1970: the day that windows are counted back from when "
         "neither --as-of nor as_of says."},
    Term{"NO_COLOR", "When not empty, output has no colours unless --color says so."},
    Term{"CLICOLOR_FORCE", "When set and not 0, output has colours even where it is no terminal."},
    Term{"PATH", "Where the program that prints a PDF is looked for."},
};

std::string terms(std::span<const Term> rows) {
  std::string out;
  for (const Term& row : rows) out += ".TP\n.B " + roff(row.name) + "\n" + roff(row.meaning) + "\n";
  return out;
}

// "-q, --quiet", its value, and what it does.
std::string option(const OptionRow& row) {
  std::string names, out = ".TP\n";
  for (const char c : row.names) names += c == ',' ? std::string(", ") : std::string(1, c);
  if (!row.names.starts_with('-')) return out + ".I " + roff(names) + "\n" + roff(row.help) + ".\n";
  out +=
      row.value.empty() ? ".B " + roff(names) : ".BI \"" + roff(names) + " \" " + roff(row.value);
  return out + "\n" + roff(row.help) + ".\n";
}

std::string options(std::span<const OptionRow> rows) {
  std::string out;
  for (const OptionRow& row : rows) out += option(row);
  return out;
}

std::string command_section(const Command& command) {
  std::string out = ".SS dossier " + roff(command.name) + "\n" + roff(command.summary) + ".\n";
  return out + options(command.options);
}

}  // namespace

std::string manual_page() {
  std::string out =
      ".\\\" Written by `dossier man`.\n"
      ".TH DOSSIER 1 \"\" \"dossier " DOSSIER_VERSION
      "\" \"User Commands\"\n"
      ".SH NAME\n"
      "dossier \\- builds the case for a promotion from Markdown evidence\n"
      ".SH SYNOPSIS\n"
      ".B dossier\n"
      ".RI [ options ]\n"
      ".I command\n"
      ".RI [ arguments ]\n"
      ".SH DESCRIPTION\n"
      "dossier reads Markdown evidence with YAML front matter, groups it by checklist and stage,\n"
      "says what is strong and what is missing, and publishes a linked portfolio for an audience:\n"
      "the owner, the manager, colleagues or the public. What an audience may not read is in none "
      "of\nits bytes.\n"
      ".SH COMMANDS\n";
  for (const Command& command : commands()) out += command_section(command);
  out += ".SH OPTIONS\nOf every command, before or behind its name:\n";
  out += options(global_options());
  out +=
      ".TP\n.B \\-h, \\-\\-help\nPrint help on dossier or on a command, and stop.\n"
      ".TP\n.B \\-\\-version\nPrint the version and stop.\n";
  out += ".SH EXIT STATUS\n" + terms(kExitStatus);
  out += ".SH FILES\n" + terms(kFiles);
  out += ".SH ENVIRONMENT\n" + terms(kEnvironment);
  return out;
}

int run_man(const Options&, Session& session) {
  session.console.out() << manual_page();
  return 0;
}

}  // namespace dossier
