#include "hostile/limited_run.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

namespace dossier::hostile {
namespace {

constexpr std::size_t kKept = 4096;  // bytes of standard error

// What ends a run: seconds of processor time, and bytes of address space.
constexpr rlimit kTime = {20, 20};
constexpr rlimit kMemory = {rlim_t{1} << 30, rlim_t{1} << 30};

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(const std::vector<std::string>& command, int errors) {
  setrlimit(RLIMIT_CPU, &kTime);
  setrlimit(RLIMIT_AS, &kMemory);
  dup2(open("/dev/null", O_RDWR), STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(127);
}

}  // namespace

Outcome run_limited(const std::vector<std::string>& command) {
  std::FILE* errors = std::tmpfile();
  const pid_t child = fork();
  if (child == 0) become(command, fileno(errors));
  int status = 0;
  rusage used = {};
  wait4(child, &status, 0, &used);
  Outcome outcome;
  outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  outcome.seconds = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
  outcome.peak_kib = used.ru_maxrss;
  outcome.said.resize(kKept);
  std::rewind(errors);
  outcome.said.resize(std::fread(outcome.said.data(), 1, kKept, errors));
  std::fclose(errors);
  return outcome;
}

}  // namespace dossier::hostile
