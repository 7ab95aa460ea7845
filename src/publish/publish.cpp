#include "publish/publish.h"

#include <memory>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/path.h"
#include "model/rules.h"
#include "publish/manifest.h"
#include "publish/output_folder.h"
#include "publish/plan.h"

namespace dossier {
namespace {

// One build into one folder, with the lock held.
class Publication {
 public:
  Publication(OutputFolder& folder, const Site& site, Diagnostics& out)
      : folder_(folder), site_(site), out_(out) {}

  std::optional<Published> run() {
    if (!remove_leftovers()) return std::nullopt;
    auto manifest = read_manifest(folder_, out_);
    if (!manifest) return std::nullopt;
    auto plan = make_plan(folder_, site_, *manifest, out_);
    if (!plan) return std::nullopt;
    plan_ = std::move(*plan);
    OwnedFiles owned = owned_by(site_);
    const std::string text = manifest_text(owned);
    const Published done = summary(*manifest, owned);
    if (done.files.written + done.files.removed == 0 && manifest->text == text) return done;

    owned.merge(manifest->files);  // the new hash stays where both have one
    const bool published = write_aside(manifest_text(owned), text) && replace();
    // After a failure the next build removes what this one cannot.
    const auto cleared = folder_.clear(std::string(kWorkFolder));
    if (!published) return std::nullopt;
    if (!cleared) {
      folder_.cannot_write(kWorkFolder, cleared.error(), out_);
      return std::nullopt;
    }
    return done;
  }

 private:
  Published summary(const Manifest& before, const OwnedFiles& after) const {
    Published done{
        {plan_.changed.size(), plan_.unchanged, plan_.blocking.size() + plan_.stale.size()},
        {},
        {}};
    for (const auto& [path, hash] : after)
      if (!before.files.contains(path)) done.appeared.push_back(path);
    for (const auto& [path, hash] : before.files)
      if (!after.contains(path)) done.vanished.push_back(path);
    return done;
  }

  static std::string aside(std::string_view name) { return join_path(kWorkFolder, name); }

  // Working files of a build that was killed.
  bool remove_leftovers() {
    const auto entries = folder_.files().list(folder_.path(""));
    if (!entries) {
      folder_.cannot_read("", entries.error(), out_);
      return false;
    }
    for (const FolderEntry& entry : *entries) {
      if (!entry.name.starts_with(kWorkPrefix) || entry.name == kLockName) continue;
      if (!written(entry.name, folder_.clear(entry.name))) return false;
    }
    return true;
  }

  // All bytes of this build, so that a full disk is met before anything old is touched.
  bool write_aside(const std::string& both_owned, const std::string& new_owned) {
    FileSystem& files = folder_.files();
    if (!written(kWorkFolder, files.create_folders(folder_.path(kWorkFolder)))) return false;
    const auto put = [&](std::string_view name, std::string_view path, const std::string& bytes) {
      return written(path, files.write(folder_.path(aside(name)), bytes));
    };
    for (std::size_t i = 0; i < plan_.changed.size(); ++i) {
      const std::string& path = plan_.changed[i];
      if (!put(std::to_string(i), path, site_.files.at(path).bytes)) return false;
    }
    return put("both", kManifestName, both_owned) && put("new", kManifestName, new_owned);
  }

  // From here on a kill leaves old and new files side by side, all of them owned.
  bool replace() {
    if (!move_in("both", kManifestName)) return false;
    if (!remove_all(plan_.blocking)) return false;
    if (!create_folders()) return false;
    for (std::size_t i = 0; i < plan_.changed.size(); ++i)
      if (!move_in(std::to_string(i), plan_.changed[i])) return false;
    return remove_all(plan_.stale) && move_in("new", kManifestName);
  }

  bool move_in(std::string_view name, std::string_view path) {
    return written(path, folder_.files().rename(folder_.path(aside(name)), folder_.path(path)));
  }

  bool create_folders() {
    std::set<std::string> folders;
    for (const std::string& path : plan_.changed) folders.emplace(parent_path(path));
    for (const std::string& path : folders)
      if (!written(path, folder_.files().create_folders(folder_.path(path)))) return false;
    return true;
  }

  bool remove_all(const std::vector<std::string>& paths) {
    for (const std::string& path : paths)
      if (!written(path, folder_.files().remove_file(folder_.path(path)))) return false;
    // Backwards, so that a folder comes after the folders in it.
    for (auto path = plan_.left_folders.rbegin(); path != plan_.left_folders.rend(); ++path)
      if (!written(*path, remove_if_empty(*path))) return false;
    return true;
  }

  IoResult<void> remove_if_empty(const std::string& path) {
    const auto found = folder_.look(path);
    if (!found) return found.error();
    if (found->status.kind != FileKind::directory || found->at != path) return {};
    const auto entries = folder_.files().list(folder_.path(path));
    if (!entries) return entries.error();
    if (!entries->empty()) return {};
    return folder_.files().remove_empty_folder(folder_.path(path));
  }

  bool written(std::string_view path, const IoResult<void>& result) {
    if (!result) folder_.cannot_write(path, result.error(), out_);
    return result.ok();
  }

  OutputFolder& folder_;
  const Site& site_;
  Diagnostics& out_;
  PublishPlan plan_;
};

std::unique_ptr<FileLock> take_lock(OutputFolder& folder, Patience patience, Diagnostics& out) {
  for (int retries = 0;; ++retries) {
    auto lock = folder.files().lock(folder.path(kLockName));
    if (!lock) {
      folder.cannot_write(kLockName, lock.error(), out);
      return nullptr;
    }
    if (*lock) return std::move(lock).value();
    if (retries >= patience.retries) break;
    std::this_thread::sleep_for(patience.pause);
  }
  out.add(rule("locked"), {folder.shown(""), {}, 1},
          "another build is writing to this output folder", "wait until it has finished");
  return nullptr;
}

}  // namespace

std::optional<Published> publish(FileSystem& files, const Site& site, const Output& output,
                                 Diagnostics& out, Patience patience) {
  auto place = resolve_output(files, output, out);
  if (!place || !check_site(site, out)) return std::nullopt;
  OutputFolder folder(files, std::move(*place));
  if (const auto created = files.create_folders(folder.path("")); !created) {
    folder.cannot_write("", created.error(), out);
    return std::nullopt;
  }
  const auto lock = take_lock(folder, patience, out);
  if (!lock) return std::nullopt;
  const auto done = Publication(folder, site, out).run();
  // While it is held, so that no other build's lock is removed. A file that stays bars nobody.
  static_cast<void>(files.remove_file(folder.path(kLockName)));
  return done;
}

}  // namespace dossier
