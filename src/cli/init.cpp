#include <array>
#include <charconv>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "builtin/builtin.h"
#include "cli/command.h"
#include "cli/schema_json.h"
#include "io/write_file.h"
#include "load/load.h"

namespace dossier {
namespace {

constexpr int kMachine = 3;

struct NewFile {
  std::string path;
  std::string bytes;
};

// Replaces "{{today}}" and "{{day-20}}", which is twenty days before.
std::string with_days(std::string text, Date today) {
  constexpr std::string_view start = "{{day-";
  text = replace_all(text, "{{today}}", iso_date(today));
  for (auto at = text.find(start); at != text.npos; at = text.find(start)) {
    const auto end = text.find("}}", at);
    int days = 0;
    std::from_chars(text.data() + at + start.size(), text.data() + end, days);
    text.replace(at, end + 2 - at, iso_date(today - std::chrono::days(days)));
  }
  return text;
}

std::string template_text(const char* name, Date today) {
  return with_days(std::string(builtin_file(std::string("init/") + name)), today);
}

std::vector<NewFile> new_files(const Options& options, Date today) {
  const std::string name = options.name.empty() ? "Your Name" : options.name;
  std::string config =
      replace_all(template_text("portfolio.yaml", today), "{{name}}", yaml_quoted(name));
  std::vector<NewFile> files;
  if (options.github_pages) {
    config += template_text("public-target.yaml", today);
    files.push_back(
        {".github/workflows/pages.yml", std::string(builtin_file("docs/hosting/pages.yml"))});
  }
  files.push_back({kConfigFile, std::move(config)});
  files.push_back({".schemas/portfolio.json", schema_text(SchemaFile::portfolio)});
  files.push_back({".gitignore", template_text("gitignore", today)});
  for (const char* stage : {"scope", "artifacts", "judgment"})
    files.push_back({std::string("content/example-") + stage + ".md",
                     template_text((std::string(stage) + ".md").c_str(), today)});
  return files;
}

// What is there already of what would be written.
IoResult<std::vector<std::string>> collisions(const std::vector<NewFile>& wanted,
                                              const std::string& folder, FileSystem& files) {
  std::vector<std::string> found;
  for (const NewFile& file : wanted) {
    const auto status = files.status(join_path(folder, file.path));
    if (!status) return status.error();
    if (status->kind != FileKind::missing) found.push_back(file.path);
  }
  return found;
}

int cannot(const IoError& error, Session& session) {
  session.console.err() << "dossier: cannot write " << error.path << ": " << error.reason << '\n';
  return kMachine;
}

IoResult<void> write_all(const std::vector<NewFile>& wanted, const std::string& folder,
                         FileSystem& files) {
  for (const NewFile& file : wanted)
    if (auto done = write_below(files, folder, file.path, file.bytes); !done) return done;
  return {};
}

}  // namespace

int run_init(const Options& options, Session& session) {
  const std::string folder = join_path(session.folder, options.folder);
  const std::vector<NewFile> wanted = new_files(options, session.today);
  const auto found = collisions(wanted, folder, session.files);
  if (!found) return cannot(found.error(), session);
  if (!found->empty())
    return usage_error(session,
                       "nothing is overwritten, and there is already " + join(*found, ", "),
                       "name another folder: dossier init DIR");
  if (const auto done = write_all(wanted, folder, session.files); !done)
    return cannot(done.error(), session);
  if (options.quiet) return 0;
  for (const NewFile& file : wanted)
    session.console.out() << join_path(options.folder, file.path) << '\n';
  session.console.err() << "A portfolio with three examples. Next:\n";
  if (!options.folder.empty()) session.console.err() << "    cd " << options.folder << '\n';
  session.console.err()
      << "    dossier log \"What you got done\"    a line in the log of wins\n"
         "    dossier new design-doc TITLE       an entry with the shape of its kind\n"
         "    dossier report                     what is strong, thin or missing\n"
         "    dossier serve                      the site in your browser, anew after every save\n"
         "    dossier build                      the site, in site/index.html\n";
  return 0;
}

}  // namespace dossier
