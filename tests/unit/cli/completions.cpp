#include "cli/completions.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "cli/command.h"

namespace dossier {
namespace {

TEST_CASE("the words of an option come from its type, or from what it names") {
  const auto words_of_option = [](std::string_view command, std::string_view names) {
    for (const Command& one : commands())
      if (one.name == command)
        for (const OptionRow& row : one.options)
          if (row.names == names) return join(words_for(row), " ");
    return std::string("no such option");
  };
  CHECK(words_of_option("export", "--paper") == "a4 letter");
  CHECK(words_of_option("export", "FORMAT") == "json packet resume jsonresume");
  CHECK(words_of_option("report", "--format") == "text json markdown");
  CHECK(words_of_option("theme", "ACTION") == "list eject");
  CHECK(words_of_option("build", "--strict") == "");
  CHECK(words_of_option("build", "-j,--jobs") == "");
}

// `name` as a shell's script writes it: fish writes -l audience for --audience.
std::string written(Shell shell, std::string_view name) {
  if (shell != Shell::fish || !name.starts_with('-')) return std::string(name);
  return name.starts_with("--") ? "-l " + std::string(name.substr(2))
                                : "-s " + std::string(name.substr(1));
}

void check_rows(Shell shell, const std::string& script, std::span<const OptionRow> rows) {
  for (const OptionRow& row : rows) {
    CAPTURE(row.names);
    if (row.names.starts_with('-'))
      for (const std::string_view name : split(row.names, ','))
        CHECK(script.find(written(shell, name)) != script.npos);
    CHECK(script.find(join(words_for(row), " ")) != script.npos);
  }
}

TEST_CASE("every shell is told every command, option and word") {
  for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    const std::string script = completions_for(shell);
    CAPTURE(word_of(shell));
    check_rows(shell, script, global_options());
    CHECK(script.find(written(shell, "--help")) != script.npos);
    CHECK(script.find(written(shell, "--version")) != script.npos);
    for (const Command& command : commands()) {
      CAPTURE(command.name);
      CHECK(script.find(std::string(command.name)) != script.npos);
      check_rows(shell, script, command.options);
    }
  }
}

TEST_CASE("text in a script is quoted for its shell") {
  CHECK(completions_for(Shell::zsh).find("the target'\\''s output]") != std::string::npos);
  CHECK(completions_for(Shell::fish).find("the target\\'s output'") != std::string::npos);
}

}  // namespace
}  // namespace dossier
