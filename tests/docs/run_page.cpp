// Runs the shell sessions of one documentation page, and compares what they print:
// run_page DOSSIER SOURCE PAGE. README.md says how a page is written.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

// What a page does, in its order.
struct Step {
  enum class Kind { start, stand_in, file, command };
  Kind kind = Kind::command;
  std::size_t line = 0;      // of the page, from 1
  std::string text;          // where to start, the program, the path of the file, or the command
  std::string expected;      // what the program does, the file holds, or the command prints
  bool shows_output = true;  // else only the exit code counts
};

struct Page {
  std::vector<Step> steps;
  std::vector<std::string> faults;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Reader {
 public:
  Page read(const std::vector<std::string>& lines) {
    for (at_ = 0; at_ < lines.size(); ++at_) {
      const std::string& line = lines[at_];
      std::smatch match;
      if (std::regex_match(line, match, kOrder))
        order(match[1], match[2]);
      else if (std::regex_match(line, match, kFence))
        block(lines, match[1]);
      else if (std::regex_search(line, kIndentedCommand))
        fault("a command in an indented block is not run: put it in a ```console block");
    }
    return std::move(page_);
  }

 private:
  inline static const std::regex kOrder{R"(<!-- (session|first|stand-in|file|not run): (.*) -->)"};
  inline static const std::regex kFence{R"( *```([a-z]*).*)"};
  inline static const std::regex kIndentedCommand{R"(^ {4,}(\$ )?dossier [a-z])"};

  void fault(const std::string& what) {
    page_.faults.push_back(std::to_string(at_ + 1) + ": " + what);
  }

  void order(const std::string& name, const std::string& argument) {
    if (name == "session")
      page_.steps.push_back({Step::Kind::start, at_ + 1, argument, {}});
    else if (name == "first")
      page_.steps.push_back({Step::Kind::command, at_ + 1, argument, {}, false});
    else if (name == "stand-in")
      page_.steps.push_back({Step::Kind::stand_in, at_ + 1, argument.substr(0, argument.find(' ')),
                             argument.substr(std::min(argument.find(' '), argument.size()))});
    else if (name == "file")
      file_ = argument;
    else
      is_run_ = false;
  }

  void block(const std::vector<std::string>& lines, const std::string& language) {
    const std::size_t first = ++at_;
    while (at_ < lines.size() && lines[at_].find("```") == std::string::npos) ++at_;
    const std::vector<std::string> inside(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                          lines.begin() + static_cast<std::ptrdiff_t>(at_));
    if (!file_.empty())
      add_file(inside, first);
    else if (is_run_ && language == "console")
      add_session(inside, first);
    else if (is_run_ && language == "sh")
      add_script(inside, first);
    else if (is_run_ && language.empty())
      expect_no_command(inside);
    file_.clear();
    is_run_ = true;
  }

  void add_file(const std::vector<std::string>& inside, std::size_t line) {
    Step step{Step::Kind::file, line, file_, {}};
    for (const std::string& one : inside) step.expected += one + "\n";
    page_.steps.push_back(std::move(step));
  }

  void add_session(const std::vector<std::string>& inside, std::size_t line) {
    for (const std::string& one : inside) {
      ++line;
      if (one.starts_with("$ "))
        page_.steps.push_back({Step::Kind::command, line, one.substr(2), {}});
      else if (page_.steps.empty() || page_.steps.back().kind != Step::Kind::command)
        page_.faults.push_back(std::to_string(line) + ": output before the first `$ `");
      else if (one.starts_with("> "))
        page_.steps.back().text += "\n" + one.substr(2);
      else
        page_.steps.back().expected += one + "\n";
    }
  }

  // Output of a command that is not shown, or a message, needs no language; a command does.
  void expect_no_command(const std::vector<std::string>& inside) {
    for (const std::string& line : inside)
      if (std::regex_search(line, std::regex(R"(^(\$ |dossier [a-z]))")))
        return fault("a command in a block without a language is not run: say ```console or ```sh");
  }

  void add_script(const std::vector<std::string>& inside, std::size_t line) {
    Step step{Step::Kind::command, line + 1, {}, {}, false};
    for (const std::string& one : inside) step.text += one + "\n";
    page_.steps.push_back(std::move(step));
  }

  Page page_;
  std::size_t at_ = 0;
  std::string file_;
  bool is_run_ = true;
};

constexpr char kMark = '\x1e';  // after each command, and after its exit code

std::string for_shell(const std::string& text) {
  return "'" + std::regex_replace(text, std::regex("'"), "'\\''") + "'";
}

// One script for all steps, so that a `cd` and a variable stay.
std::string script_of(const Page& page, const fs::path& source, const fs::path& scratch) {
  const std::string stand_ins = for_shell((scratch / "stand-ins").string());
  std::string script = "exec 2>&1 </dev/null\ncd " + for_shell(scratch.string()) +
                       " && mkdir elsewhere && cd elsewhere || exit\n";
  int folders = 0;
  for (const Step& step : page.steps) {
    switch (step.kind) {
      case Step::Kind::start: {
        const std::string folder =
            for_shell((scratch / ("session-" + std::to_string(++folders))).string());
        script += "mkdir " + folder + " && cd " + folder + " || exit\n";
        if (step.text == "sample")
          script += "cp -r " + for_shell(source.string()) + "/{portfolio.yaml,content,LICENSE} .\n";
        break;
      }
      case Step::Kind::stand_in:
        script += "mkdir -p " + stand_ins + "\nPATH=" + stand_ins +
                  ":$PATH\nprintf '#!/bin/sh\\n%s\\n' " + for_shell(step.expected) + " > " +
                  stand_ins + "/" + step.text + "\nchmod +x " + stand_ins + "/" + step.text + "\n";
        break;
      case Step::Kind::file:
        script += "mkdir -p \"$(dirname " + for_shell(step.text) + ")\"\nprintf %s " +
                  for_shell(step.expected) + " > " + for_shell(step.text) + "\n";
        break;
      case Step::Kind::command:
        script += "failed=0; trap 'failed=$?' ERR\n" + step.text +
                  "\ntrap - ERR; printf '\\036%d\\036' $failed\n";
        break;
    }
  }
  return script;
}

struct Outcome {
  std::string printed;
  std::string exit;
};

std::vector<Outcome> outcomes_of(const std::string& printed) {
  std::vector<Outcome> all;
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t end = std::min(printed.find(kMark, at), printed.size());
    const std::size_t exit_end = std::min(printed.find(kMark, end + 1), printed.size());
    if (exit_end == printed.size()) break;
    all.push_back({printed.substr(at, end - at), printed.substr(end + 1, exit_end - end - 1)});
    at = exit_end + 1;
  }
  return all;
}

