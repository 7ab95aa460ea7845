// Builds the same entries with the naive loop, dossier and Hugo, and prints what each costs as
// tables of Markdown:
//
//   compare_builds FOLDER ROUNDS SIZES DOSSIER CORPUS LOOP HUGO LAYOUTS SAMPLE
//
// FOLDER takes what is built (and is left as it was), SIZES is "100,1000", HUGO may be empty. In
// each round every program builds from nothing, then again with nothing changed, then after one
// entry was changed; figures are medians of the ratios inside a round, so that what else the
// machine does falls on all of them.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Command = std::vector<std::string>;

struct Cost {
  double cpu = 0, wall = 0;  // seconds; user and system
  double memory = 0;         // MiB, the peak
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Runs a program to its end; what it prints goes to a file beside, and is shown when it fails.
Cost measure(const Command& command, const fs::path& said) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const int file = open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(file, 1);
    dup2(file, 2);
    execvp(words[0], words.data());
    _exit(127);
  }
  int status = 0;
  rusage use{};
  if (child < 0 || wait4(child, &status, 0, &use) != child) throw std::runtime_error("no child");
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  if (status != 0) {
    std::cerr << std::ifstream(said).rdbuf();
    throw std::runtime_error(command[0] + " failed");
  }
  return {seconds(use.ru_utime) + seconds(use.ru_stime), wall.count(),
          static_cast<double>(use.ru_maxrss) / 1024};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::string with_digits(double value, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

// Small ratios are the ones that matter most here.
std::string ratio(double value) { return with_digits(value, value < 0.1 ? 3 : 2); }

// ---- the three programs

struct Settings {
  fs::path folder;
  std::size_t rounds = 0;
  std::vector<std::size_t> sizes;
  std::string dossier, corpus, loop, hugo, layouts;
  fs::path sample;
};

struct Program {
  std::string name;
  Command (*command)(const Settings&, const fs::path& portfolio, const fs::path& out);
};

const std::vector<Program> kPrograms = {
    {"loop",
     [](const Settings& with, const fs::path& portfolio, const fs::path& out) {
       return Command{with.loop, portfolio / "content", out};
     }},
    {"dossier",
     [](const Settings& with, const fs::path& portfolio, const fs::path& out) {
       return Command{with.dossier, "-C", portfolio, "build", "--output", out};
     }},
    {"hugo",
     [](const Settings& with, const fs::path& portfolio, const fs::path& out) {
       return Command{
           with.hugo,       "--source", with.layouts,    "--contentDir", portfolio / "content",
           "--destination", out,        "--noBuildLock", "--quiet"};
     }},
};

const std::vector<std::string> kBuilds = {"cold", "no change", "one edit"};

// What was measured, by program and build, a cost for each round.
using Costs = std::map<std::pair<std::string, std::string>, std::vector<Cost>>;

std::size_t count_pages(const fs::path& out) {
  std::size_t pages = 0;
  for (const auto& item : fs::recursive_directory_iterator(out))
    pages += item.path().filename() == "index.html" ? 1 : 0;
  return pages;
}

fs::path first_entry(const fs::path& portfolio) {
  std::vector<fs::path> entries;
  for (const auto& item : fs::recursive_directory_iterator(portfolio / "content"))
    if (item.is_regular_file()) entries.push_back(item.path());
  return *std::min_element(entries.begin(), entries.end());
}

// Builds that follow each other within the clock's grain are no proof of anything: nobody's do.
void let_the_clock_move() { std::this_thread::sleep_for(std::chrono::seconds(2)); }

void run_round(const Settings& with, const fs::path& portfolio, std::size_t size, std::size_t round,
               Costs& costs) {
  const fs::path edited = first_entry(portfolio), said = with.folder / "said";
  const std::string number = std::to_string(round);
  // What a program keeps outside its output must not help the next round.
  setenv("XDG_CACHE_HOME", (with.folder / ("cache-" + number)).c_str(), 1);
  setenv("HUGO_CACHEDIR", (with.folder / ("cache-" + number)).c_str(), 1);
  for (const std::string& build : kBuilds) {
    if (build != "cold") let_the_clock_move();
    if (build == "one edit")
      std::ofstream(edited, std::ios::app) << "\nThe change of round " << round << ".\n";
    for (const Program& program : kPrograms) {
      if (program.name == "hugo" && with.hugo.empty()) continue;
      if (program.name == "loop" && build != "cold") continue;  // it knows no other
      const fs::path out = portfolio / ("out-" + program.name + "-" + number);
      costs[{program.name, build}].push_back(measure(program.command(with, portfolio, out), said));
      if (count_pages(out) < size) throw std::runtime_error(program.name + ": pages are missing");
    }
  }
}

template <typename Get>
double median_of(const std::vector<Cost>& costs, const std::vector<Cost>& bases, Get get) {
  std::vector<double> values;
  for (std::size_t at = 0; at < costs.size(); ++at) values.push_back(get(costs[at], bases[at]));
  return median(values);
}

void print_rows(const Settings& with, std::size_t size, const Costs& costs) {
  const auto by_cpu = [](const Cost& one, const Cost& base) { return one.cpu / base.cpu; };
  const auto by_wall = [](const Cost& one, const Cost& base) { return one.wall / base.wall; };
  const auto memory = [](const Cost& one, const Cost&) { return one.memory; };
  const auto each = [size](const Cost& one, const Cost&) {
    return one.cpu * 1000 / static_cast<double>(size);
  };
  const std::vector<Cost>& loop = costs.at({"loop", "cold"});
  for (const std::string& build : kBuilds)
    for (const Program& program : kPrograms) {
      const auto found = costs.find({program.name, build});
      if (found == costs.end()) continue;
      const std::vector<Cost>& own = found->second;
      std::cout << "| " << size << " | " << build << " | " << program.name << " | "
                << ratio(median_of(own, loop, by_cpu)) << " | "
                << ratio(median_of(own, loop, by_wall)) << " | "
                << (with.hugo.empty() ? "–"
                                      : ratio(median_of(own, costs.at({"hugo", build}), by_cpu)))
                << " | " << with_digits(median_of(own, own, memory), 0) << " | "
                << with_digits(median_of(own, own, each), 3) << " |\n";
    }
}

void compare(const Settings& with) {
  std::cout
      << "| entries | build | program | CPU, to the loop | wall, to the loop | CPU, to Hugo's "
         "same build | peak memory, MiB | CPU an entry, ms |\n"
         "|--:|---|---|--:|--:|--:|--:|--:|\n";
  for (const std::size_t size : with.sizes) {
    const fs::path portfolio = with.folder / std::to_string(size);
    measure({with.corpus, std::to_string(size), portfolio}, with.folder / "said");
    Costs costs;
    for (std::size_t round = 0; round < with.rounds; ++round)
      run_round(with, portfolio, size, round, costs);
    print_rows(with, size, costs);
    std::cout.flush();
  }
  if (with.hugo.empty()) std::cout << "\nHugo is not installed here: its rows are missing.\n";
}

// ---- one portfolio of a person, as an organisation has thousands

std::string size_of(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  std::size_t files = 0;
  for (const auto& item : fs::recursive_directory_iterator(folder))
    if (item.is_regular_file()) ++files, bytes += item.file_size();
  return std::to_string(files) + " files, " + std::to_string(bytes / 1024) + " KiB";
}

void measure_sample(const Settings& with) {
  const fs::path sample = with.folder / "sample", out = with.folder / "sample-out";
  const auto deep = fs::copy_options::recursive;
  fs::create_directories(sample);
  fs::copy(with.sample / "content", sample / "content", deep);
  fs::copy(with.sample / "portfolio.yaml", sample / "portfolio.yaml");
  const std::string own = with.dossier;
  const std::vector<std::pair<std::string, Command>> rows = {
      {"`dossier --version`", {own, "--version"}},
      {"`dossier report`", {own, "-C", sample, "report"}},
      {"`dossier check`", {own, "-C", sample, "check"}},
      {"`dossier build`, from nothing", {own, "-C", sample, "build", "--output", "NEW"}},
      {"`dossier build`, nothing changed", {own, "-C", sample, "build", "--output", out}},
  };
  std::cout << "\n| on the sample | CPU, ms | wall, ms | peak memory, MiB |\n|---|--:|--:|--:|\n";
  for (const auto& [name, command] : rows) {
    std::vector<double> cpu, wall, memory;
    for (std::size_t round = 0; round < 4 * with.rounds + 1; ++round) {
      Command now = command;
      if (now.back() == "NEW")
        now.back() = out.string() + (round == 0 ? "" : std::to_string(round));
      const Cost cost = measure(now, with.folder / "said");
      cpu.push_back(cost.cpu * 1000);
      wall.push_back(cost.wall * 1000);
      memory.push_back(cost.memory);
    }
    std::cout << "| " << name << " | " << with_digits(median(cpu), 1) << " | "
              << with_digits(median(wall), 1) << " | " << with_digits(median(memory), 0) << " |\n";
  }
  std::cout << "\nThe sample's site is " << size_of(out) << ".\n";
}

Settings read_arguments(char** argv) {
  Settings with;
  with.folder = fs::path(argv[1]) / ("dossier-bench-" + std::to_string(getpid()));
  with.rounds = std::stoul(argv[2]);
  std::stringstream sizes(argv[3]);
  for (std::string size; std::getline(sizes, size, ',');) with.sizes.push_back(std::stoul(size));
  with.dossier = argv[4];
  with.corpus = argv[5];
  with.loop = argv[6];
  with.hugo = argv[7];
  with.layouts = argv[8];
  with.sample = argv[9];
  return with;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 10) {
    std::cerr
        << "usage: compare_builds FOLDER ROUNDS SIZES DOSSIER CORPUS LOOP HUGO LAYOUTS SAMPLE\n";
    return 2;
  }
  const Settings with = read_arguments(argv);
  fs::create_directories(with.folder);
  std::string fault;
  try {
    compare(with);
    measure_sample(with);
  } catch (const std::exception& error) {
    fault = error.what();
  }
  fs::remove_all(with.folder);
  if (fault.empty()) return 0;
  std::cerr << fault << '\n';
  return 1;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
