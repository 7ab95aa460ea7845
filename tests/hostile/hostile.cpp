// Holds dossier to its limits with inputs made to break it.
//
// hostile check DOSSIER GROUP: every input of a group at its limit and over it, under hard stops.
// hostile table DOSSIER [GROUP]: what every input at its limit costs, as Markdown.
// hostile real FOLDER...: which of the Markdown files in some folders the guard would refuse.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "hostile/family.h"
#include "hostile/limited_run.h"
#include "load/blocks.h"
#include "model/seen.h"
#include "render/markdown_guard.h"

namespace fs = std::filesystem;

namespace dossier::hostile {
namespace {

constexpr std::size_t kFile = 1 << 20;
constexpr std::size_t kFrontMatter = 64 << 10;
constexpr std::size_t kTemplate = 64 << 10;
constexpr std::size_t kHead = 256;  // bytes kept free for what stands around an input

constexpr std::string_view kConfig =
    "name: Ada Example\n"
    "as_of: 2026-11-01\n"
    "default_visibility: internal\n";
constexpr std::string_view kEntry = "title: T\ndate: 2026-10-05\nkind: adr\nwin: true\n";
constexpr std::string_view kFramework = "id: own\ntitle: Own\nversion: 1\n";

std::size_t limit_of(Place place) {
  switch (place) {
    case Place::front_matter:
      return kFrontMatter - kHead;
    case Place::theme:
      return kTemplate;
    default:
      return kFile - kHead;
  }
}

// A portfolio in a folder of its own, all of it plain but for the input.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "dossier-hostile-XXXXXX").string();
    path_ = fs::canonical(mkdtemp(pattern.data()));
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void fill(Place place, const std::string& input) const {
    for (const char* name : {"frameworks", "themes", "site"}) fs::remove_all(path_ / name);
    std::string config(kConfig), entry = "---\n" + std::string(kEntry), body = "Body.\n";
    switch (place) {
      case Place::body:
        body = input;
        break;
      case Place::front_matter:
        entry += input + "\n";
        break;
      case Place::portfolio:
        config += input;
        break;
      case Place::framework:
        config += "frameworks: [own]\n";
        write("frameworks/own.yaml", std::string(kFramework) + input);
        break;
      case Place::theme:
        config += "theme: own\n";
        write("themes/own/theme.yaml", "contract: 1\ntitle: Own\n");
        write("themes/own/layout.mustache", input);
        break;
    }
    write("portfolio.yaml", config);
    write("content/input.md", entry + "---\n" + body);
    write("alone/input.md", body);
  }

  std::string at(const char* name) const { return (path_ / name).string(); }

 private:
  void write(const char* name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

  fs::path path_;
};

struct Limit {
  std::size_t bytes = 0;      // of the largest that the guard lets pass
  bool is_file_size = false;  // nothing but the size of the file bounds it
};

// Of the text that the program shows the parser.
bool passes(const Family& family, std::size_t bytes) {
  const std::string text = make(family, bytes);
  Diagnostics ignored;
  const std::vector<Block> blocks = find_blocks(text, "input.md", 1, ignored);
  return text.size() <= bytes && !find_too_complex(visible_text(text, blocks, Audience::self));
}

Limit limit_of(const Family& family, Place place) {
  std::size_t high = limit_of(place);
  if (place != Place::body || passes(family, high)) return {high, true};
  std::size_t low = 0;
  while (high - low > 1 + high / 256) {
    const std::size_t middle = (low + high) / 2;
    (passes(family, middle) ? low : high) = middle;
  }
  return {low, false};
}

class Hostile {
 public:
  explicit Hostile(std::string dossier) : dossier_(fs::absolute(dossier).string()) {}

  int check(const Group& group) {
    for (const Family& family : group.families()) {
      const Limit limit = limit_of(family, group.place);
      folder_.fill(group.place, make(family, limit.bytes));
      const Outcome outcome = group.place == Place::body ? render() : command("check");
      expect(outcome.exit == 0 || outcome.exit == 1, family, "is stopped", outcome);
      if (group.place == Place::body)
        check_bound(family, limit, outcome);
      else
        expect(family.says.empty() ? outcome.exit == 0 : says_rule(outcome, family.says), family,
               "does not say what it should", outcome);
    }
    std::cout << group.families().size() << " inputs, " << faults_ << " faults\n";
    return faults_ == 0 ? 0 : 1;
  }

