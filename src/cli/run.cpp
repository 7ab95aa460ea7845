#include "cli/run.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <memory>

#include "base/path.h"
#include "base/text.h"
#include "cli/command.h"

namespace dossier {
namespace {

// The only file that knows CLI11: it turns the tables of command.cpp into a parser, and its errors
// into ours.

std::string invalid(std::string_view what, std::string_view hint) {
  return std::string(what) + (hint.empty() ? "" : "\n" + std::string(hint));
}

// "--jobs" of "-j,--jobs".
std::string long_name(const OptionRow& row) {
  return std::string(row.names.substr(row.names.rfind(',') + 1));  // npos + 1 is 0
}

// Adds one option or argument; the overload follows from the type of the member that it sets.
class Adder {
 public:
  Adder(CLI::App& app, const OptionRow& row, Options& options)
      : app_(app), row_(row), options_(options) {}

  void operator()(bool Options::*member) const { app_.add_flag(name(), options_.*member, help()); }
  void operator()(unsigned Options::*member) const {
    shown(app_.add_option_function<std::string>(
        name(),
        [this_row = row_, &options = options_, member](const std::string& text) {
          unsigned number = 0;
          const char* end = text.data() + text.size();
          const auto [stop, error] = std::from_chars(text.data(), end, number);
          if (error != std::errc() || stop != end || number == 0)
            throw CLI::ValidationError(invalid(long_name(this_row) +
                                                   " must be a whole number from 1, not " +
                                                   dossier::quoted(text),
                                               ""));
          options.*member = number;
        },
        help()));
  }
  void operator()(std::uint16_t Options::*member) const {
    shown(app_.add_option_function<std::string>(
        name(),
        [this_row = row_, &options = options_, member](const std::string& text) {
          std::uint16_t number = 0;
          const char* end = text.data() + text.size();
          const auto [stop, error] = std::from_chars(text.data(), end, number);
          if (error != std::errc() || stop != end || text.empty())
            throw CLI::ValidationError(invalid(long_name(this_row) +
                                                   " must be a whole number from 0 to 65535, not " +
                                                   dossier::quoted(text),
                                               ""));
          options.*member = number;
        },
        help()));
  }
  void operator()(std::string Options::*member) const {
    shown(app_.add_option(name(), options_.*member, help()));
  }
  void operator()(std::vector<std::string> Options::*member) const {
    shown(app_.add_option(name(), options_.*member, help()));
  }
  void operator()(std::optional<Date> Options::*member) const {
    shown(app_.add_option_function<std::string>(
        name(),
        [this_row = row_, &options = options_, member](const std::string& text) {
          const auto date = parse_date(text);
          if (!date)
            throw CLI::ValidationError(
                invalid(std::string(this_row.names) +
                            " is no day of the calendar: " + dossier::quoted(text),
                        "write it as YYYY-MM-DD"));
          options.*member = *date;
        },
        help()));
  }
  template <class E>
  void operator()(std::optional<E> Options::*member) const {
    add_word<E>([&options = options_, member](E value) { options.*member = value; });
  }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(E Options::*member) const {
    add_word<E>([&options = options_, member](E value) { options.*member = value; });
  }

 private:
  std::string name() const { return std::string(row_.names); }
  std::string help() const { return std::string(row_.help); }

  CLI::Option* shown(CLI::Option* option) const {
    return option->type_name(std::string(row_.value));
  }

  template <class E, class Set>
  void add_word(Set set) const {
    shown(app_.add_option_function<std::string>(
        name(),
        [this_row = row_, set](const std::string& text) {
          const auto value = value_of<E>(text);
          const auto words = words_of<E>();
          if (!value)
            throw CLI::ValidationError(
                invalid(std::string(this_row.names) + " cannot be " + dossier::quoted(text),
                        one_of(text, words)));
          set(*value);
        },
        help()));
  }

  CLI::App& app_;
  const OptionRow& row_;
  Options& options_;
};

void add_rows(CLI::App& app, std::span<const OptionRow> rows, Options& options) {
  for (const OptionRow& row : rows) std::visit(Adder(app, row, options), row.into);
}

struct Parser {
  Options options;
  CLI::App app{"dossier builds the case for a promotion from Markdown evidence, and shows it.",
               "dossier"};

  Parser() {
    app.set_version_flag("--version", "dossier " DOSSIER_VERSION, "Print the version and stop");
    app.set_help_flag("-h,--help", "Print this help and stop");
    app.get_formatter()->column_width(34);
    app.fallthrough();  // global options may stand behind the command
    app.require_subcommand(1);
    add_rows(app, global_options(), options);
    for (const Command& command : commands())
      add_rows(*app.add_subcommand(std::string(command.name), std::string(command.summary)),
               command.options, options);
  }

  const Command* chosen() const {
    for (const Command& command : commands())
      if (app.got_subcommand(std::string(command.name))) return &command;
    return nullptr;
  }

