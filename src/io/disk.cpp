#include "io/disk.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cctype>
#include <cerrno>
#include <ctime>
#include <system_error>

namespace dossier {
namespace {

namespace fs = boost::filesystem;
using boost::system::error_code;

std::string lower_first(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

IoError fault(const std::string& path, int number) {
  return {path, lower_first(std::generic_category().message(number))};
}

IoError fault(const std::string& path, const error_code& error) {
  return {path, lower_first(error.message())};
}

FileKind kind_of(fs::file_type type) {
  switch (type) {
    case fs::file_not_found:
      return FileKind::missing;
    case fs::regular_file:
      return FileKind::file;
    case fs::directory_file:
      return FileKind::directory;
    case fs::symlink_file:
      return FileKind::symlink;
    default:
      return FileKind::other;
  }
}

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::directory;
  return S_ISLNK(mode) ? FileKind::symlink : FileKind::other;
}

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

FileStamp stamp_of(const struct stat& found) {
  return {found.st_dev, found.st_ino, nanoseconds(found.st_mtim), nanoseconds(found.st_ctim)};
}

// An open file that is closed when it goes out of scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool open() const { return number_ >= 0; }

  // False, with errno set, when the system could not keep what was written.
  bool close() {
    const int number = number_;
    number_ = -1;
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

class DiskLock final : public FileLock {
 public:
  explicit DiskLock(int number) : file_(number) {}

 private:
  Descriptor file_;
};

// All of a regular file of known size, and whatever was appended meanwhile.
bool read_all(int number, std::string& bytes) {
  std::size_t done = 0;
  for (;;) {
    if (done == bytes.size()) bytes.resize(done + 4096);
    const ssize_t got = ::read(number, bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
    if (done < bytes.size()) break;  // a short read is the end of the file
  }
  bytes.resize(done);
  return true;
}

bool write_all(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(number, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

IoResult<void> write_file(const std::string& path, std::string_view bytes, mode_t mode) {
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
  Descriptor file(::open(path.c_str(), flags, mode));
  if (!file.open() || !write_all(file.number(), bytes) || !file.close()) return fault(path, errno);
  return {};
}

}  // namespace

IoResult<FileStatus> Disk::status(const std::string& path) {
  struct stat found = {};
  if (::lstat(path.c_str(), &found) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return FileStatus{};
    return fault(path, errno);
  }
  FileStatus status{kind_of(found.st_mode), 0, stamp_of(found)};
  if (status.kind == FileKind::file) status.size = static_cast<std::uint64_t>(found.st_size);
  return status;
}

IoResult<std::string> Disk::canonical(const std::string& path) {
  error_code error;
  const fs::path found = fs::canonical(path, error);
  if (error) return fault(path, error);
  return found.string();
}

IoResult<std::vector<FolderEntry>> Disk::list(const std::string& path) {
  error_code error;
  fs::directory_iterator at(path, error);
  if (error) return fault(path, error);
  std::vector<FolderEntry> entries;
  for (; at != fs::directory_iterator(); at.increment(error)) {
    if (error) return fault(path, error);
    error_code status_error;
    const fs::file_status status = at->symlink_status(status_error);
    entries.push_back({at->path().filename().string(), kind_of(status.type())});
  }
  if (error) return fault(path, error);
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

IoResult<std::string> Disk::read(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat found = {};
  if (!file.open() || ::fstat(file.number(), &found) != 0) return fault(path, errno);
  if (S_ISDIR(found.st_mode)) return fault(path, EISDIR);
  if (!S_ISREG(found.st_mode)) return IoError{path, "not a regular file"};
  std::string bytes(static_cast<std::size_t>(found.st_size) + 1, '\0');
  if (!read_all(file.number(), bytes)) return fault(path, errno);
  return bytes;
}

IoResult<void> Disk::write(const std::string& path, std::string_view bytes) {
  return write_file(path, bytes, 0644);
}

IoResult<void> Disk::write_private(const std::string& path, std::string_view bytes) {
  return write_file(path, bytes, 0600);
}

IoResult<void> Disk::rename(const std::string& from, const std::string& to) {
  error_code error;
  fs::rename(from, to, error);
  if (error) return fault(to, error);
  return {};
}

IoResult<void> Disk::create_folders(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) == 0) return {};  // mostly it is the last one that is missing
  error_code error;
  fs::create_directories(path, error);
  if (error) return fault(path, error);
  return {};
}

IoResult<void> Disk::remove_file(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return fault(path, errno);
  return {};
}

IoResult<void> Disk::remove_empty_folder(const std::string& path) {
  if (::rmdir(path.c_str()) != 0 && errno != ENOENT) return fault(path, errno);
  return {};
}

// The holder may remove the file before it lets go, so a lock counts only on the file that still
// has the name.
IoResult<std::unique_ptr<FileLock>> Disk::lock(const std::string& path) {
  constexpr int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
  for (;;) {
    const int number = ::open(path.c_str(), flags, 0644);
    if (number < 0) return fault(path, errno);
    auto held = std::make_unique<DiskLock>(number);
    if (::flock(number, LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK) return std::unique_ptr<FileLock>();
      return fault(path, errno);
    }
    struct stat mine = {};
    struct stat named = {};
    if (::fstat(number, &mine) == 0 && ::stat(path.c_str(), &named) == 0 &&
        mine.st_ino == named.st_ino && mine.st_dev == named.st_dev)
      return std::unique_ptr<FileLock>(std::move(held));
  }
}

std::int64_t Disk::now() {
  timespec time = {};
  ::clock_gettime(CLOCK_REALTIME, &time);
  return nanoseconds(time);
}

}  // namespace dossier
