#include "publish/plan.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "base/path.h"
#include "base/text.h"
#include "model/rules.h"

namespace dossier {
namespace {

// Calls take("a/b"), take("a") for "a/b/c.html".
template <class Take>
void for_each_folder(std::string_view path, const Take& take) {
  for (auto folder = parent_path(path); !folder.empty(); folder = parent_path(folder))
    take(std::string(folder));
}

std::string_view named(FileKind kind) {
  if (kind == FileKind::symlink) return "a symlink";
  if (kind == FileKind::directory) return "a folder that is not dossier's to remove";
  if (kind == FileKind::file) return "a file that dossier did not write";
  return "something that is no regular file";
}

class Planner {
 public:
  Planner(OutputFolder& folder, const Site& site, const Manifest& manifest, Diagnostics& out)
      : folder_(folder), site_(site), manifest_(manifest), out_(out) {}

  std::optional<PublishPlan> run() {
    const std::size_t errors = out_.errors();
    for (const auto& [path, hash] : manifest_.files)
      if (!site_.files.contains(path)) take_gone(path);
    for (const auto& [path, file] : site_.files) take(path, file.bytes);
    if (out_.errors() > errors) return std::nullopt;
    const auto first_stale =
        std::stable_partition(plan_.stale.begin(), plan_.stale.end(),
                              [this](const std::string& path) { return blocks(path); });
    plan_.blocking.assign(std::make_move_iterator(plan_.stale.begin()),
                          std::make_move_iterator(first_stale));
    plan_.stale.erase(plan_.stale.begin(), first_stale);
    return std::move(plan_);
  }

 private:
  // An owned path that the site does not have. Its folders are remembered even when the file is not
  // there, because a build may have been killed between removing the one and the other.
  void take_gone(const std::string& path) {
    for_each_folder(path,
                    [this](std::string above) { plan_.left_folders.insert(std::move(above)); });
    const auto found = folder_.look(path);
    if (!found) return folder_.cannot_read(path, found.error(), out_);
    if (found->status.kind == FileKind::file && found->at == path) plan_.stale.push_back(path);
  }

  void take(const std::string& path, const std::string& bytes) {
    const auto found = folder_.look(path);
    if (!found) return folder_.cannot_read(path, found.error(), out_);
    if (found->status.kind == FileKind::file && found->at == path)
      return take_existing(path, bytes, found->status.size);
    if (found->status.kind != FileKind::missing && !is_cleared(*found)) return in_the_way(*found);
    plan_.changed.push_back(path);
  }

  // A file that nobody owns is taken over when it is already what would be written.
  void take_existing(const std::string& path, const std::string& bytes, std::uint64_t size) {
    if (size == bytes.size()) {
      const auto old = folder_.files().read(folder_.path(path));
      if (!old) return folder_.cannot_read(path, old.error(), out_);
      if (*old == bytes) {
        ++plan_.unchanged;
        return;
      }
    }
    if (!manifest_.files.contains(path)) return in_the_way({{FileKind::file, size}, path});
    plan_.changed.push_back(path);
  }

  // Whether what stands in the way goes when the stale files go.
  bool is_cleared(const Standing& found) {
    if (found.status.kind == FileKind::file) return is_gone(found.at);
    return found.status.kind == FileKind::directory && goes(found.at);
  }

  bool is_gone(const std::string& path) const {
    return manifest_.files.contains(path) && !site_.files.contains(path);
  }

  // Whether nothing is in a folder but what will be removed.
  bool goes(const std::string& path) {
    if (!plan_.left_folders.contains(path)) return false;
    const auto entries = folder_.files().list(folder_.path(path));
    if (!entries) return false;
    return std::all_of(entries->begin(), entries->end(), [&](const FolderEntry& entry) {
      const std::string inside = join_path(path, entry.name);
      return entry.kind == FileKind::directory ? goes(inside)
                                               : entry.kind == FileKind::file && is_gone(inside);
    });
  }

  // Whether a stale file, or the folder it is in, has the name of a new folder or file.
  bool blocks(const std::string& path) const {
    const auto below = site_.files.lower_bound(path + "/");
    bool found = below != site_.files.end() && is_within(below->first, path);
    for_each_folder(
        path, [&](const std::string& above) { found = found || site_.files.contains(above); });
    return found;
  }

  void in_the_way(const Standing& found) {
    if (!foreign_.insert(found.at).second) return;
    out_.add(rule("foreign-file"), {folder_.shown(found.at), {}, 1},
             std::string(named(found.status.kind)) + " stands in the way of the site",
             manifest_.broken ? "the manifest " + folder_.shown(kManifestName) +
                                    " is broken, so nothing here counts as written by dossier: "
                                    "empty the folder and build again"
                              : "move it away, or choose another output folder");
  }

  OutputFolder& folder_;
  const Site& site_;
  const Manifest& manifest_;
  Diagnostics& out_;
  PublishPlan plan_;
  std::set<std::string> foreign_;  // already reported
};

}  // namespace

bool check_site(const Site& site, Diagnostics& out) {
  const std::size_t errors = out.errors();
  for (const auto& entry : site.files) {
    const std::string& path = entry.first;
    const SiteFile& file = entry.second;
    const Location where{show_control(file.origin.empty() ? path : file.origin), {}, 1};
    if (!is_site_path(path))
      out.add(rule("bad-file-name"), where, quoted(path) + " cannot be published under that name",
              "rename it");
    for_each_folder(path, [&](const std::string& above) {
      if (site.files.contains(above))
        out.add(rule("output-collision"), where,
                quoted(path) + " needs a folder where " + quoted(above) + " is a file",
                "rename one of them");
    });
  }
  return out.errors() == errors;
}

std::optional<PublishPlan> make_plan(OutputFolder& folder, const Site& site,
                                     const Manifest& manifest, Diagnostics& out) {
  return Planner(folder, site, manifest, out).run();
}

}  // namespace dossier
