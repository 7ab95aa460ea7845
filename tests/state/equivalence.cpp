// equivalence SEQUENCES: a portfolio is edited at random, again and again; after each sequence of
// edits a build that remembers the last one must write and say what a build without memory does in
// a twin of the portfolio, and leave the bytes that a clean build of the twin makes. The seed is
// fixed, and whatever a failure needs to be repeated is its number.
#include <fcntl.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"
#include "io/disk.h"

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void put(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

Files tree_of(const fs::path& folder) {
  Files files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    files[entry.path().lexically_relative(folder).string()] =
        entry.is_regular_file() ? bytes_of(entry.path()) : "";
  return files;
}

// The disk, and how often a file of the content was read.
class Counting final : public dossier::FileSystem {
 public:
  int reads = 0;

  dossier::IoResult<dossier::FileStatus> status(const std::string& path) override {
    return disk_.status(path);
  }
  dossier::IoResult<std::string> canonical(const std::string& path) override {
    return disk_.canonical(path);
  }
  dossier::IoResult<std::vector<dossier::FolderEntry>> list(const std::string& path) override {
    return disk_.list(path);
  }
  dossier::IoResult<std::string> read(const std::string& path) override {
    if (path.ends_with("/portfolio.yaml")) ++reads;
    return disk_.read(path);
  }
  dossier::IoResult<void> write(const std::string& path, std::string_view bytes) override {
    return disk_.write(path, bytes);
  }
  dossier::IoResult<void> write_private(const std::string& path, std::string_view bytes) override {
    return disk_.write_private(path, bytes);
  }
  dossier::IoResult<void> rename(const std::string& from, const std::string& to) override {
    return disk_.rename(from, to);
  }
  dossier::IoResult<void> create_folders(const std::string& path) override {
    return disk_.create_folders(path);
  }
  dossier::IoResult<void> remove_file(const std::string& path) override {
    return disk_.remove_file(path);
  }
  dossier::IoResult<void> remove_empty_folder(const std::string& path) override {
    return disk_.remove_empty_folder(path);
  }
  dossier::IoResult<std::unique_ptr<dossier::FileLock>> lock(const std::string& path) override {
    return disk_.lock(path);
  }
  std::int64_t now() override { return disk_.now(); }

 private:
  dossier::Disk disk_;
};

struct Ran {
  int code = 0;
  std::string said;  // without the seconds it took
  bool operator==(const Ran&) const = default;
};

class Twins {
 public:
  explicit Twins(const fs::path& folder) : folder_(folder), random_(7) {
    for (const char* name : {"kept", "twin"}) {
      const fs::path root = folder_ / name;
      put(root / "portfolio.yaml", config("all", ""));
      for (const char* entry : {"a", "b", "c"})
        put(root / "content" / (entry + dot_md), entry_text(entry, 0));
      put(root / "content/static/a.txt", "text");
    }
  }

  // False, having said why, when the two did not come to the same.
  bool step(int number) {
    for (int left = pick(3); left >= 0; --left) edit();
    const std::vector<std::string> options = some_options();
    for (int again = pick(2); again >= 0; --again) {
      if (!same_build(number, options)) return false;
      if (pick(8) == 0) break_output();
    }
    return true;
  }

  int recalled = 0;
  int built = 0;
  int refused = 0;

 private:
  static inline const std::string dot_md = ".md";

  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  static std::string config(const std::string& name, const std::string& more) {
    return "name: " + name + "\nas_of: 2026-11-01\n" + more +
           "targets:\n  inside: {audience: internal, output: site}\n"
           "  web: {audience: public, output: open}\n";
  }

  static std::string framework(int number) {
    return "id: own\ntitle: Own\ncategories:\n  - id: craft\n    title: Craft " +
           std::to_string(number) + "\n    items: [{id: tests, title: Tests}]\n";
  }

  static std::string entry_text(const std::string& title, int number) {
    constexpr const char* seen[] = {"public", "internal", "self"};
    return "---\ntitle: " + title + "\ndate: 2026-10-0" + std::to_string(1 + number % 9) +
           "\nkind: adr\nvisibility: " + seen[number % 3] + "\n" +
           (number % 5 == 0 ? "" : "checklist: [technical/debt-reduction]\nsummary: Said.\n") +
           "---\nBody " + std::to_string(100 + number) + ".\n";
  }

  void both(const std::function<void(const fs::path& root)>& change) {
    for (const char* name : {"kept", "twin"}) change(folder_ / name);
  }

  std::string some_entry() {
    const auto files = tree_of(folder_ / "kept/content");
    std::vector<std::string> names;
    for (const auto& [name, bytes] : files)
      if (name.ends_with(dot_md)) names.push_back(name);
    return names.empty() ? "a.md"
                         : names[static_cast<std::size_t>(pick(static_cast<int>(names.size())))];
  }

  void edit() {
    const int number = pick(100);
    const std::string name = "content/" + some_entry();
    const std::string fresh = "content/n" + std::to_string(pick(6)) + dot_md;
    switch (pick(13)) {
      case 0:
        return both([&](const fs::path& root) { put(root / name, entry_text("Edited", number)); });
      case 1:
        return both([&](const fs::path& root) { put(root / fresh, entry_text("New", number)); });
      case 2:
        return both([&](const fs::path& root) { fs::remove(root / name); });
      case 3:
        return both([&](const fs::path& root) {
          std::error_code none;
          fs::rename(root / name, root / fresh, none);
        });
      case 4:
        return both([&](const fs::path& root) {
          put(root / "portfolio.yaml", config("Name " + std::to_string(number % 3), ""));
        });
      case 5:
        return both([&](const fs::path& root) {
          put(root / "portfolio.yaml",
              config("all", number % 2 == 0 ? "theme: plain\n" : "ignore: [stale]\n"));
        });
      case 6:
        return both([&](const fs::path& root) {
          put(root / "themes/default/assets/logo.svg",
              "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + std::to_string(number) +
                  "</title></svg>\n");
        });
      case 7:
        return both([&](const fs::path& root) {
          put(root / "frameworks/own.yaml", number % 8 == 0 ? "id: [\n" : framework(number));
        });
      case 8:
        return both([&](const fs::path& root) {
          fs::remove_all(root / (number % 2 == 0 ? "frameworks" : "themes"));
        });
      case 9:
        return both([&](const fs::path& root) { put_unseen(root / name, number); });
      case 10:
        return both([&](const fs::path& root) {
          put(root / "content/static/a.txt", "text" + std::to_string(number));
        });
      case 11:
        return both([&](const fs::path& root) {  // the same bytes, touched
          if (fs::exists(root / name)) put(root / name, bytes_of(root / name));
        });
      default:
        return;
    }
  }

  // An edit that leaves size and time as they were.
  static void put_unseen(const fs::path& path, int number) {
    struct stat before = {};
    if (::stat(path.c_str(), &before) != 0) return;
    std::string bytes = bytes_of(path);
    const auto at = bytes.rfind("Body ");
    if (at == std::string::npos) return;
    bytes.replace(at + 5, 3, std::to_string(100 + number));
    put(path, bytes);
    const timespec times[] = {before.st_atim, before.st_mtim};
    ::utimensat(AT_FDCWD, path.c_str(), times, 0);
  }

  void break_output() {
    const auto files = tree_of(folder_ / "kept/site");
    if (files.empty()) return;
    const auto& [name, bytes] = *std::next(files.begin(), pick(static_cast<int>(files.size())));
    if (fs::is_directory(folder_ / "kept/site" / name) || name == ".dossier.json") return;
    const bool is_removed = pick(2) == 0;
    both([&, &file = name](const fs::path& root) {
      if (is_removed) fs::remove(root / "site" / file);
      if (!is_removed)
        put(root / "site" / file, std::string(bytes_of(root / "site" / file).size(), 'x'));
    });
  }

  std::vector<std::string> some_options() {
    switch (pick(8)) {
      case 0:
        return {"--all"};
      case 1:
        return {"--audience", "public"};
      case 2:
        return {"--as-of", "2026-10-04"};
      case 3:
        return {"--format", "json"};
      case 4:
        return {"--verbose"};
      default:
        return {};
    }
  }

  Ran run(const std::string& name, std::vector<std::string> arguments, int& reads) {
    Counting files;
    std::istringstream in;
    std::ostringstream out, err;
    arguments.insert(arguments.begin(), {"-C", (folder_ / name).string(), "build"});
    const dossier::Environment environment{
        .files = files,
        .in = in,
        .out = out,
        .err = err,
        .folder = folder_.string(),
        .today = dossier::Date(std::chrono::days(20'000)),
        .variable = [this](const char* variable) -> std::optional<std::string> {
          if (std::string_view(variable) != "XDG_CACHE_HOME") return std::nullopt;
          return (folder_ / "cache").string();
        }};
    const int code = dossier::run(arguments, environment);
    reads = files.reads;
    static const std::regex seconds("[0-9]+\\.[0-9]+ s\n");
    return {code, std::regex_replace(out.str(), seconds, "N s\n") + err.str()};
  }

  bool same_build(int number, const std::vector<std::string>& options) {
    int reads = 0, unused = 0;
    const Ran kept = run("kept", options, reads);
    auto anew = options;
    anew.emplace_back("--no-cache");
    const Ran twin = run("twin", anew, unused);
    ++(reads == 0 ? recalled : built);
    if (kept.code != 0) ++refused;
    const auto fault = [&](const std::string& what) {
      std::cout << "sequence " << number << ": " << what << "\n--- with memory\n"
                << kept.said << "--- without\n"
                << twin.said;
      return false;
    };
    if (kept != twin) return fault("they do not say the same");
    for (const char* output : {"site", "open"})
      if (tree_of(folder_ / "kept" / output) != tree_of(folder_ / "twin" / output))
        return fault(std::string(output) + "/ differs");
    if (kept.code != 0 || (!options.empty() && options[0] == "--all")) return true;
    const fs::path clean = folder_ / "clean";
    fs::remove_all(clean);
    anew.insert(anew.end(), {"--output", clean.string()});
    run("twin", anew, unused);
    return tree_of(folder_ / "kept/site") == tree_of(clean) || fault("a clean build differs");
  }

  fs::path folder_;
  std::mt19937 random_;
};

}  // namespace

int main(int argc, char** argv) {
  const int sequences = argc > 1 ? std::atoi(argv[1]) : 500;
  std::string folder = (fs::temp_directory_path() / "dossier-state-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return 3;
  Twins twins(folder);
  int done = 0;
  while (done < sequences && twins.step(done)) ++done;
  fs::remove_all(folder);
  std::cout << done << " of " << sequences << " sequences alike: " << twins.recalled
            << " builds recalled, " << twins.built << " made, " << twins.refused << " refused\n";
  // A memory that is never used, or edits that are all refused, would prove nothing.
  return done == sequences && twins.recalled > sequences / 10 && twins.built > twins.refused * 2
             ? 0
             : 1;
}
