#include "io/memory.h"

#include <utility>

#include "base/path.h"

namespace dossier {

class MemoryLock final : public FileLock {
 public:
  MemoryLock(Memory& memory, std::string path) : memory_(memory), path_(std::move(path)) {}
  ~MemoryLock() override { memory_.locks_.erase(path_); }

 private:
  Memory& memory_;
  std::string path_;
};

namespace {

IoError injected(const std::string& path) { return {path, "injected fault"}; }
IoError missing(const std::string& path) { return {path, "no such file or directory"}; }

}  // namespace

void Memory::put(const std::string& path, std::string bytes) {
  for (auto folder = parent_path(path); !folder.empty() && folder != "/";
       folder = parent_path(folder))
    folders_.emplace(folder);
  files_[path] = std::move(bytes);
  stamp(path);
}

// What is there already keeps its number.
void Memory::stamp(const std::string& path) {
  FileStamp& stamp = stamps_[path];
  if (stamp.number == 0) stamp.number = stamps_.size();
  stamp.modified = stamp.changed = clock_;
}

void Memory::set_faults(int call, int count) {
  next_fault_ = call;
  faults_ = call > 0 ? count : 0;
}

bool Memory::fails() {
  ++calls_;
  if (faults_ == 0 || --next_fault_ > 0) return false;
  --faults_;
  return true;
}

FileKind Memory::kind(const std::string& path) const {
  if (files_.contains(path)) return FileKind::file;
  return folders_.contains(path) ? FileKind::directory : FileKind::missing;
}

bool Memory::folder_is_empty(const std::string& path) const {
  const std::string below = path.ends_with('/') ? path : path + "/";
  const auto file = files_.upper_bound(below);
  const auto folder = folders_.upper_bound(below);
  return (file == files_.end() || !file->first.starts_with(below)) &&
         (folder == folders_.end() || !folder->starts_with(below));
}

IoResult<FileStatus> Memory::status(const std::string& path) {
  if (fails()) return injected(path);
  const auto file = files_.find(path);
  if (file == files_.end()) return FileStatus{kind(path), 0};
  return FileStatus{FileKind::file, file->second.size(), stamps_[path]};
}

IoResult<std::string> Memory::canonical(const std::string& path) {
  if (fails()) return injected(path);
  if (kind(path) == FileKind::missing) return missing(path);
  return path;
}

IoResult<std::vector<FolderEntry>> Memory::list(const std::string& path) {
  if (fails()) return injected(path);
  if (kind(path) != FileKind::directory) return missing(path);
  std::map<std::string, FileKind> found;
  for (const auto& [name, bytes] : files_)
    if (parent_path(name) == path) found.emplace(file_name(name), FileKind::file);
  for (const std::string& name : folders_)
    if (!name.empty() && name != "/" && parent_path(name) == path)
      found.emplace(file_name(name), FileKind::directory);
  std::vector<FolderEntry> entries;
  for (auto& [name, what] : found) entries.push_back({name, what});
  return entries;
}

IoResult<std::string> Memory::read(const std::string& path) {
  if (fails()) return injected(path);
  const auto file = files_.find(path);
  if (kind(path) == FileKind::directory) return IoError{path, "is a directory"};
  if (file == files_.end()) return missing(path);
  return file->second;
}

IoResult<void> Memory::write(const std::string& path, std::string_view bytes) {
  const bool failing = fails();
  if (kind(path) == FileKind::directory) return IoError{path, "is a directory"};
  if (kind(std::string(parent_path(path))) != FileKind::directory) return missing(path);
  stamp(path);
  files_[path] = failing ? bytes.substr(0, bytes.size() / 2) : bytes;  // a short write
  if (failing) return injected(path);
  return {};
}

IoResult<void> Memory::write_private(const std::string& path, std::string_view bytes) {
  return write(path, bytes);
}

IoResult<void> Memory::rename(const std::string& from, const std::string& to) {
  if (fails()) return injected(to);
  const auto file = files_.find(from);
  if (file == files_.end() || kind(std::string(parent_path(to))) != FileKind::directory)
    return missing(from);
  if (kind(to) == FileKind::directory) return IoError{to, "is a directory"};
  files_[to] = std::move(file->second);
  files_.erase(from);
  stamps_[to] = stamps_[from];
  stamps_[to].changed = clock_;
  stamps_.erase(from);
  return {};
}

IoResult<void> Memory::create_folders(const std::string& path) {
  if (fails()) return injected(path);
  for (std::string_view folder = path; !folder.empty() && folder != "/";
       folder = parent_path(folder)) {
    if (files_.contains(std::string(folder))) return IoError{path, "not a directory"};
    folders_.emplace(folder);
  }
  return {};
}

IoResult<void> Memory::remove_file(const std::string& path) {
  if (fails()) return injected(path);
  if (kind(path) == FileKind::directory) return IoError{path, "is a directory"};
  files_.erase(path);
  stamps_.erase(path);
  return {};
}

IoResult<void> Memory::remove_empty_folder(const std::string& path) {
  if (fails()) return injected(path);
  if (kind(path) == FileKind::file) return IoError{path, "not a directory"};
  if (!folder_is_empty(path)) return IoError{path, "directory not empty"};
  folders_.erase(path);
  return {};
}

IoResult<std::unique_ptr<FileLock>> Memory::lock(const std::string& path) {
  if (fails()) return injected(path);
  if (kind(path) == FileKind::directory) return IoError{path, "is a directory"};
  if (kind(std::string(parent_path(path))) != FileKind::directory) return missing(path);
  if (files_.try_emplace(path).second) stamp(path);
  if (!locks_.insert(path).second) return std::unique_ptr<FileLock>();
  return std::unique_ptr<FileLock>(std::make_unique<MemoryLock>(*this, path));
}

}  // namespace dossier
