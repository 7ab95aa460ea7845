#include "load/content.h"

#include <algorithm>
#include <utility>

#include "base/path.h"
#include "base/text.h"
#include "model/rules.h"

namespace dossier {
namespace {

constexpr std::string_view kContent = "content";

bool is_passed_over(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

std::string output_of(std::string_view source) {
  source.remove_prefix(kContent.size() + 1);
  if (source.starts_with("static/")) source.remove_prefix(7);
  return "static/" + std::string(source);
}

class Walk {
 public:
  Walk(FileSystem& files, const std::string& root, Diagnostics& out)
      : files_(files), root_(root), out_(out) {}

  Content run() {
    const std::string top = join_path(root_, kContent);
    const auto status = files_.status(top);
    if (status && status->kind == FileKind::missing) return {};  // an empty portfolio
    const auto real = files_.canonical(top);
    if (!real) {
      cannot_read(std::string(kContent), real.error());
      return {};
    }
    top_ = *real;
    visit(std::string(kContent), top_);
    std::sort(found_.markdown.begin(), found_.markdown.end());
    std::sort(found_.files.begin(), found_.files.end(),
              [](const StaticFile& a, const StaticFile& b) { return a.source < b.source; });
    return std::move(found_);
  }

 private:
  // `real` is the canonical path of `folder`; a folder inside itself is not entered again.
  void visit(const std::string& folder, const std::string& real) {
    if (std::find(chain_.begin(), chain_.end(), real) != chain_.end()) return;
    const auto entries = files_.list(real);
    if (!entries) return cannot_read(folder, entries.error());
    chain_.push_back(real);
    for (const FolderEntry& entry : *entries)
      if (!is_passed_over(entry.name))
        take(join_path(folder, entry.name), join_path(real, entry.name), entry);
    chain_.pop_back();
  }

  void take(const std::string& path, const std::string& real, const FolderEntry& entry) {
    if (find_invalid_utf8(entry.name) || find_control(entry.name) ||
        entry.name.find_first_of("\\\n\t") != std::string::npos) {
      out_.add(rule("bad-file-name"), {show_control(path), {}, 1},
               "a file name with control characters, a backslash or invalid UTF-8", "rename it");
      return;
    }
    take_kind(path, real, entry.kind);
  }

  void take_kind(const std::string& path, const std::string& real, FileKind kind) {
    switch (kind) {
      case FileKind::directory:
        return visit(path, real);
      case FileKind::symlink:
        return follow(path, real);
      case FileKind::file:
        return take_file(path, real);
      default:
        out_.add(rule("not-a-file"), {path, {}, 1}, "neither a file nor a folder", "remove it");
    }
  }

  void follow(const std::string& path, const std::string& real) {
    const auto target = files_.canonical(real);
    if (!target || !is_within(*target, top_)) {
      out_.add(rule("symlink-out"), {path, {}, 1}, "a symlink that leaves content/",
               "copy the file into content/");
      return;
    }
    const auto status = files_.status(*target);
    if (!status) return cannot_read(path, status.error());
    take_kind(path, *target, status->kind);
  }

  void take_file(const std::string& path, const std::string& real) {
    if (extension(path) == ".md") {
      found_.markdown.push_back(path);
      return;
    }
    const auto status = files_.status(real);
    if (!status) return cannot_read(path, status.error());
    if (status->size > kMaxStaticBytes) {
      out_.add(rule("too-large"), {path, {}, 1}, "the file is over 25 MiB",
               "link to where it is kept instead");
      return;
    }
    found_.files.push_back({path, output_of(path), status->size});
  }

  void cannot_read(const std::string& path, const IoError& error) {
    out_.add(rule("cannot-read"), {path, {}, 1}, "cannot read it: " + error.reason);
  }

  FileSystem& files_;
  const std::string& root_;
  Diagnostics& out_;
  std::string top_;
  std::vector<std::string> chain_;
  Content found_;
};

}  // namespace

Content find_content(FileSystem& files, const std::string& root, Diagnostics& out) {
  return Walk(files, root, out).run();
}

}  // namespace dossier
