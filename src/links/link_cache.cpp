#include "links/link_cache.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/path.h"

namespace dossier {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::uint64_t kMaxBytes = 4 * 1024 * 1024;  // over that it is not ours

std::string key_of(const std::string& url) {
  const XXH128_hash_t hash = XXH3_128bits(url.data(), url.size());
  std::array<char, 33> digits = {};
  std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits.data();
}

std::string file_in(const std::string& folder) { return join_path(folder, "links.json"); }

std::optional<KnownAnswer> read_answer(const json& value) {
  if (!value.is_object()) return std::nullopt;
  const auto on = value.find("on"), internal = value.find("internal");
  if (on == value.end() || !on->is_string()) return std::nullopt;
  const auto date = parse_date(on->get_ref<const std::string&>());
  if (!date) return std::nullopt;
  return KnownAnswer{*date, internal != value.end() && *internal == true};
}

std::optional<std::string> read_bytes(FileSystem& files, const std::string& path) {
  const auto status = files.status(path);
  if (!status || status->kind != FileKind::file || status->size > kMaxBytes) return std::nullopt;
  auto bytes = files.read(path);
  if (!bytes) return std::nullopt;
  return std::move(bytes).value();
}

}  // namespace

LinkCache::LinkCache(FileSystem& files, std::string folder, Date today)
    : files_(files), folder_(std::move(folder)), today_(today) {
  if (folder_.empty()) return;
  const auto bytes = read_bytes(files_, file_in(folder_));
  if (!bytes) return;
  const json root = json::parse(*bytes, nullptr, false);
  if (!root.is_object() || root.value("dossier", json()) != kVersion) return;
  const json links = root.value("links", json());
  if (!links.is_object()) return;
  for (const auto& [key, value] : links.items()) {
    const auto answer = read_answer(value);
    if (answer && answer->on <= today_ && today_ - answer->on < std::chrono::days(kDays))
      answers_.emplace(key, *answer);
  }
}

std::optional<KnownAnswer> LinkCache::find(const std::string& url) const {
  const auto found = answers_.find(key_of(url));
  if (found == answers_.end()) return std::nullopt;
  return found->second;
}

void LinkCache::add(const std::string& url, bool is_internal) {
  answers_[key_of(url)] = {today_, is_internal};
}

void LinkCache::remove(const std::string& url) { answers_.erase(key_of(url)); }

std::string LinkCache::text() const {
  std::vector<std::pair<std::string, KnownAnswer>> newest(answers_.begin(), answers_.end());
  std::stable_sort(newest.begin(), newest.end(),
                   [](const auto& a, const auto& b) { return a.second.on > b.second.on; });
  newest.resize(std::min(newest.size(), kMost));
  json links = json::object();
  for (const auto& [key, answer] : newest) {
    links[key]["on"] = iso_date(answer.on);
    if (answer.is_internal) links[key]["internal"] = true;
  }
  return json{{"dossier", kVersion}, {"links", std::move(links)}}.dump(1) + "\n";
}

void LinkCache::save() const {
  if (folder_.empty() || !files_.create_folders(folder_)) return;
  const auto lock = files_.lock(join_path(folder_, "links.lock"));
  if (!lock || lock.value() == nullptr) return;
  const std::string aside = join_path(folder_, "links.json.new");
  if (files_.write(aside, text()) && files_.rename(aside, file_in(folder_))) return;
  static_cast<void>(files_.remove_file(aside));
}

}  // namespace dossier
