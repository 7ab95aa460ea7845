#include "io/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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

// Standard input, output and error lead nowhere, unless they are led elsewhere; the child has a
// process group of its own, so that all that it starts can be ended with it.
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

  // The program's stream goes to `end` instead.
  void lead(int stream, int end) { posix_spawn_file_actions_adddup2(&actions_, end, stream); }

  const posix_spawn_file_actions_t* actions() const { return &actions_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
  std::vector<char*> out;
  out.reserve(texts.size() + 1);
  for (const std::string& text : texts) out.push_back(const_cast<char*>(text.c_str()));
  out.push_back(nullptr);
  return out;
}

Result<pid_t, ProcessError> start(const std::vector<std::string>& command,
                                  const posix_spawn_file_actions_t* actions,
                                  const posix_spawnattr_t* attributes, char* const* environment) {
  const std::vector<char*> words = pointers_to(command);
  pid_t child = 0;
  const int error = posix_spawn(&child, words[0], actions, attributes, words.data(), environment);
  if (error != 0) return ProcessError{std::strerror(error)};
  return child;
}

Result<void, ProcessError> outcome_of(int status) {
  if (WIFSIGNALED(status)) return ProcessError{"it was ended by a signal"};
  if (WEXITSTATUS(status) == 0) return {};
  return ProcessError{"it ended with " + std::to_string(WEXITSTATUS(status))};
}

std::string too_long(std::chrono::milliseconds longest) {
  return "it took longer than " +
         std::to_string(std::chrono::duration_cast<std::chrono::seconds>(longest).count()) +
         " seconds";
}

// A pipe that no program gets but the one that it is led to. Its ends are never 0, 1 or 2, which
// the child opens anew.
class Pipe {
 public:
  Pipe() {
    std::array<int, 2> ends = {-1, -1};
    if (pipe(ends.data()) != 0) return;
    constexpr int lowest = 3;
    read_ = fcntl(ends[0], F_DUPFD_CLOEXEC, lowest);
    write_ = fcntl(ends[1], F_DUPFD_CLOEXEC, lowest);
    for (const int end : ends) close(end);
  }
  ~Pipe() {
    shut(read_);
    shut(write_);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool ok() const { return read_ >= 0 && write_ >= 0; }
  int write_end() const { return write_; }
  void only_read() { shut(write_); }
  bool open() const { return read_ >= 0; }

  pollfd waiting() const { return {read_, POLLIN, 0}; }  // poll passes over one that is closed

  // Adds what can be read now; closes at the end.
  void take(const pollfd& seen, std::string& out) {
    if (seen.fd < 0 || (seen.revents & (POLLIN | POLLHUP | POLLERR)) == 0) return;
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(read_, buffer.data(), buffer.size());
    if (count > 0) out.append(buffer.data(), static_cast<std::size_t>(count));
    if (count == 0 || (count < 0 && errno != EINTR)) shut(read_);
  }

 private:
  static void shut(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }

  int read_ = -1;
  int write_ = -1;
};

// Whether the child has ended. It stays to be waited for, so that nothing else can have its number.
bool has_ended(pid_t child) {
  siginfo_t info = {};
  return waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid == child;
}

// Reads until the child has ended and nothing is left to read, or a bound is met.
void listen(pid_t child, Pipe& out, Pipe& err, const Listening& listening, Heard& heard) {
  constexpr std::size_t most_err = 65536;
  constexpr int step = 20;  // milliseconds
  const auto end = std::chrono::steady_clock::now() + listening.longest;
  for (bool ended = false; out.open() || err.open() || !ended;) {
    std::array<pollfd, 2> seen = {out.waiting(), err.waiting()};
    const int ready = poll(seen.data(), seen.size(), ended ? 0 : step);
    if (ready > 0) {
      out.take(seen[0], heard.out);
      err.take(seen[1], heard.err);
      heard.err.resize(std::min(heard.err.size(), most_err));
    } else if (ended) {
      return;  // who still holds the pipes is not who was asked
    }
    heard.cut = heard.out.size() > listening.most;
    if (heard.cut) return;
    ended = has_ended(child);
    if (!ended && std::chrono::steady_clock::now() >= end) {
      heard.fault = too_long(listening.longest);
      return;
    }
  }
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
  const auto child = start(command, quiet.actions(), quiet.attributes(), environ);
  if (!child) return child.error();
  constexpr std::chrono::milliseconds step(5);
  int status = 0;
  for (std::chrono::milliseconds waited(0); waited < longest; waited += step) {
    if (waitpid(*child, &status, WNOHANG) == *child) return outcome_of(status);
    std::this_thread::sleep_for(step);
  }
  kill(-*child, SIGKILL);
  waitpid(*child, &status, 0);
  return ProcessError{too_long(longest)};
}

Heard capture(const Listening& listening) {
  Heard heard;
  Pipe out, err;
  if (!out.ok() || !err.ok()) {
    heard.fault = std::strerror(errno);
    return heard;
  }
  Quiet streams;
  streams.lead(STDOUT_FILENO, out.write_end());
  streams.lead(STDERR_FILENO, err.write_end());
  const auto child = start(listening.command, streams.actions(), streams.attributes(),
                           pointers_to(listening.environment).data());
  if (!child) {
    heard.fault = child.error().reason;
    return heard;
  }
  out.only_read();
  err.only_read();
  listen(*child, out, err, listening, heard);
  kill(-*child, SIGKILL);
  int status = 0;
  while (waitpid(*child, &status, 0) < 0 && errno == EINTR) {
  }
  if (heard.cut) heard.out.resize(listening.most);
  const auto outcome = outcome_of(status);
  if (!heard.cut && heard.fault.empty() && !outcome) heard.fault = outcome.error().reason;
  return heard;
}

std::vector<std::string> changed_environment(std::span<const std::string_view> without,
                                             const std::vector<std::string>& added) {
  std::vector<std::string> out = added;
  const auto name_of = [](std::string_view variable) {
    return variable.substr(0, variable.find('='));
  };
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view name = name_of(*variable);
    const bool goes = std::find(without.begin(), without.end(), name) != without.end();
    const bool is_replaced = std::any_of(added.begin(), added.end(), [&](const std::string& other) {
      return name_of(other) == name;
    });
    if (!goes && !is_replaced) out.emplace_back(*variable);
  }
  return out;
}

Result<void, ProcessError> run_in_terminal(const std::vector<std::string>& command) {
  const auto child = start(command, nullptr, nullptr, environ);
  if (!child) return child.error();
  int status = 0;
  while (waitpid(*child, &status, 0) < 0 && errno == EINTR) {
  }
  return outcome_of(status);
}

}  // namespace dossier