  void table(const Group& group) {
    const bool body = group.place == Place::body;
    std::cout << "\n### " << group.name << "\n\n| input | limit | said | "
              << (body ? "`render` s | MB | " : "")
              << "`check` s | MB | `build` s | MB |\n|---|---|---|" << (body ? "--:|--:|" : "")
              << "--:|--:|--:|--:|\n";
    for (const Family& family : group.families()) {
      const Limit limit = limit_of(family, group.place);
      folder_.fill(group.place, make(family, limit.bytes));
      std::cout << "| " << family.name << " | " << shown_size(limit) << " | " << family.says
                << " |";
      if (body) show(render());
      show(command("check"));
      show(command("build"));
      std::cout << '\n' << std::flush;
    }
  }

 private:
  Outcome render() { return run_limited({dossier_, "render", folder_.at("alone/input.md")}); }
  Outcome command(const char* name) { return run_limited({dossier_, "-C", folder_.at(""), name}); }

  void check_bound(const Family& family, const Limit& limit, const Outcome& at_limit) {
    expect(!says_rule(at_limit, "too-complex"), family, "is refused at its limit", at_limit);
    expect(limit.is_file_size == family.says.empty(), family,
           limit.is_file_size ? "is never refused" : "is refused", at_limit);
    if (limit.is_file_size) return;
    folder_.fill(Place::body, make(family, limit.bytes + limit.bytes / 128 + 256));
    const Outcome over = render();
    expect(over.exit == 1 && says_rule(over, "too-complex") &&
               over.said.find(family.says) != std::string::npos,
           family, "does not name its bound", over);
  }

  static bool says_rule(const Outcome& outcome, std::string_view rule) {
    return outcome.said.find("[" + std::string(rule) + "]") != std::string::npos;
  }

  void expect(bool good, const Family& family, std::string_view fault, const Outcome& outcome) {
    if (good) return;
    ++faults_;
    std::cout << family.name << ": " << fault << "; exit " << outcome.exit << ", "
              << outcome.said.substr(0, 400) << "\n";
  }

  static std::string shown_size(const Limit& limit) {
    if (limit.is_file_size) return "file";
    const std::size_t kib = limit.bytes >> 10;
    return kib > 0 ? std::to_string(kib) + " KiB" : std::to_string(limit.bytes) + " B";
  }

  static void show(const Outcome& outcome) {
    char text[64];
    std::snprintf(text, sizeof text, outcome.exit < 0 ? " **%.2f** | **%ld** |" : " %.2f | %ld |",
                  outcome.seconds, outcome.peak_kib / 1024);
    std::cout << text;
  }

  std::string dossier_;
  Folder folder_;
  int faults_ = 0;
};

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int try_real_documents(const std::vector<std::string>& folders) {
  std::size_t files = 0, bytes = 0, refused = 0;
  for (const std::string& folder : folders)
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file() || entry.file_size() > kFile) continue;
      const std::string text = read_file(entry.path());
      const auto found = find_too_complex(text);
      ++files;
      bytes += text.size();
      if (!found) continue;
      ++refused;
      std::cout << entry.path().string() << ":" << found->line << ": " << found->message << "\n";
    }
  std::cout << files << " files, " << bytes << " bytes, " << refused << " refused\n";
  return refused == 0 ? 0 : 1;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) return 2;
  const std::string& what = arguments[0];
  if (what == "real") return try_real_documents({arguments.begin() + 1, arguments.end()});
  if (what != "check" && what != "table") return 2;
  Hostile hostile(arguments[1]);
  bool found = false;
  int exit = 0;
  for (const Group& group : groups()) {
    if (arguments.size() > 2 && arguments[2] != group.name) continue;
    found = true;
    if (what == "check")
      exit = std::max(exit, hostile.check(group));
    else
      hostile.table(group);
  }
  return found ? exit : 2;
}

}  // namespace
}  // namespace dossier::hostile

int main(int count, char** arguments) {
  return dossier::hostile::run({arguments + 1, arguments + count});
}
