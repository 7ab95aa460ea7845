#include "load/theme.h"

#include <algorithm>
#include <array>

#include "base/path.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/portfolio_session.h"
#include "cli/theme_ejection.h"
#include "load/load.h"

namespace dossier {
namespace {

// "in use", or which targets use it, or nothing.
std::string use_of(const std::string& name, const Config& config) {
  std::vector<std::string> targets;
  for (const Target& target : config.targets)
    if (target.theme == name) targets.push_back(target.name);
  if (targets.empty()) return {};
  return targets.size() == config.targets.size() ? "in use" : "used by " + join(targets, ", ");
}

// "built in", or what the portfolio's own files do to the theme under them.
std::string origin_of(const ThemeFiles& theme) {
  const auto under = builtin_theme(theme.base);
  std::size_t replaced = 0, added = 0;
  for (const auto& [name, file] : theme.files)
    if (file.own) ++(under->files.contains(name) ? replaced : added);
  if (replaced + added == 0 && theme.name == theme.base) return "built in";
  std::string words = "own: " + counted(replaced, "file", "files") +
                      (replaced == 1 ? " replaces one of " : " replace those of ") + theme.base;
  if (added > 0) words += ", " + counted(added, "file is new", "files are new");
  return words;
}

int list_themes(const Options& options, Session& session) {
  const auto start = session.files.canonical(session.folder);
  const std::string root = (start ? find_root(session.files, *start) : std::nullopt).value_or("");
  Diagnostics out;
  const auto config = root.empty() ? std::nullopt : read_config(session.files, root, out);
  const std::vector<std::string> names = theme_names(session.files, root, out);
  std::size_t widest = 0;
  for (const std::string& name : names) widest = std::max(widest, count_code_points(name));
  Console& console = session.console;
  for (const std::string& name : names) {
    const auto theme = read_theme(session.files, root, {name, {}}, out);
    if (!theme) continue;
    std::vector<std::string> facts = {"edition " + std::to_string(theme->contract),
                                      origin_of(*theme)};
    if (config) facts.push_back(use_of(name, *config));
    if (facts.back().empty()) facts.pop_back();
    console.out() << console.styled_result(Style::bold, show_control(name))
                  << std::string(widest - count_code_points(name) + 2, ' ')
                  << show_control(theme->title.empty() ? name : theme->title) << " ("
                  << join(facts, ", ") << ")\n";
  }
  return finish(out, options, session, root);
}

int unknown_file(const std::string& file, const ThemeFiles& theme, Session& session) {
  std::vector<std::string> known;
  for (const auto& [name, bytes] : theme.files) known.push_back(name);
  std::string hint = one_of(file, known);
  for (const std::string& name : known)  // "row" is far from "partials/row.mustache", but meant
    if (stem(name) == stem(file)) hint = "did you mean '" + name + "'?";
  return usage_error(session, "theme '" + theme.name + "' has no file " + quoted(file), hint);
}

int eject(const Options& options, Session& session) {
  const auto root = require_root(session);
  constexpr int usage = 2;
  if (!root) return usage;
  Diagnostics out;
  const auto config = read_config(session.files, *root, out);
  const std::vector<std::string> names = theme_names(session.files, *root, out);
  if (!config || out.has_errors()) return finish(out, options, session, *root);
  const Target& target = config->targets.front();
  const std::string& name = options.theme.empty() ? target.theme : options.theme;
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    if (!options.theme.empty())
      return usage_error(session, "unknown theme " + quoted(name), one_of(name, names));
    if (!did_you_mean(name, names).empty()) {
      read_theme(session.files, *root, {name, target.at}, out);  // which says what is wrong
      return finish(out, options, session, *root);
    }
    // An own theme begins with its first file.
  }
  auto theme = builtin_theme(name);
  if (!theme) theme = builtin_theme("default");
  if (!options.file.empty() && !theme->files.contains(options.file))
    return unknown_file(options.file, *theme, session);
  const Ejection ejection =
      eject_theme(*theme, "themes/" + name, options.file, session.files, *root, out);
  for (const std::string& path : ejection.written) session.console.out() << path << '\n';
  for (const std::string& path : ejection.kept)
    session.console.err() << path << " is there already, and stays as it is\n";
  constexpr int content = 1;
  const int code = finish(out, options, session, *root);
  return code == 0 && !ejection.kept.empty() ? content : code;
}

struct Action {
  std::string_view name;
  int (*run)(const Options&, Session&);
};

constexpr std::array kActions = {Action{"list", list_themes}, Action{"eject", eject}};

}  // namespace

std::vector<std::string> theme_actions() {
  std::vector<std::string> names;
  for (const Action& action : kActions) names.emplace_back(action.name);
  return names;
}

int run_theme(const Options& options, Session& session) {
  for (const Action& action : kActions)
    if (action.name == options.theme_action) return action.run(options, session);
  const std::string all = "`dossier theme list` or `dossier theme eject [FILE]`";
  if (options.theme_action.empty()) return usage_error(session, "say what to do", all);
  const std::string guess = did_you_mean(options.theme_action, theme_actions());
  return usage_error(session, "cannot " + quoted(options.theme_action) + " a theme",
                     guess.empty() ? all : guess);
}

}  // namespace dossier
