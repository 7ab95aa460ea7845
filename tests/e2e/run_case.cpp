// Runs one end-to-end case against the real program: run_case DOSSIER CASE. README.md says what a
// case may hold.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "support/web_server.h"

namespace fs = std::filesystem;

namespace {

struct Section {
  std::string keyword;
  std::string argument;
  std::string text;
};

struct Outcome {
  int exit = 0;
  std::string out;
  std::string err;
};

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, const std::string& bytes) {
  if (path.has_parent_path()) fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<Section> parse_case(const std::string& text) {
  static const std::regex header("^-- ([A-Z]+)(?: (.*?))? --$");
  std::vector<Section> sections = {{"INTRO", "", ""}};
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_match(line, match, header))
      sections.push_back({match[1], match[2], ""});
    else
      sections.back().text += line + "\n";
  }
  return sections;
}

std::string unescape(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      if (text[i] != '\n') out += text[i];
      continue;
    }
    switch (text[++i]) {
      case 'n': out += '\n'; break;
      case 'r': out += '\r'; break;
      case 'x':
        out += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
        i += 2;
        break;
      default: out += text[i];
    }
  }
  return out;
}

std::vector<std::string> split_arguments(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false, any = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      any = true;
    } else if (c == ' ' && !quoted) {
      if (any || !word.empty()) words.push_back(word);
      word.clear();
      any = false;
    } else {
      word += c;
    }
  }
  if (any || !word.empty()) words.push_back(word);
  return words;
}