  // The first word that is no option's value, when no command stands anywhere.
  std::optional<std::string> unknown_command(const std::vector<std::string>& arguments) const {
    if (!app.get_subcommands().empty()) return std::nullopt;
    const auto left = app.remaining(true);  // in an order of CLI11's own
    for (const std::string& word : arguments)
      if (!word.starts_with('-') && std::find(left.begin(), left.end(), word) != left.end())
        return word;
    return std::nullopt;
  }

  // What a word that CLI11 did not understand probably meant.
  std::string hint_for(const std::string& word) {
    std::vector<std::string> known;
    const CLI::App* where = &app;
    for (const CLI::App* command : app.get_subcommands()) where = command;
    for (const CLI::App* level : {static_cast<const CLI::App*>(&app), where})
      for (const CLI::Option* option : level->get_options())
        for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    if (!word.starts_with('-')) {
      known.clear();
      if (where == &app)
        for (const Command& command : commands()) known.emplace_back(command.name);
    }
    const std::string guess = did_you_mean(word, known);
    return guess.empty() ? "`dossier --help` lists what there is" : guess;
  }
};

int report_parse_error(const CLI::ParseError& error, const std::vector<std::string>& arguments,
                       Parser& parser, Session& session) {
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr ||
      dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    if (const auto word = parser.unknown_command(arguments))
      return usage_error(session, "unknown command " + dossier::quoted(*word),
                         parser.hint_for(*word));
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const auto extras = parser.app.remaining(true);
    const std::string word = extras.empty() ? std::string() : extras.front();
    return usage_error(session, "unknown argument " + dossier::quoted(word), parser.hint_for(word));
  }
  const std::string text = error.what();
  const auto line_end = std::min(text.find('\n'), text.size());
  return usage_error(
      session, text.substr(0, line_end),
      line_end < text.size() ? text.substr(line_end + 1) : "`dossier --help` lists what there is");
}

bool wants_color(ColorMode mode, bool is_terminal, const Environment& environment) {
  if (mode != ColorMode::automatic) return mode == ColorMode::always;
  const auto set = [&](const char* name) {
    const auto value = environment.variable(name);
    return value && !value->empty() && *value != "0";
  };
  if (environment.variable("NO_COLOR").value_or("") != "") return false;
  return set("CLICOLOR_FORCE") || is_terminal;
}

// SOURCE_DATE_EPOCH is a number of seconds, up to the year 9999
// (https://reproducible-builds.org/specs/source-date-epoch).
std::optional<Date> source_date(const std::string& text) {
  constexpr long long last = 253'402'300'799;
  long long seconds = 0;
  const char* all = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), all, seconds);
  if (error != std::errc() || end != all || seconds < 0 || seconds > last) return std::nullopt;
  return std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

std::string editor_of(const Environment& environment) {
  const std::string visual = environment.variable("VISUAL").value_or("");
  return visual.empty() ? environment.variable("EDITOR").value_or("") : visual;
}

// Where the user's programs keep what they can do without; a relative path there is to be ignored
// [XDG Base Directory Specification].
std::string cache_folder_of(const Environment& environment) {
  const std::string caches = environment.variable("XDG_CACHE_HOME").value_or("");
  if (caches.starts_with('/')) return join_path(caches, "dossier");
  const std::string home = environment.variable("HOME").value_or("");
  return home.starts_with('/') ? join_path(home, ".cache/dossier") : std::string();
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment) {
  Parser parser;
  Console plain(environment.in, environment.out, environment.err, false);
  Session session{environment.files, plain, environment.folder,
                  environment.variable("HOME").value_or(""), environment.today};
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    if (arguments.empty()) reversed = {"--help"};
    parser.app.parse(reversed);
  } catch (const CLI::CallForVersion& version) {
    environment.out << version.what() << '\n';
    return 0;
  } catch (const CLI::CallForHelp&) {
    const CLI::App* where = &parser.app;
    for (const CLI::App* command : parser.app.get_subcommands()) where = command;
    environment.out << where->help(where == &parser.app ? "" : parser.app.get_name());
    return 0;
  } catch (const CLI::ParseError& error) {
    return report_parse_error(error, arguments, parser, session);
  }
  const std::string epoch = environment.variable("SOURCE_DATE_EPOCH").value_or("");
  const auto today = epoch.empty() ? environment.today : source_date(epoch);
  if (!today)
    return usage_error(session, "SOURCE_DATE_EPOCH cannot be " + dossier::quoted(epoch),
                       "a number of seconds since 1970");
  const Options& options = parser.options;
  Console console(environment.in, environment.out, environment.err,
                  wants_color(options.color, environment.err_is_terminal, environment),
                  wants_color(options.color, environment.out_is_terminal, environment),
                  environment.err_is_terminal);
  Session ready{session.files,
                console,
                join_path(session.folder, options.directory),
                session.home,
                *today,
                environment.variable("PATH").value_or(""),
                editor_of(environment),
                environment.variable("GITHUB_WORKSPACE").value_or(""),
                environment.http,
                cache_folder_of(environment)};
  return parser.chosen()->run(options, ready);
}

}  // namespace dossier
