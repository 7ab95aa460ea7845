#include "io/process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include "base/path.h"
#include "base/text.h"

namespace dossier {
namespace {

bool is_program(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
         access(path.c_str(), X_OK) == 0;
}

// Standard input, output and error lead nowhere; the child has a process group of its own, so that
// all that it starts can be ended with it.
class Quiet {
 public:
  Quiet() {
    posix_spawn_file_actions_init(&actions_);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
  }
  ~Quiet() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

  const posix_spawn_file_actions_t* actions() const { return &actions_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

Result<pid_t, ProcessError> start(const std::vector<std::string>& command,
                                  const posix_spawn_file_actions_t* actions,
                                  const posix_spawnattr_t* attributes) {
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  pid_t child = 0;
  const int error = posix_spawn(&child, words[0], actions, attributes, words.data(), environ);
  if (error != 0) return ProcessError{std::strerror(error)};
  return child;
}

Result<void, ProcessError> outcome_of(int status) {
  if (WIFSIGNALED(status)) return ProcessError{"it was ended by a signal"};
  if (WEXITSTATUS(status) == 0) return {};
  return ProcessError{"it ended with " + std::to_string(WEXITSTATUS(status))};
}

}  // namespace

std::optional<std::string> find_program(std::string_view name, std::string_view search_path) {
  for (const std::string_view folder : split(search_path, ':')) {
    const std::string path = join_path(folder, name);
    if (!folder.empty() && is_program(path)) return path;
  }
  return std::nullopt;
}

Result<void, ProcessError> run_program(const std::vector<std::string>& command,
                                       std::chrono::seconds longest) {
  const Quiet quiet;
  const auto child = start(command, quiet.actions(), quiet.attributes());
  if (!child) return child.error();
  constexpr std::chrono::milliseconds step(5);
  int status = 0;
  for (std::chrono::milliseconds waited(0); waited < longest; waited += step) {
    if (waitpid(*child, &status, WNOHANG) == *child) return outcome_of(status);
    std::this_thread::sleep_for(step);
  }
  kill(-*child, SIGKILL);
  waitpid(*child, &status, 0);
  return ProcessError{"it took longer than " + std::to_string(longest.count()) + " seconds"};
}

Result<void, ProcessError> run_in_terminal(const std::vector<std::string>& command) {
  const auto child = start(command, nullptr, nullptr);
  if (!child) return child.error();
  int status = 0;
  while (waitpid(*child, &status, 0) < 0 && errno == EINTR) {
  }
  return outcome_of(status);
}

}  // namespace dossier
