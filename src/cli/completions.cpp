#include "cli/completions.h"

#include <set>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "cli/command.h"

namespace dossier {
namespace {

// "--output" and "-o" of "-o,--output".
std::vector<std::string> names_of(const OptionRow& row) {
  std::vector<std::string> names;
  for (const std::string_view name : split(row.names, ',')) names.emplace_back(name);
  return names;
}

bool is_argument(const OptionRow& row) { return !row.names.starts_with('-'); }
bool takes_value(const OptionRow& row) { return !is_argument(row) && !row.value.empty(); }

// What the table calls DIR or FILE is one; a row's words come first.
std::string_view noun_of(const OptionRow& row) { return is_argument(row) ? row.names : row.value; }
bool is_folder(const OptionRow& row) { return words_for(row).empty() && noun_of(row) == "DIR"; }
bool is_file(const OptionRow& row) { return words_for(row).empty() && noun_of(row) == "FILE"; }

std::string command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  return join(names, " ");
}

// A command's own option stands in the place of a global one of its name.
std::vector<OptionRow> globals_beside(std::span<const OptionRow> own) {
  std::vector<OptionRow> rows;
  for (const OptionRow& global : global_options()) {
    bool shadowed = false;
    for (const OptionRow& row : own) shadowed = shadowed || row.names == global.names;
    if (!shadowed) rows.push_back(global);
  }
  return rows;
}

// --- bash

std::string bash_reply(const OptionRow& row) {
  const auto words = words_for(row);
  if (!words.empty()) return "compgen -W '" + join(words, " ") + "' -- \"$current\"";
  if (is_folder(row)) return "compgen -d -- \"$current\"";
  if (is_file(row)) return "compgen -f -- \"$current\"";
  return {};
}

// As a branch of a `case`. Only names of files are marked as such: bash adds a slash to a folder's.
std::string bash_branch(const std::string& pattern, const OptionRow& row) {
  const std::string reply = bash_reply(row);
  std::string out = "    " + pattern + ")";
  if (is_folder(row) || is_file(row)) out += " compopt -o filenames;";
  if (!reply.empty()) out += " mapfile -t COMPREPLY < <(" + reply + ");";
  return out + " return ;;\n";
}

// The values of options: "build:--output" for one command, "*:--audience" for all.
std::string bash_values(std::string_view command, std::span<const OptionRow> rows) {
  std::string out;
  for (const OptionRow& row : rows) {
    if (!takes_value(row)) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : names_of(row))
      patterns.push_back(std::string(command) + ":" + name);
    out += bash_branch(join(patterns, "|"), row);
  }
  return out;
}

std::string bash_options(std::span<const OptionRow> rows) {
  std::vector<std::string> names;
  for (const OptionRow& row : rows)
    if (!is_argument(row))
      for (const std::string& name : names_of(row)) names.push_back(name);
  return join(names, " ");
}

// The arguments of a command by their place: "theme:0" for the first.
std::string bash_arguments(const Command& command) {
  std::string out;
  std::size_t place = 0;
  for (const OptionRow& row : command.options)
    if (is_argument(row))
      out += bash_branch(std::string(command.name) + ":" + std::to_string(place++), row);
  return out;
}

std::string bash_script() {
  std::set<std::string> valued;
  const auto collect = [&](std::span<const OptionRow> rows) {
    for (const OptionRow& row : rows)
      if (takes_value(row))
        for (std::string& name : names_of(row)) valued.insert(std::move(name));
  };
  collect(global_options());
  std::string values, options, arguments;
  for (const Command& command : commands()) {
    const std::string name(command.name);
    collect(command.options);
    values += bash_values(name, command.options);
    options += "    " + name + ") options='" + bash_options(command.options) + " " +
               bash_options(globals_beside(command.options)) + "' ;;\n";
    arguments += bash_arguments(command);
  }
  values += bash_values("*", global_options());
  return R"(# Completion of dossier for bash; written by `dossier completions bash`.
_dossier() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local command= place=0 i options=')" +
         bash_options(global_options()) + R"('
  # bash splits --audience=self in three
  if [[ $current == = ]]; then current=
  elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
    )" + join(std::vector<std::string>(valued.begin(), valued.end()), "|") +
         R"() ((i++)); [[ ${COMP_WORDS[i]} == = ]] && ((i++)) ;;
    -*) ;;
    *) if [[ $command ]]; then ((place += 1)); else command=${COMP_WORDS[i]}; fi ;;
    esac
  done
  case $command:$previous in
)" + values +
         R"(  esac
  case $command in
)" + options +
         R"(    *) options+=' --version' ;;
  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options --help -h" -- "$current")
    return
  fi
  case $command:$place in
)" + arguments +
         "    :0) mapfile -t COMPREPLY < <(compgen -W '" + command_names() +
         R"(' -- "$current") ;;
  esac
}
complete -F _dossier dossier
)";
}

// --- zsh

// Inside single quotes, and inside the brackets of a spec of _arguments.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(const OptionRow& row) {
  const auto words = words_for(row);
  if (!words.empty()) return "(" + join(words, " ") + ")";
  if (is_folder(row)) return "_files -/";
  return is_file(row) ? "_files" : " ";
}

