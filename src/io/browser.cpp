#include "io/browser.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <thread>

namespace dossier {
namespace {

#ifdef __APPLE__
constexpr const char* kOpener = "open";
#else
constexpr const char* kOpener = "xdg-open";
#endif

// In a process group of its own, so that Ctrl-C here does not end it, and with nothing to say in
// this terminal.
int spawn_apart(std::array<char*, 3> words, pid_t& child) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t ignored;
  sigemptyset(&ignored);
  sigaddset(&ignored, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &ignored);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
  const int error = posix_spawn(&child, words[0], &actions, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

Result<void, ProcessError> open_in_browser(const std::string& address,
                                           std::string_view search_path) {
  auto program = find_program(kOpener, search_path);
  if (!program) return ProcessError{std::string("there is no ") + kOpener};
  std::string argument = address;
  pid_t child = 0;
  if (const int error = spawn_apart({program->data(), argument.data(), nullptr}, child))
    return ProcessError{std::strerror(error)};
  constexpr std::chrono::milliseconds step(10);
  int status = 0;
  for (std::chrono::milliseconds waited(0); waited < std::chrono::seconds(1); waited += step) {
    if (waitpid(child, &status, WNOHANG) == child) {
      if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
      return ProcessError{std::string(kOpener) + " could not"};
    }
    std::this_thread::sleep_for(step);
  }
  return {};
}

}  // namespace dossier
