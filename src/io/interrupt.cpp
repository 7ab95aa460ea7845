#include "io/interrupt.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace dossier {
namespace {

constexpr std::array kSignals = {SIGINT, SIGTERM};

// A handler may touch little more than a pipe. Nobody reads from it: what is in it has come.
std::array<int, 2> pipe_ends = {-1, -1};
std::array<struct sigaction, kSignals.size()> before;

void write_to_pipe() {
  const int error = errno;
  const char any = 1;
  // A full pipe says what is to be said, too.
  [[maybe_unused]] const auto written = write(pipe_ends[1], &any, 1);
  errno = error;
}

void on_signal(int) { write_to_pipe(); }

}  // namespace

Interrupt::Interrupt() {
  if (pipe(pipe_ends.data()) != 0) return;
  for (const int end : pipe_ends) {
    fcntl(end, F_SETFD, FD_CLOEXEC);
    fcntl(end, F_SETFL, O_NONBLOCK);
  }
  struct sigaction action = {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;  // what other threads wait for is not to fail
  for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &action, &before[i]);
}

Interrupt::~Interrupt() {
  if (pipe_ends[0] < 0) return;
  for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before[i], nullptr);
  for (int& end : pipe_ends) {
    close(end);
    end = -1;
  }
}

void Interrupt::raise() const { write_to_pipe(); }

bool Interrupt::came() const {
  pollfd waiting = {pipe_ends[0], POLLIN, 0};
  return poll(&waiting, 1, 0) > 0;
}

int Interrupt::descriptor() const { return pipe_ends[0]; }

}  // namespace dossier