// The first argument is 1; any number of them is a star.
std::string zsh_place(const OptionRow& row, std::size_t place) {
  using Many = std::vector<std::string> Options::*;
  return std::holds_alternative<Many>(row.into) ? "*" : std::to_string(place);
}

std::string zsh_specs(std::span<const OptionRow> rows) {
  std::string out;
  std::size_t place = 0;
  for (const OptionRow& row : rows) {
    const std::string noun = zsh_text(noun_of(row));
    if (is_argument(row)) {
      out += " \\\n        '" + zsh_place(row, ++place) + ":" + noun + ":" + zsh_action(row) + "'";
      continue;
    }
    for (const std::string& name : names_of(row)) {
      const bool is_long = name.starts_with("--");
      out += " \\\n        '" + name + (takes_value(row) ? (is_long ? "=" : "+") : "") + "[" +
             zsh_text(row.help) + "]" +
             (takes_value(row) ? ":" + noun + ":" + zsh_action(row) : "") + "'";
    }
  }
  return out;
}

std::string zsh_script() {
  std::string summaries, cases;
  for (const Command& command : commands()) {
    const std::string name(command.name);
    summaries += "        '" + name + ":" + zsh_text(command.summary) + "'\n";
    cases += "      " + name + ")\n        _arguments" + zsh_specs(command.options) +
             zsh_specs(globals_beside(command.options)) +
             " \\\n        '(- *)'{-h,--help}'[Print this help and stop]' ;;\n";
  }
  return "#compdef dossier\n"
         "# Completion of dossier for zsh; written by `dossier completions zsh`.\n"
         "_dossier() {\n"
         "  local context state line\n"
         "  typeset -A opt_args\n"
         "  _arguments -C" +
         zsh_specs(global_options()) +
         " \\\n        '(- *)'{-h,--help}'[Print this help and stop]'"
         " \\\n        '(- *)--version[Print the version and stop]'"
         " \\\n        '(-)1:command:->command' '(-)*::argument:->argument' && return\n"
         "  case $state in\n"
         "  command)\n"
         "    local -a known=(\n" +
         summaries +
         "    )\n"
         "    _describe command known ;;\n"
         "  argument)\n"
         "    case $words[1] in\n" +
         cases +
         "    esac ;;\n"
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _dossier ]]; then _dossier \"$@\"; else compdef _dossier dossier; "
         "fi\n";
}

// --- fish

std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

// An argument's words are offered until one of them is there, and the next argument's after that.
std::string fish_rows(const std::string& condition, std::span<const OptionRow> rows) {
  std::string out, earlier;
  for (const OptionRow& row : rows) {
    const std::string words = join(words_for(row), " ");
    if (is_argument(row) && words.empty() && !is_file(row)) continue;
    std::string when = condition + (is_argument(row) ? earlier : "");
    if (is_argument(row) && !words.empty()) {
      when += "; and not __fish_seen_subcommand_from " + words;
      earlier += "; and __fish_seen_subcommand_from " + words;
    }
    out += "complete -c dossier" + (when.empty() ? "" : " -n " + fish_quoted(when));
    if (!is_argument(row))
      for (const std::string& name : names_of(row))
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (takes_value(row)) out += is_file(row) ? " -r" : " -x";
    if (!words.empty()) out += " -a " + fish_quoted(words);
    if (is_folder(row)) out += " -a '(__fish_complete_directories)'";
    if (is_file(row)) out += " -F";
    out += " -d " + fish_quoted(row.help) + "\n";
  }
  return out;
}

std::string fish_script() {
  std::string out =
      "# Completion of dossier for fish; written by `dossier completions fish`.\n"
      "complete -c dossier -f\n"
      "complete -c dossier -s h -l help -d 'Print this help and stop'\n"
      "complete -c dossier -n __fish_use_subcommand -l version -d 'Print the version and stop'\n";
  for (const Command& command : commands())
    out += "complete -c dossier -n __fish_use_subcommand -a " + std::string(command.name) + " -d " +
           fish_quoted(command.summary) + "\n";
  for (const OptionRow& global : global_options()) {
    std::string others;  // the commands with an option of their own of this name
    for (const Command& command : commands())
      for (const OptionRow& row : command.options)
        if (row.names == global.names) others += " " + std::string(command.name);
    out += fish_rows(others.empty() ? "" : "not __fish_seen_subcommand_from" + others,
                     std::span(&global, 1));
  }
  for (const Command& command : commands())
    out += fish_rows("__fish_seen_subcommand_from " + std::string(command.name), command.options);
  return out;
}

}  // namespace

std::string completions_for(Shell shell) {
  switch (shell) {
    case Shell::bash:
      return bash_script();
    case Shell::zsh:
      return zsh_script();
    case Shell::fish:
      return fish_script();
  }
  return {};
}

int run_completions(const Options& options, Session& session) {
  if (!options.shell)
    return usage_error(session, "say for which shell", "one of " + join(words_of<Shell>(), ", "));
  session.console.out() << completions_for(*options.shell);
  return 0;
}

}  // namespace dossier