std::string without_durations(const std::string& text) {
  return std::regex_replace(text, std::regex(R"(\b\d+\.\d+ s\b)"), "N s");
}

// A line "..." or one that is "..." but for blanks stands for any lines; "…" at the end of one for
// the rest of it.
bool fits(const std::vector<std::string>& expected, std::size_t i,
          const std::vector<std::string>& printed, std::size_t j) {
  for (; i < expected.size(); ++i, ++j) {
    if (expected[i].find_first_not_of(' ') != std::string::npos &&
        expected[i].substr(expected[i].find_first_not_of(' ')) == "...") {
      for (std::size_t next = j; next <= printed.size(); ++next)
        if (fits(expected, i + 1, printed, next)) return true;
      return false;
    }
    if (j == printed.size()) return false;
    const std::string rest = "…";
    const bool is_cut = expected[i].ends_with(rest);
    if (is_cut ? !printed[j].starts_with(expected[i].substr(0, expected[i].size() - rest.size()))
               : printed[j] != expected[i])
      return false;
  }
  return j == printed.size();
}

std::string shell_output(const std::string& command) {
  std::string out;
  if (FILE* pipe = ::popen(command.c_str(), "r")) {
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe))
      out.append(buffer, count);
    ::pclose(pipe);
  }
  return out;
}

// Commands and options named in the text must exist, wherever they are not run.
class Names {
 public:
  explicit Names(std::string dossier) : dossier_(std::move(dossier)) { help_[""] = help_of(""); }

