#include "load/frameworks.h"

#include <algorithm>

#include "base/path.h"
#include "base/text.h"
#include "builtin/builtin.h"
#include "cli/command.h"
#include "cli/portfolio_session.h"
#include "load/load.h"

namespace dossier {
namespace {

std::size_t items_in(const Framework& framework) {
  std::size_t items = 0;
  for (const Category& category : framework.categories) items += category.items.size();
  return items;
}

std::string contents_in_words(const Framework& framework) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0) parts.push_back(counted(count, one, many));
  };
  add(framework.categories.size(), "category", "categories");
  add(items_in(framework), "item", "items");
  add(framework.stages.size(), "stage", "stages");
  add(framework.checkpoints.size(), "checkpoint", "checkpoints");
  add(framework.signals.size(), "signal", "signals");
  if (framework.own) parts.emplace_back("own");
  return join(parts, ", ");
}

void print_list(const std::vector<Framework>& known, Console& console) {
  std::size_t widest = 0;
  for (const Framework& framework : known) widest = std::max(widest, framework.id.size());
  for (const Framework& framework : known)
    console.out() << console.styled(Style::bold, framework.id)
                  << std::string(widest - framework.id.size() + 2, ' ') << framework.title << " ("
                  << contents_in_words(framework) << ")\n";
}

void print_framework(const Framework& framework, Console& console) {
  console.out() << console.styled(Style::bold, framework.title) << '\n';
  if (!framework.source.name.empty()) console.out() << "Source: " << framework.source.name << '\n';
  for (const Category& category : framework.categories) {
    console.out() << '\n' << console.styled(Style::bold, category.title) << '\n';
    for (const Item& item : category.items) {
      console.out() << "  " << console.styled(Style::cyan, category.id + "/" + item.id) << '\n'
                    << "      " << item.title << '\n';
      if (!item.hint.empty())
        console.out() << "      " << console.styled(Style::dim, trim(item.hint)) << '\n';
    }
  }
  for (const Stage& stage : framework.stages)
    console.out() << '\n'
                  << console.styled(Style::bold, "Stage: " + stage.title) << '\n'
                  << "  " << trim(stage.summary) << '\n';
  for (const Checkpoint& checkpoint : framework.checkpoints)
    console.out() << '\n'
                  << console.styled(Style::bold, checkpoint.title) << '\n'
                  << "  " << trim(checkpoint.question) << " (" << checkpoint.needs << " within "
                  << to_string(checkpoint.within) << ")\n";
}

int print_yaml(const Framework& framework, const std::string& root, Session& session) {
  if (!framework.own) {
    session.console.out() << builtin_file(framework.file);
    return 0;
  }
  const auto text = session.files.read(join_path(root, framework.file));
  if (!text) {
    constexpr int machine = 3;
    session.console.err() << "dossier: cannot read " << framework.file << ": "
                          << text.error().reason << '\n';
    return machine;
  }
  session.console.out() << *text;
  return 0;
}

}  // namespace

int run_frameworks(const Options& options, Session& session) {
  const auto start = session.files.canonical(session.folder);
  const auto root = start ? find_root(session.files, *start) : std::nullopt;
  Diagnostics out;
  std::vector<Framework> known =
      root ? read_frameworks(session.files, *root, out).known : builtin_frameworks();
  if (options.framework.empty()) {
    print_list(known, session.console);
    return finish(out, options, session, root.value_or(""));
  }
  const auto found = std::find_if(known.begin(), known.end(), [&](const Framework& framework) {
    return framework.id == options.framework;
  });
  if (found == known.end() && out.has_errors())  // it may well be in a file at fault
    return finish(out, options, session, root.value_or(""));
  if (found == known.end()) {
    std::vector<std::string> ids;
    for (const Framework& framework : known) ids.push_back(framework.id);
    return usage_error(session, "unknown framework " + quoted(options.framework),
                       one_of(options.framework, ids));
  }
  if (options.yaml) return print_yaml(*found, root.value_or(""), session);
  print_framework(*found, session.console);
  return finish(out, options, session, root.value_or(""));
}

}  // namespace dossier
