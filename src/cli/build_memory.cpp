#include "cli/build_memory.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/path.h"
#include "io/program_files.h"
#include "load/load.h"
#include "publish/output_folder.h"

namespace dossier {
namespace {

std::vector<std::string> inputs_of(const std::string& root) {
  std::vector<std::string> paths;
  for (const char* name : {kConfigFile, "content", "frameworks", "themes"})
    paths.push_back(join_path(root, name));
  return paths;
}

// The program with its libraries, which may be replaced under one version.
std::optional<std::string> program_digest(FileSystem& files) {
  std::vector<std::string> real;
  for (const std::string& path : program_files()) {
    auto found = files.canonical(path);
    if (!found) return std::nullopt;
    real.push_back(std::move(found).value());
  }
  const auto snapshot = snapshot_of_all(files, real);
  if (!snapshot) return std::nullopt;
  return snapshot->digest;
}

// Nothing, too, while another build is at work there, or has left something behind.
std::optional<Snapshot> snapshot_of_output(FileSystem& files, const std::string& place,
                                           std::vector<std::string> paths) {
  const auto entries = files.list(place);
  if (!entries) return std::nullopt;
  for (const FolderEntry& entry : *entries)
    if (entry.name.starts_with(kWorkPrefix)) return std::nullopt;
  paths.emplace_back(kManifestName);
  return snapshot_of(files, place, paths);
}

void add(std::string_view text, std::string& key) {
  key.append(std::to_string(text.size())).append(" ").append(text) += '\n';
}

void add_day(const std::optional<Date>& day, std::string& key) {
  add(day ? iso_date(*day) : "", key);
}

// What was asked for, and by whom. The number of threads changes nothing.
std::string request_of(const Options& options, const Session& session, const std::string& root) {
  std::string key;
  for (const std::string& text :
       {root, session.folder, session.home, session.workspace, options.output, options.base_url})
    add(text, key);
  for (const std::string& name : options.targets) add(name, key);
  add(options.audience ? word_of(*options.audience) : "", key);
  add(word_of(options.format), key);
  add_day(options.as_of, key);
  add_day(session.today, key);
  add(session.console.styled(Style::red, "."), key);  // with colours, or without
  for (const bool flag : {options.all, options.strict, options.quiet, options.verbose})
    add(flag ? "1" : "0", key);
  return key;
}

// One for a portfolio and what is made of it, so that builds with other options do not pile up.
std::string file_name_of(const Options& options, const std::string& root) {
  std::string key;
  add(root, key);
  add(options.all ? "all" : options.output, key);
  for (const std::string& name : options.targets) add(name, key);
  return "builds/" + digest_of(key);
}

}  // namespace

BuildMemory::BuildMemory(const Options& options, Session& session, const std::string& root)
    : files_(session.files) {
  // Where the workspace leads may change without a trace in the portfolio.
  const bool is_unsure = options.format == Format::github && !session.workspace.empty();
  if (session.cache_folder.empty() || options.no_cache || is_unsure) return;
  const auto program = program_digest(files_);
  auto inputs = program ? snapshot_of_all(files_, inputs_of(root)) : std::nullopt;
  if (!inputs) return;
  inputs_ = std::move(*inputs);
  key_ = std::string(DOSSIER_VERSION) + " " + *program + "\n" + request_of(options, session, root);
  path_ = join_path(session.cache_folder, file_name_of(options, root));
}

std::optional<BuildState> BuildMemory::recall() {
  if (path_.empty()) return std::nullopt;
  // Read now, before the portfolio is: bytes that change in between are not taken for these.
  auto digests = digests_of(files_, inputs_.fresh);
  if (!digests) {
    path_.clear();
    return std::nullopt;
  }
  fresh_ = std::move(*digests);
  auto state = read_state(files_, path_);
  if (!state || state->key != key_ || state->inputs != inputs_.digest) return std::nullopt;
  std::vector<std::string> fresh = inputs_.fresh;
  if (!is_as_built(*state, fresh)) return std::nullopt;
  // What has become old need not be read again. What is fresh now was so then: it has not changed.
  Digests left;
  for (const std::string& path : fresh)
    if (const auto known = state->fresh.find(path); known != state->fresh.end())
      left.insert(*known);
  if (left.size() != state->fresh.size()) {
    state->fresh = std::move(left);
    write_state(files_, path_, *state);
  }
  return state;
}

// Adds to `fresh` what is fresh of the output.
bool BuildMemory::is_as_built(const BuildState& state, std::vector<std::string>& fresh) const {
  for (const BuiltTarget& target : state.targets) {
    Diagnostics said;  // and said again by the full build
    const auto place = resolve_output(files_, target.output, said);
    if (!place || place->path != target.place) return false;
    auto snapshot = snapshot_of_output(files_, place->path, target.files);
    if (!snapshot || snapshot->digest != target.digest) return false;
    std::move(snapshot->fresh.begin(), snapshot->fresh.end(), std::back_inserter(fresh));
  }
  std::vector<std::string> unsure;
  for (const auto& [path, digest] : state.fresh) unsure.push_back(path);
  return digests_of(files_, unsure) == state.fresh;
}

std::optional<BuiltTarget> BuildMemory::built(const KeptTarget& kept, Digests& fresh) const {
  Diagnostics said;
  const auto place = resolve_output(files_, kept.output, said);
  if (!place) return std::nullopt;
  std::vector<std::string> paths;
  for (const auto& [path, file] : kept.site->files) paths.push_back(path);
  const auto snapshot = snapshot_of_output(files_, place->path, paths);
  if (!snapshot) return std::nullopt;
  auto digests = digests_of(files_, snapshot->fresh, [&](const std::string& path) {
    const auto file = kept.site->files.find(path.substr(place->path.size() + 1));
    return file == kept.site->files.end() ? nullptr : &file->second.bytes;
  });
  if (!digests) return std::nullopt;
  fresh.merge(*digests);
  return BuiltTarget{kept.output,      place->path,   kept.label,
                     std::move(paths), kept.withheld, snapshot->digest};
}

void BuildMemory::keep(const std::string& said, const std::vector<KeptTarget>& targets) {
  if (path_.empty()) return;
  BuildState state{key_, inputs_.digest, fresh_, said, {}};
  for (const KeptTarget& kept : targets) {
    auto target = built(kept, state.fresh);
    if (!target) return;
    state.targets.push_back(std::move(*target));
  }
  write_state(files_, path_, state);
}

}  // namespace dossier