  std::string fault_of(const std::string& span) {
    std::istringstream words(span);
    std::string word, command;
    words >> word;
    while (words >> word && word.find_first_of("|<>&;") == word.npos) {
      const bool is_option = word.starts_with("-");
      if (!is_option && command.empty() && std::regex_match(word, std::regex("[a-z]+"))) {
        command = word;
        if (!std::regex_search(help_[""], std::regex("\n  " + command + " ")))
          return "there is no command '" + command + "'";
        help_[command] = help_of(command);
      }
      const std::string option = word.substr(0, word.find('='));
      if (is_option && word.size() > 1 &&
          !std::regex_search(help_[command] + help_[""], std::regex("[ ,]" + option + "[ ,=\n]")))
        return "'" + command + "' has no option '" + option + "'";
    }
    return {};
  }

 private:
  std::string help_of(const std::string& command) {
    return shell_output(for_shell(dossier_) + " " + command + " --help 2>/dev/null");
  }

  std::string dossier_;
  std::map<std::string, std::string> help_;
};

int faults_in_names(const std::vector<std::string>& lines, const std::string& dossier,
                    const std::string& name) {
  Names names(dossier);
  const std::regex span("`(dossier [^`]+)`");
  int faults = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::sregex_iterator it(lines[i].begin(), lines[i].end(), span), end; it != end; ++it)
      if (const std::string fault = names.fault_of((*it)[1]); !fault.empty()) {
        std::cerr << name << ":" << i + 1 << ": " << fault << "\n";
        ++faults;
      }
  return faults;
}

int faults_in_steps(const Page& page, const std::vector<Outcome>& outcomes,
                    const std::string& name) {
  int faults = 0;
  std::size_t next = 0;
  for (const Step& step : page.steps) {
    if (step.kind != Step::Kind::command) continue;
    if (next == outcomes.size()) {
      std::cerr << name << ":" << step.line << ": the session ended before `" << step.text << "`\n";
      return faults + 1;
    }
    const Outcome& outcome = outcomes[next++];
    const bool is_good = step.shows_output ? fits(lines_of(without_durations(step.expected)), 0,
                                                  lines_of(without_durations(outcome.printed)), 0)
                                           : outcome.exit == "0";
    if (is_good) continue;
    ++faults;
    std::cerr << name << ":" << step.line << ": `" << step.text << "` ended with " << outcome.exit
              << " and printed\n"
              << outcome.printed;
    if (step.shows_output) std::cerr << "-- not what the page says:\n" << step.expected;
  }
  return faults;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const fs::path dossier = fs::absolute(argv[1]), source = fs::absolute(argv[2]);
  const std::string name = fs::relative(argv[3], source).string();
  const std::vector<std::string> lines = lines_of(read_file(argv[3]));
  const Page page = Reader().read(lines);
  for (const std::string& fault : page.faults) std::cerr << name << ":" << fault << "\n";
  int faults = static_cast<int>(page.faults.size()) + faults_in_names(lines, argv[1], name);

  std::string pattern = (fs::temp_directory_path() / "dossier-docs-XXXXXX").string();
  const fs::path scratch = ::mkdtemp(pattern.data());
  std::ofstream(scratch / "script") << script_of(page, source, scratch);
  ::setenv("PATH", (dossier.parent_path().string() + ":" + std::getenv("PATH")).c_str(), 1);
  ::setenv("HOME", scratch.c_str(), 1);
  ::setenv("SOURCE_DATE_EPOCH", "1793491200", 1);  // 2026-11-01, the day of the sample
  for (const char* variable : {"EDITOR", "VISUAL", "CLICOLOR_FORCE"}) ::unsetenv(variable);
  const std::string printed = shell_output("bash " + for_shell((scratch / "script").string()));
  faults += faults_in_steps(page, outcomes_of(printed), name);
  fs::remove_all(scratch);
  const auto commands = std::count_if(page.steps.begin(), page.steps.end(), [](const Step& step) {
    return step.kind == Step::Kind::command;
  });
  std::cout << name << ": " << commands << " commands run, " << faults << " faults\n";
  return faults == 0 ? 0 : 1;
}
