// Preloaded into the real program: counts the calls by which it changes the disk and, at the one
// that FAULT_AT names, kills the process (FAULT=kill), makes the call fail as on a full disk
// (FAULT=full), or lets a write take half of its bytes first (FAULT=short). That it did so is shown
// by the file FAULT_MARK.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <string_view>

namespace {

int calls = 0;

std::string_view setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// Whether this call is to fail. Does not return when it is to kill.
bool is_struck() {
  static const int at = std::atoi(setting("FAULT_AT").data());
  if (++calls != at) return false;
  ::close(::creat(setting("FAULT_MARK").data(), 0644));
  if (setting("FAULT") == "kill") std::raise(SIGKILL);
  errno = ENOSPC;
  return true;
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int open_checked(const char* name, const char* path, int flags, mode_t mode) {
  if ((flags & O_CREAT) != 0 && is_struck()) return -1;
  return real<int(const char*, int, ...)>(name)(path, flags, mode);
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_checked("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_checked("open64", path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
  const auto put = real<ssize_t(int, const void*, size_t)>("write");
  if (file > STDERR_FILENO && is_struck()) {
    if (setting("FAULT") == "short") put(file, bytes, size / 2);
    errno = ENOSPC;
    return -1;
  }
  return put(file, bytes, size);
}

int rename(const char* from, const char* to) noexcept {
  return is_struck() ? -1 : real<int(const char*, const char*)>("rename")(from, to);
}

int unlink(const char* path) noexcept {
  return is_struck() ? -1 : real<int(const char*)>("unlink")(path);
}

int rmdir(const char* path) noexcept {
  return is_struck() ? -1 : real<int(const char*)>("rmdir")(path);
}

int mkdir(const char* path, mode_t mode) noexcept {
  return is_struck() ? -1 : real<int(const char*, mode_t)>("mkdir")(path, mode);
}

}  // extern "C"
