#include "publish/output.h"

#include <algorithm>
#include <utility>

#include "base/path.h"
#include "base/text.h"
#include "model/rules.h"

namespace dossier {
namespace {

enum class Inside { harmless, harmful };

// A folder that no output may be or contain, and, where `inside` is harmful, lie in.
struct Guarded {
  std::string name;
  std::string path;
  Inside inside = Inside::harmful;
};

// Where an absolute path really leads. ".." is applied after symlinks, as the system does, and
// parts that do not exist yet are kept as written.
IoResult<std::string> real_path(FileSystem& files, std::string_view path) {
  std::string real = "/";
  for (const std::string_view segment : split(path, '/')) {
    if (segment.empty() || segment == ".") continue;
    if (segment == "..") {
      real = parent_path(real);
      continue;
    }
    real = join_path(real, segment);
    const auto status = files.status(real);
    if (!status) return status.error();
    if (status->kind != FileKind::symlink) continue;
    auto target = files.canonical(real);
    if (!target) return target.error();
    real = std::move(target).value();
  }
  return real;
}

// For places that are only compared with: one that cannot be looked at is taken as written, because
// its own fault is reported by whoever reads it.
std::string likely_path(FileSystem& files, const std::string& path) {
  auto real = real_path(files, path);
  if (real) return std::move(real).value();
  return normal_path(path).value_or("/");
}

std::vector<Guarded> guarded_places(FileSystem& files, const Output& output) {
  const auto in_root = [&](std::string_view path) {
    return likely_path(files, join_path(output.root, path));
  };
  std::vector<Guarded> places = {{"the root of the file system", "/", Inside::harmless},
                                 {"the portfolio folder", in_root(""), Inside::harmless}};
  if (output.home.starts_with('/'))
    places.push_back({"your home folder", likely_path(files, output.home), Inside::harmless});
  for (const std::string_view name : {"content", "frameworks", "themes", ".git"})
    places.push_back({std::string(name) + "/", in_root(name), Inside::harmful});
  for (const std::string& other : output.others)
    places.push_back(
        {"the output folder of another target, " + quoted(other), in_root(other), Inside::harmful});
  return places;
}

// How `path` would harm the place: "is", "contains", "lies in"; empty when it would not.
std::string_view harm(const std::string& path, const Guarded& place) {
  if (path == place.path) return "is";
  if (is_within(place.path, path)) return "contains";
  if (place.inside == Inside::harmful && is_within(path, place.path)) return "lies in";
  return {};
}

// A repository may begin above the portfolio, so any .git on the way counts.
bool passes_through_git(const std::string& path) {
  const auto segments = split(path, '/');
  return std::find(segments.begin(), segments.end(), ".git") != segments.end();
}

// The first harm in words, "contains content/", or nothing.
std::string find_harm(FileSystem& files, const Output& output, const std::string& path) {
  for (const Guarded& place : guarded_places(files, output))
    if (const auto relation = harm(path, place); !relation.empty())
      return std::string(relation) + " " + place.name;
  return passes_through_git(path) ? "lies in .git/" : "";
}

std::string shown_path(const Output& output, const std::string& asked) {
  const std::string path = normal_path(asked).value_or(asked);
  const std::string root = normal_path(output.root).value_or(output.root);
  if (path == root || !is_within(path, root)) return path;
  return path.substr(root == "/" ? 1 : root.size() + 1);
}

void refuse(const Output& output, const std::string& message, Diagnostics& out) {
  if (output.asked_by == Fault::usage) {
    out.add(rule("usage"), {}, message, "give --output a folder of its own, such as site");
  } else {
    out.add(rule("bad-output"), {"portfolio.yaml", output.asked_at, 1}, message,
            "give the target an output folder of its own, such as `output: site`");
  }
}

// Where the output really is, or nothing when that cannot be told or is no folder.
std::optional<std::string> find_folder(FileSystem& files, const std::string& asked,
                                       const std::string& shown, Diagnostics& out) {
  const Location where{show_control(shown), {}, 1};
  auto real = real_path(files, asked);
  if (!real) {
    out.add(rule("cannot-read"), where,
            "cannot tell where the output folder leads: " + real.error().reason,
            "remove " + show_control(real.error().path) + " or choose another output folder");
    return std::nullopt;
  }
  const auto status = files.status(*real);
  if (!status) {
    out.add(rule("cannot-read"), where, "cannot read it: " + status.error().reason);
    return std::nullopt;
  }
  if (status->kind != FileKind::directory && status->kind != FileKind::missing) {
    out.add(rule("foreign-file"), where, "a file stands where the output folder should be",
            "move it away, or choose another output folder");
    return std::nullopt;
  }
  return std::move(real).value();
}

}  // namespace

std::optional<OutputPlace> resolve_output(FileSystem& files, const Output& output,
                                          Diagnostics& out) {
  const std::string asked = join_path(output.root, output.folder);
  std::string shown = shown_path(output, asked);
  auto real = find_folder(files, asked, shown, out);
  if (!real) return std::nullopt;
  if (const std::string broken = find_harm(files, output, *real); !broken.empty()) {
    const bool elsewhere = *real != normal_path(asked).value_or("/");
    refuse(output,
           "the output folder " + quoted(output.folder) + " " +
               (elsewhere ? "leads to " + quoted(*real) + ", which " : "") + broken,
           out);
    return std::nullopt;
  }
  return OutputPlace{std::move(*real), std::move(shown)};
}

bool check_output(FileSystem& files, const Output& output, Diagnostics& out) {
  return resolve_output(files, output, out).has_value();
}

}  // namespace dossier