class Runner {
 public:
  Runner(std::string program, std::string case_file)
      : program_(fs::absolute(program)), case_file_(std::move(case_file)) {
    std::string pattern = (fs::temp_directory_path() / "dossier-case-XXXXXX").string();
    folder_ = fs::canonical(mkdtemp(pattern.data()));
    variables_ = {{"HOME", (folder_ / "home").string()}, {"PATH", "/usr/bin:/bin"}};
  }
  ~Runner() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    for (const char* end : {".out", ".err", ".in"}) fs::remove(folder_.string() + end, ignored);
  }

  int run() {
    sections_ = parse_case(read_file(case_file_));
    for (std::size_t i = 0; i < sections_.size(); ++i) take(i);
    if (std::getenv("DOSSIER_UPDATE") != nullptr) rewrite();
    for (const std::string& fault : faults_) std::cerr << fault << '\n';
    if (runs_ == 0) std::cerr << "the case runs nothing\n";
    return faults_.empty() && runs_ > 0 ? 0 : 1;
  }

 private:
  void take(std::size_t index) {
    const Section section = with_server(sections_[index]);
    const fs::path path = folder_ / section.argument;
    const std::string& keyword = section.keyword;
    if (keyword == "FILE") return write_file(path, section.text);
    if (keyword == "BYTES") return write_file(path, unescape(section.text));
    if (keyword == "SERVER") return static_cast<void>(server_.emplace());
    if (keyword == "FOLDER") return static_cast<void>(fs::create_directories(path));
    if (keyword == "REMOVE") return static_cast<void>(fs::remove_all(path));
    if (keyword == "LINK") return link(section.argument);
    if (keyword == "PIPE") return pipe(path);
    if (keyword == "STDIN") return static_cast<void>(input_ = section.text);
    if (keyword == "ENV") return set_variable(section.argument);
    if (keyword == "RUN") return run_program(index);
    if (keyword == "HAS" || keyword == "LACKS") return check_lines(section, path);
    if (keyword == "EQUALS") return check_bytes(section, path);
    if (keyword == "MISSING") {
      if (fs::exists(path)) fault(section.argument + " is there, but must not be");
      return;
    }
    const bool expectation = keyword == "EXIT" || keyword == "STDOUT" || keyword == "STDERR";
    if (!expectation && keyword != "INTRO") fault("unknown section " + keyword);
  }

  static std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
    return text;
  }

  // What is written with the address of the server in the place of its name.
  Section with_server(Section section) const {
    if (!server_ || section.keyword == "SERVER") return section;
    section.argument = replaced(section.argument, "SERVER", server_->address());
    section.text = replaced(section.text, "SERVER", server_->address());
    return section;
  }

  void link(const std::string& argument) {
    const auto blank = argument.find(' ');
    const fs::path path = folder_ / argument.substr(0, blank);
    fs::create_directories(path.parent_path());
    fs::create_symlink(argument.substr(blank + 1), path);
  }

  void pipe(const fs::path& path) {
    fs::create_directories(path.parent_path());
    if (mkfifo(path.c_str(), 0644) != 0) fault("cannot make a pipe");
  }

  void set_variable(const std::string& assignment) {
    const auto sign = assignment.find('=');
    variables_[assignment.substr(0, sign)] = assignment.substr(sign + 1);
  }

  // Runs the program and compares what it gave with the sections that follow.
  void run_program(std::size_t index) {
    ++runs_;
    const Outcome outcome = execute(split_arguments(sections_[index].argument));
    Outcome wanted;
    for (std::size_t i = index + 1; i < sections_.size(); ++i) {
      const Section& next = sections_[i];
      if (next.keyword == "EXIT")
        wanted.exit = std::stoi(next.argument);
      else if (next.keyword == "STDOUT")
        wanted.out = next.text;
      else if (next.keyword == "STDERR")
        wanted.err = next.text;
      else
        break;
    }
    outcomes_[index] = outcome;
    if (std::getenv("DOSSIER_UPDATE") != nullptr) return;
    const std::string run = "RUN " + sections_[index].argument;
    if (outcome.exit != wanted.exit)
      fault(run + ": exit " + std::to_string(outcome.exit) + ", not " +
            std::to_string(wanted.exit));
    if (outcome.out != wanted.out)
      fault(run + ": stdout is\n" + outcome.out + "instead of\n" + wanted.out);
    if (outcome.err != wanted.err)
      fault(run + ": stderr is\n" + outcome.err + "instead of\n" + wanted.err);
  }

  Outcome execute(const std::vector<std::string>& arguments) {
    write_file(folder_.string() + ".in", input_);
    input_.clear();
    const pid_t child = fork();
    if (child == 0) become_program(arguments);
    int status = 0;
    waitpid(child, &status, 0);
    Outcome outcome;
    outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.out = normalized(read_file(folder_.string() + ".out"));
    outcome.err = normalized(read_file(folder_.string() + ".err"));
    return outcome;
  }

  [[noreturn]] void become_program(const std::vector<std::string>& arguments) {
    const auto redirect = [&](const char* end, int flags, int to) {
      dup2(open((folder_.string() + end).c_str(), flags, 0600), to);
    };
    redirect(".in", O_RDONLY, STDIN_FILENO);
    redirect(".out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(".err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    std::vector<std::string> words = {program_};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> settings;
    for (const auto& [name, value] : variables_) settings.push_back(name + "=" + value);
    std::vector<char*> argv, envp;
    for (std::string& word : words) argv.push_back(word.data());
    for (std::string& setting : settings) envp.push_back(setting.data());
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    if (chdir(folder_.c_str()) == 0) execve(program_.c_str(), argv.data(), envp.data());
    _exit(127);
  }

  std::string normalized(std::string text) const {
    text = replaced(std::move(text), folder_.string(), "FOLDER");
    if (server_) text = replaced(std::move(text), server_->address(), "SERVER");
    static const std::regex seconds(R"(\b\d+\.\d\d s\b)");
    text = std::regex_replace(text, seconds, "N.NN s");
    if (!text.empty() && text.back() != '\n') text += "\n(no line end)\n";
    return text;
  }

  void check_lines(const Section& section, const fs::path& path) {
    if (!fs::exists(path)) return fault("there is no " + section.argument);
    const std::string bytes = read_file(path);
    std::istringstream lines(section.text);
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) continue;
      const bool found = bytes.find(line) != bytes.npos;
      if (found && section.keyword == "LACKS")
        fault(section.argument + " must not hold: " + line);
      if (!found && section.keyword == "HAS") fault(section.argument + " lacks: " + line);
    }
  }

  void check_bytes(const Section& section, const fs::path& path) {
    if (!fs::exists(path)) return fault("there is no " + section.argument);
    const std::string bytes = read_file(path), wanted = unescape(section.text);
    const auto differ = std::mismatch(bytes.begin(), bytes.end(), wanted.begin(), wanted.end());
    if (bytes != wanted)
      fault(section.argument + " has " + std::to_string(bytes.size()) + " bytes, not " +
            std::to_string(wanted.size()) + ", and differs from byte " +
            std::to_string(differ.first - bytes.begin()));
  }

  void rewrite() const {
    std::string text;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      const Section& section = sections_[i];
      const std::string& keyword = section.keyword;
      if (keyword == "EXIT" || keyword == "STDOUT" || keyword == "STDERR") continue;
      if (keyword != "INTRO") {
        text += "-- " + keyword + (section.argument.empty() ? "" : " " + section.argument) + " --\n";
      }
      text += section.text;
      const auto ran = outcomes_.find(i);
      if (ran == outcomes_.end()) continue;
      if (ran->second.exit != 0) text += "-- EXIT " + std::to_string(ran->second.exit) + " --\n";
      if (!ran->second.out.empty()) text += "-- STDOUT --\n" + ran->second.out;
      if (!ran->second.err.empty()) text += "-- STDERR --\n" + ran->second.err;
    }
    write_file(case_file_, text);
  }

  void fault(std::string what) { faults_.push_back(std::move(what)); }

  std::string program_;
  std::string case_file_;
  fs::path folder_;
  std::vector<Section> sections_;
  std::map<std::string, std::string> variables_;
  std::map<std::size_t, Outcome> outcomes_;
  std::string input_;
  std::vector<std::string> faults_;
  std::optional<dossier::WebServer> server_;
  int runs_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: run_case DOSSIER CASE\n";
    return 2;
  }
  return Runner(argv[1], argv[2]).run();
}
