#include "cli/git_program.h"

#include <array>
#include <chrono>
#include <string_view>

#include "base/text.h"
#include "import/input.h"
#include "io/process.h"

namespace dossier {
namespace {

constexpr std::chrono::seconds kLongest(120);

// What would lead git to another repository than the one that is named.
constexpr std::array<std::string_view, 11> kElsewhere = {"GIT_DIR",
                                                         "GIT_WORK_TREE",
                                                         "GIT_COMMON_DIR",
                                                         "GIT_INDEX_FILE",
                                                         "GIT_NAMESPACE",
                                                         "GIT_PREFIX",
                                                         "GIT_GRAFT_FILE",
                                                         "GIT_SHALLOW_FILE",
                                                         "GIT_OBJECT_DIRECTORY",
                                                         "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                                                         "GIT_REPLACE_REF_BASE"};

// No transport is allowed, so that objects that a partial clone lacks are not fetched for it, by
// whatever command its settings name. LC_ALL: the reasons are read below.
constexpr std::array kAdded = {"GIT_TERMINAL_PROMPT=0",   "GIT_NO_LAZY_FETCH=1",
                               "GIT_ALLOW_PROTOCOL=none", "GIT_OPTIONAL_LOCKS=0",
                               "GIT_PAGER=cat",           "LC_ALL=C"};

// Settings that name programs, and stand in the repository's own file.
constexpr std::array kSafe = {"--no-pager", "--no-replace-objects",
                              "-c",         "core.fsmonitor=false",
                              "-c",         "core.hooksPath=/dev/null",
                              "-c",         "core.sshCommand=false",
                              "-c",         "core.askPass=",
                              "-c",         "credential.helper=",
                              "-c",         "diff.external=",
                              "-c",         "gpg.program=false",
                              "-c",         "gpg.ssh.program=false",
                              "-c",         "log.showSignature=false",
                              "-c",         "mailmap.file=/dev/null",
                              "-c",         "protocol.allow=never"};

}  // namespace

std::string git_reason(const std::string& said, const std::string& fault) {
  if (said.find("dubious ownership") != said.npos)
    return "it belongs to somebody else, and git reads it only when told to trust it: `git config "
           "--global --add safe.directory` with its path";
  std::string last;
  for (const std::string_view line : split(said, '\n')) {
    if (line.starts_with("fatal: ")) return std::string(line.substr(7));
    if (!trim(line).empty()) last = trim(line);
  }
  return last.empty() ? "git: " + fault : last;
}

GitOutput run_git(const std::string& search_path, const std::string& folder,
                  const std::vector<std::string>& arguments) {
  const auto program = find_program("git", search_path);
  if (!program) return {"", "there is no program git here, which reads it: install git", false};
  std::vector<std::string> command = {*program, "-C", folder};
  command.insert(command.end(), kSafe.begin(), kSafe.end());
  command.insert(command.end(), arguments.begin(), arguments.end());
  Heard heard =
      capture({std::move(command), changed_environment(kElsewhere, {kAdded.begin(), kAdded.end()}),
               kMaxImportBytes, kLongest});
  GitOutput output{std::move(heard.out), "", heard.cut};
  if (!heard.fault.empty()) output.fault = git_reason(heard.err, heard.fault);
  return output;
}

}  // namespace dossier
